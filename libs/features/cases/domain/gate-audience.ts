import type { Period } from '@subrosa/kernel';
import { refuseIf } from './life-guards.js';
import { purposeRule } from './purposes.js';
import type { AudienceKind, CaseAudienceKind } from './purposes.js';
import { refusal } from './refusal.js';
import type { EntitlementGap, Refusal } from './refusal.js';
import type { ReaderFacts, SubmitFacts } from './submit-facts.js';

/** The kind of reader that stands for a kind of audience in the table of purposes; a cover is allowed wherever a supervisor is. */
const STANDS_FOR: Readonly<Record<CaseAudienceKind, AudienceKind>> = {
  ASSIGNMENTS: 'ASSIGNED_SUPERVISOR',
  SUPERVISION_GROUP: 'SUPERVISION_GROUP',
  COLLEAGUE: 'NAMED_COLLEAGUE',
  CONSULTATION_GROUP: 'CONSULTATION_GROUP',
};

/** The gate on who will read: somebody, of one kind that fits the purpose, entitled at this instant. */
export function refuseAudience(facts: SubmitFacts): Refusal[] {
  const { kinds, gaps, impossibleExclusions, readers } = facts.audience;
  return [
    ...refuseIf(kinds.length > 1, refusal('AUDIENCE_KINDS_MIXED', { kinds }, 'audience')),
    ...refuseIf(isEmpty(facts), refusal('AUDIENCE_EMPTY', {}, 'audience')),
    ...kinds.flatMap((kind) => refuseKind(kind, facts)),
    ...gaps.map((gap) => refusal('AUDIENCE_NOT_ENTITLED', gap, 'audience')),
    ...readers.flatMap((reader) =>
      entitlementGaps(reader, facts.now).map((why) =>
        refusal('AUDIENCE_NOT_ENTITLED', { audienceId: reader.audienceId, why }, 'audience'),
      ),
    ),
    ...impossibleExclusions.map((one) => refusal('EXCLUSION_NOT_POSSIBLE', one, 'excludedPersonIds')),
    ...refuseGroup(facts),
  ];
}

/** Nobody reads, and no gap says why. A supervision group without its supervisor has nobody who answers for the case. */
function isEmpty({ audience }: SubmitFacts): boolean {
  const { kinds, gaps, readers } = audience;
  if (gaps.length > 0) return false;
  const lacksSupervisor =
    kinds.includes('SUPERVISION_GROUP') && !readers.some(({ role }) => role === 'SUPERVISOR');
  return readers.length === 0 || lacksSupervisor;
}

function refuseKind(kind: CaseAudienceKind, { purpose }: SubmitFacts): Refusal[] {
  const audience = STANDS_FOR[kind];
  return refuseIf(
    !purposeRule(purpose).audiences.includes(audience),
    refusal('AUDIENCE_NOT_ALLOWED_FOR_PURPOSE', { audience, purpose }, 'audience'),
  );
}

/** Of a consultation group somebody must be left who can lead; guests learn, they do not treat. */
function refuseGroup({ audience, purpose }: SubmitFacts): Refusal[] {
  const group = audience.readers.filter(({ kind }) => kind === 'CONSULTATION_GROUP');
  const guests = group.filter(({ role }) => role === 'GUEST').length;
  const isLed = group.length === 0 || group.some(({ canLead }) => canLead);
  return [
    ...refuseIf(!isLed, refusal('FACILITATOR_MISSING', {}, 'audience')),
    ...refuseIf(
      guests > 0 && purposeRule(purpose).requiredScopeWithGuests === null,
      refusal('GUESTS_NOT_ALLOWED', { guests }, 'audience'),
    ),
  ];
}

/** True if the gate would send a case to this reader at this instant. */
export function isEntitled(reader: ReaderFacts, now: Date): boolean {
  return entitlementGaps(reader, now).length === 0;
}

/** Every reason why this reader may not be sent a case at this instant; assignment and licence bind supervisors only. */
function entitlementGaps(reader: ReaderFacts, now: Date): EntitlementGap[] {
  const gaps: EntitlementGap[] = reader.isAuthor ? ['IS_AUTHOR'] : [];
  gaps.push(...periodGaps(reader.membership, now, ['MEMBERSHIP_NOT_BEGUN', 'MEMBERSHIP_ENDED']));
  if (reader.role !== 'SUPERVISOR') return gaps;
  gaps.push(
    ...(reader.assignment === null
      ? (['NO_ASSIGNMENT'] as const)
      : periodGaps(reader.assignment, now, ['ASSIGNMENT_NOT_BEGUN', 'ASSIGNMENT_ENDED'])),
    ...(reader.licence === null
      ? (['LICENCE_MISSING'] as const)
      : periodGaps(reader.licence, now, ['LICENCE_MISSING', 'LICENCE_LAPSED'])),
  );
  return gaps;
}

function periodGaps(
  period: Period,
  now: Date,
  gaps: readonly [EntitlementGap, EntitlementGap],
): EntitlementGap[] {
  const [before, afterEnd] = gaps;
  if (now.getTime() < period.from.getTime()) return [before];
  return now.getTime() >= period.until.getTime() ? [afterEnd] : [];
}
