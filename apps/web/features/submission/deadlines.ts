import type { CaseAudienceKind, SubmissionDeskQuery } from '../../graphql/generated/operations.js';

type Policy = SubmissionDeskQuery['clinic']['retentionPolicy'];

/** When the answer would be due and when the text would end if the case were sent at `now`, in milliseconds since 1970. */
export interface Deadlines {
  readonly dueAt: number;
  readonly expiresAt: number;
}

const SECOND = 1_000;

/** As the clinic's policy in force says; a consultation group may keep its cases shorter or longer, never past the maximum. */
export function deadlinesOf(
  policy: Policy,
  to: { readonly kind: CaseAudienceKind; readonly groupBackstopSeconds: number | null },
  now: number,
): Deadlines {
  const due: Readonly<Record<CaseAudienceKind, number>> = {
    ASSIGNMENTS: policy.reviewDueSeconds,
    SUPERVISION_GROUP: policy.reviewDueSeconds,
    COLLEAGUE: policy.colleagueDueSeconds,
    CONSULTATION_GROUP: policy.groupDueSeconds,
  };
  const backstop =
    to.kind === 'CONSULTATION_GROUP' && to.groupBackstopSeconds !== null
      ? Math.min(to.groupBackstopSeconds, policy.maximumSeconds)
      : policy.backstopSeconds;
  return { dueAt: now + due[to.kind] * SECOND, expiresAt: now + backstop * SECOND };
}
