import type { ResubmissionQuery } from '../../graphql/generated/operations.js';
import type { DraftContent } from '../write-ups/draft-content.js';

/** A version as its author reads it. */
export type SentVersion = ResubmissionQuery['caseByNumber']['versions'][number];

/** The version that was sent last; null once nothing of it can be read. */
export const newestVersion = (versions: readonly SentVersion[]): SentVersion | null =>
  versions.reduce<SentVersion | null>(
    (newest, one) => (newest === null || one.number > newest.number ? one : newest),
    null,
  );

/**
 * What the next version starts from: the draft if it was saved after the last version was sent, or holds words of this tab that could
 * not be saved; else that version word for word, with what the draft knows of replaced names.
 */
export function startOfNext(
  draft: { readonly content: DraftContent; readonly savedAt: string; readonly isRestored: boolean },
  version: SentVersion,
  keys: readonly string[],
): DraftContent {
  if (draft.isRestored || Date.parse(draft.savedAt) > Date.parse(version.submittedAt)) return draft.content;
  const texts = new Map(version.sections.map(({ key, text }) => [key, text ?? '']));
  return {
    ...draft.content,
    question: version.question ?? '',
    sections: keys.map((key) => ({ key, text: texts.get(key) ?? '' })),
  };
}

/** The texts of a version by the keys of a draft, the question among them. */
export const textsOfVersion = ({ question, sections }: SentVersion): ReadonlyMap<string, string> =>
  new Map([['question', question ?? ''], ...sections.map(({ key, text }) => [key, text ?? ''] as const)]);
