import type { ThreadTag } from '../../graphql/generated/operations.js';

/** What a thread can be about, with its words, in the order of the list. */
export const TAGS: Readonly<Record<ThreadTag, string>> = {
  NONE: 'No tag',
  STRENGTH: 'Strength',
  QUESTION: 'Question',
  RISK: 'Risk',
  TECHNIQUE: 'Technique',
  ETHICS: 'Ethics',
};

/** Narrows what a select answers. */
export const isTag = (value: string): value is ThreadTag => Object.hasOwn(TAGS, value);
