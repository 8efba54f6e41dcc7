import type {
  CaseAudienceKind,
  DraftHeadFragment,
  OwnCaseFragment,
} from '../../graphql/generated/operations.js';

/** Where a write-up stands, in the author's words. */
export type WriteUpState = 'Draft' | 'In review' | 'Changes asked' | 'Reviewed' | 'Ended';

/** One row of "My write-ups". */
export interface WriteUpRow {
  readonly id: string;
  readonly state: WriteUpState;
  readonly title: string;
  readonly pseudonym: string;
  /** Where the row leads; a plain path. */
  readonly path: string;
  /** ISO: the last save of a draft, or the last change of a case. */
  readonly changedAt: string;
  readonly reviewer: string;
  /** ISO; null once it has ended. */
  readonly expiresAt: string | null;
  /** The form it is written on, whose headings another write-up can have; null when it is not known. */
  readonly templateId: string | null;
  /** True for a draft that can be discarded. */
  readonly isDiscardable: boolean;
}

interface Known {
  readonly templates: ReadonlyMap<string, string>;
  readonly pseudonyms: ReadonlyMap<string, string>;
}

const ENDED = new Set<OwnCaseFragment['state']>(['DESTROYED', 'WITHDRAWN']);

const AUDIENCE: Record<CaseAudienceKind, string> = {
  ASSIGNMENTS: 'Your supervisor',
  SUPERVISION_GROUP: 'Your supervision group',
  COLLEAGUE: 'A colleague',
  CONSULTATION_GROUP: 'A consultation group',
};

function stateOf({ state, isExpired }: OwnCaseFragment): WriteUpState {
  if (isExpired || ENDED.has(state)) return 'Ended';
  if (state === 'CHANGES_REQUESTED') return 'Changes asked';
  return state === 'REVIEWED' ? 'Reviewed' : 'In review';
}

/** Who reviewed it, else whom it was sent to. */
function reviewerOf({ reviews, audienceKind }: OwnCaseFragment): string {
  const names = reviews.flatMap(({ reviewer }) => (reviewer === null ? [] : [reviewer.displayName]));
  if (names.length > 0) return [...new Set(names)].join(', ');
  return audienceKind === null ? '' : AUDIENCE[audienceKind];
}

/** Drafts that are no case yet, and the cases they became; what changed last stands first. */
export function writeUpRows(
  drafts: readonly DraftHeadFragment[],
  cases: readonly OwnCaseFragment[],
  { templates, pseudonyms }: Known,
): WriteUpRow[] {
  const standing = cases.filter(({ state }) => state !== 'RECALLED');
  const submitted = new Set(standing.map(({ draftId }) => draftId));
  const nameOf = (id: string | null): string => (id === null ? '' : (pseudonyms.get(id) ?? ''));
  const rows = drafts
    .filter(({ id }) => !submitted.has(id))
    .map(({ id, templateId, clientRecordId, savedAt, expiresAt }): WriteUpRow => ({
      id,
      state: 'Draft',
      title: templates.get(templateId) ?? 'Write-up',
      pseudonym: nameOf(clientRecordId),
      path: `/write-ups/${id}`,
      changedAt: savedAt,
      reviewer: '',
      expiresAt,
      templateId,
      isDiscardable: true,
    }));
  const ofCases = standing.map((one): WriteUpRow => {
    const state = stateOf(one);
    return {
      id: one.id,
      state,
      title: `Case ${one.number}`,
      pseudonym: nameOf(one.clientRecordId),
      path: state === 'Ended' ? `/cases/${one.number}/receipt` : `/cases/${one.number}`,
      changedAt: one.stateChangedAt,
      reviewer: reviewerOf(one),
      expiresAt: state === 'Ended' ? null : one.expiresAt,
      templateId: one.template?.id ?? null,
      isDiscardable: false,
    };
  });
  return [...rows, ...ofCases].sort((a, b) => Date.parse(b.changedAt) - Date.parse(a.changedAt));
}
