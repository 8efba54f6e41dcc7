import { FOREVER, MILLISECONDS } from '@subrosa/kernel';
import { findRule } from '@subrosa/packs';
import type { Credential, Pack } from '@subrosa/packs';

const DAYS = { days: 1, weeks: 7 } as const;

/** When the supervision agreement of an assignment that begins then is to be signed; FOREVER where the rules are silent. */
export function agreementDueAt(pack: Pack, credential: Credential, from: Date): Date {
  const rule = findRule(pack, { id: 'agreement-due', credential, at: from });
  if (rule.status === 'silent' || rule.value === null) return FOREVER;
  if (rule.unit !== 'days' && rule.unit !== 'weeks') return FOREVER;
  return new Date(from.getTime() + rule.value * DAYS[rule.unit] * MILLISECONDS.day);
}
