import { FOREVER } from '@subrosa/kernel';
import { CREDENTIALS, findRule } from '@subrosa/packs';
import type { Pack } from '@subrosa/packs';

/** How long a supervision note is kept, and why. */
export interface NoteRetention {
  readonly keepUntil: Date;
  /** What the pack says, or that it is silent. */
  readonly basis: string;
}

/** The rule of a pack that says how long a supervisor's papers are kept. */
const RULE = 'records-retention';

const SILENT = 'There is no pack for this jurisdiction. Keep it until told.';

/**
 * Until when a note of that day is kept: the longest term that the pack has for any supervisee, since a note kept too long can still
 * be thrown away. Silent on any of them: no end.
 */
export function keepNoteUntil(pack: Pack | null, heldAt: Date): NoteRetention {
  if (pack === null) return { keepUntil: FOREVER, basis: SILENT };
  let longest: NoteRetention = { keepUntil: heldAt, basis: SILENT };
  for (const credential of CREDENTIALS) {
    const rule = findRule(pack, { id: RULE, credential, at: heldAt });
    if (rule.status === 'silent') return { keepUntil: FOREVER, basis: rule.note };
    if (rule.unit !== 'years' || rule.value === null) return { keepUntil: FOREVER, basis: rule.text };
    const keepUntil = new Date(heldAt);
    keepUntil.setUTCFullYear(keepUntil.getUTCFullYear() + rule.value);
    if (keepUntil > longest.keepUntil) longest = { keepUntil, basis: rule.text };
  }
  return longest;
}
