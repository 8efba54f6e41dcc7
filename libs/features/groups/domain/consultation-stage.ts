/** The stages of a consultation in their order; CLOSED ends it. */
export const CONSULTATION_STAGES = ['READ', 'CLARIFY', 'REFLECT', 'REPLY', 'SUMMARY', 'CLOSED'] as const;

/** Where a group is with a case. */
export type ConsultationStage = (typeof CONSULTATION_STAGES)[number];

/** Members ask what they need to understand, then think aloud while the author listens. */
export const MEMBERS_SPEAK: readonly ConsultationStage[] = ['CLARIFY', 'REFLECT'];

/** The author answers the questions, and later what the group has thought. */
export const AUTHOR_SPEAKS: readonly ConsultationStage[] = ['CLARIFY', 'REPLY'];

/** Members say what they recommend once the group has begun to think, until the facilitator sums up and closes. */
export const MEMBERS_RECOMMEND: readonly ConsultationStage[] = ['REFLECT', 'REPLY', 'SUMMARY'];
