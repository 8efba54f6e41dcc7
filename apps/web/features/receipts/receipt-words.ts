import type {
  CaseAudienceKind,
  CaseState,
  Competency,
  DestructionCause,
  Purpose,
  Verdict,
} from '../../graphql/generated/operations.js';

/** Why a case came to its end, as a receipt says it. */
export const CAUSES: Readonly<Record<DestructionCause, string>> = {
  EXPIRED: 'Its time was over',
  RECALLED: 'The author took it back before anyone had opened it',
  CONSENT_WITHDRAWN: 'The consent it rested on was withdrawn',
  WITHDRAWN: 'The author withdrew it from the group it was sent to',
};

/** How a review ended. */
export const VERDICTS: Readonly<Record<Verdict, string>> = {
  COMMENT: 'Comments, nothing asked',
  BRING_TO_MEETING: 'Bring it to our meeting',
  CHANGES_REQUESTED: 'Changes requested',
  REVIEWED_IN_WRITING: 'Reviewed in writing',
  REVIEWED_LIVE: 'Reviewed live',
};

/** Where a case ended in its life. */
export const OUTCOMES: Readonly<Record<CaseState, string>> = {
  SUBMITTED: 'Sent, not opened',
  IN_REVIEW: 'Opened, not signed off',
  CHANGES_REQUESTED: 'Changes were asked for',
  REVIEWED: 'Reviewed and signed off',
  RECALLED: 'Recalled by its author before anyone had opened it',
  WITHDRAWN: 'Withdrawn',
  DESTROYED: 'Destroyed',
};

/** Why a case was shown. */
export const PURPOSES: Readonly<Record<Purpose, string>> = {
  TRAINING_SUPERVISION: 'Training supervision',
  TREATMENT_CONSULTATION: 'Treatment consultation',
  PEER_LEARNING: 'Peer learning',
};

/** Whom a case was sent to. */
export const AUDIENCES: Readonly<Record<CaseAudienceKind, string>> = {
  ASSIGNMENTS: 'Assigned supervisors',
  SUPERVISION_GROUP: 'A supervision group',
  COLLEAGUE: 'One named colleague',
  CONSULTATION_GROUP: 'A consultation group',
};

/** What was rated. */
export const COMPETENCIES: Readonly<Record<Competency, string>> = {
  ASSESSMENT: 'Assessment',
  CULTURE: 'Culture and context',
  DOCUMENTATION: 'Writing and documentation',
  ETHICS_AND_LAW: 'Ethics and law',
  FORMULATION: 'Formulation and diagnosis',
  INTERVENTION: 'Intervention',
  REFLECTION: 'Reflection and self-care',
  RELATIONSHIP: 'Working relationship',
  RISK: 'Risk and safety',
  USE_OF_SUPERVISION: 'Use of supervision',
};

/** How much was erased, in words: "1 key", "6 sections". */
export function erasedWords(erased: readonly { readonly what: string; readonly count: number }[]): string {
  const parts = erased
    .filter(({ count }) => count > 0)
    .map(({ what, count }) => `${count} ${count === 1 ? singular(what) : what}`);
  return parts.length === 0 ? 'Nothing was left to erase' : new Intl.ListFormat('en').format(parts);
}

/** Erasers are named in the plural. */
function singular(what: string): string {
  if (what.endsWith('ies')) return `${what.slice(0, -3)}y`;
  return what.endsWith('s') ? what.slice(0, -1) : what;
}
