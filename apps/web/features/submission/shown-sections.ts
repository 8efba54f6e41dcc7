import type { SubmissionDeskQuery } from '../../graphql/generated/operations.js';
import type { DraftContent } from '../write-ups/draft-content.js';
import type { ShownSection } from './write-up-text.js';

/** The sections of a draft under the headings of its template, in the order in which readers come to them. */
export function shownSections(
  { draft, templates }: Pick<SubmissionDeskQuery, 'draft' | 'templates'>,
  { sections }: DraftContent,
): readonly ShownSection[] {
  const template = templates.find(
    ({ id, version }) => id === draft.templateId && version === draft.templateVersion,
  );
  const texts = new Map(sections.map(({ key, text }) => [key, text]));
  const headings = [...(template?.sections ?? [])].sort((a, b) => a.order - b.order);
  const known = new Set(headings.map(({ key }) => key));
  return [
    ...headings.map(({ key, heading }) => ({ key, heading, text: texts.get(key) ?? '' })),
    // Nothing that was written may be left out of sight: the gate says what to do with it.
    ...sections.filter(({ key }) => !known.has(key)).map(({ key, text }) => ({ key, heading: key, text })),
  ];
}
