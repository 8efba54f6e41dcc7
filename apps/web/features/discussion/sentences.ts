import { trimStretch } from './stretch.js';
import type { Stretch } from './stretch.js';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text in their order, without the white space between them. */
export function sentencesOf(text: string): readonly Stretch[] {
  return [...segmenter.segment(text)].flatMap(({ index, segment }) => {
    const sentence = trimStretch(text, { from: index, to: index + segment.length });
    return sentence === null ? [] : [sentence];
  });
}

/** What a key does to the choice of a sentence; null for a key that is none of it. */
export function stepSentence(key: string, current: number | null, count: number): number | null {
  if (count === 0) return null;
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return current === null ? 0 : Math.min(last, current + 1);
    case 'ArrowUp':
    case 'ArrowLeft':
      return current === null ? last : Math.max(0, current - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
