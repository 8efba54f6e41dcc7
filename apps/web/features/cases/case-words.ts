import type {
  CaseAudienceKind,
  CasePageQuery,
  CaseState,
  Purpose,
  Urgency,
} from '../../graphql/generated/operations.js';

/** A case as the page asks for it. */
export type CaseOnPage = CasePageQuery['caseByNumber'];

const STATES: Readonly<Record<CaseState, string>> = {
  SUBMITTED: 'Submitted, not opened yet',
  IN_REVIEW: 'In review',
  CHANGES_REQUESTED: 'Changes asked',
  REVIEWED: 'Reviewed',
  RECALLED: 'Recalled',
  WITHDRAWN: 'Withdrawn',
  DESTROYED: 'Destroyed',
};

const PURPOSES: Readonly<Record<Purpose, string>> = {
  TRAINING_SUPERVISION: 'Training under supervision',
  TREATMENT_CONSULTATION: 'Consultation about treatment',
  PEER_LEARNING: 'Peer learning',
};

const AUDIENCES: Readonly<Record<CaseAudienceKind, string>> = {
  ASSIGNMENTS: 'the assigned supervisor',
  SUPERVISION_GROUP: 'a supervision group',
  COLLEAGUE: 'one named colleague',
  CONSULTATION_GROUP: 'a consultation group',
};

const URGENCIES: Readonly<Record<Urgency, string>> = {
  ROUTINE: 'Routine',
  SOON: 'Soon',
  TODAY: 'Today',
};

/** The state in words. */
export const stateWords = (state: CaseState): string => STATES[state];
/** The purpose in words. */
export const purposeWords = (purpose: Purpose): string => PURPOSES[purpose];
/** To whom it was sent, in words. */
export const audienceWords = (kind: CaseAudienceKind): string => AUDIENCES[kind];
/** How soon an answer is needed, in words. */
export const urgencyWords = (urgency: Urgency): string => URGENCIES[urgency];

/** A code of a closed list as words: "FROM_40_TO_59" is "from 40 to 59". */
export const codeWords = (code: string): string => code.toLowerCase().replaceAll('_', ' ');

/** Who looks at the page, as far as words depend on it. */
export interface Onlooker {
  readonly isAuthor: boolean;
}

/** Whose turn it is, in one sentence. */
export function turnWords(seen: CaseOnPage, { isAuthor }: Onlooker): string {
  const author = seen.author?.displayName ?? 'the author';
  const decides = seen.viewerCan.signOff.isAllowed || seen.viewerCan.requestChanges.isAllowed;
  switch (seen.state) {
    case 'SUBMITTED':
      if (isAuthor) return 'Waiting to be opened by its readers.';
      return seen.viewerCan.open.isAllowed ? 'Your turn: open it.' : 'Waiting to be opened.';
    case 'IN_REVIEW':
      if (isAuthor) return 'With its readers.';
      return decides ? 'Your turn: finish your review.' : 'Being read.';
    case 'CHANGES_REQUESTED':
      return isAuthor ? 'Your turn: answer, and send a new version.' : `Waiting for ${author}.`;
    case 'REVIEWED':
      return 'Nobody’s turn: the review is finished.';
    case 'RECALLED':
      return 'Nobody’s turn: the author took it back unopened.';
    case 'WITHDRAWN':
      return 'Nobody’s turn: it was withdrawn.';
    case 'DESTROYED':
      return 'Nobody’s turn: its text is destroyed.';
  }
}

/** Why a withdrawn case is closed, for whoever still sees it. */
export function withdrawnWords(seen: Pick<CaseOnPage, 'withdrawnBy'>): string {
  switch (seen.withdrawnBy) {
    case 'AUTHOR':
      return 'The author took this case out of the group it was sent to. The group no longer reads it.';
    case 'CONSENT':
      return 'The client withdrew the consent that this case rested on. Nobody it rested on reads it any more.';
    case 'NOBODY':
      return 'This case is withdrawn.';
  }
}

/** The versions of a case, the newest first, with which one is shown. */
export function shownVersion(seen: CaseOnPage, wanted: number | undefined) {
  const newest = seen.versions.at(-1);
  const shown = seen.versions.find(({ number }) => number === wanted) ?? newest;
  return shown === undefined ? null : { ...shown, isNewest: shown.id === newest?.id };
}

/** The headings of the form by the key of their section. */
export const headingsOf = (seen: CaseOnPage): ReadonlyMap<string, string> =>
  new Map((seen.template?.sections ?? []).map(({ key, heading }) => [key, heading]));

/** The heading of a section; its key in words where the form no longer has it. */
export const headingOf = (headings: ReadonlyMap<string, string>, key: string): string =>
  headings.get(key) ?? codeWords(key).replace(/^./u, (first) => first.toUpperCase());
