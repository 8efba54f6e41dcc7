import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { selectedStretch } from './selected-stretch.js';
import { sentencesOf, stepSentence } from './sentences.js';
import { trimStretch } from './stretch.js';
import type { Stretch } from './stretch.js';

/** Words that were chosen: a sentence with the keys, or any range with mouse or finger. */
export interface Chosen extends Stretch {
  readonly by: 'sentence' | 'range';
  /** The place of a sentence among the others. */
  readonly index: number | null;
}

/** Handles move for a while after a long press: the words are taken when they rest. */
const REST_MS = 120;

/** True if a selection begins in the text of another section. */
function isInOtherText(own: HTMLElement | null, selection: Selection | null): boolean {
  const node = selection?.anchorNode ?? null;
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  const text = element?.closest('[data-section]') ?? null;
  return text !== null && text !== own;
}

/** The choice of words in one section's text. */
export function useChosen(
  root: RefObject<HTMLElement | null>,
  text: string,
  { isActive, onEnter }: { readonly isActive: boolean; readonly onEnter: (at: Stretch) => void },
) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (!isActive) return undefined;
    const look = (): void => {
      const element = root.current;
      const marked = element === null ? null : selectedStretch(element, getSelection());
      const at = marked === null ? null : trimStretch(text, marked);
      setChosen((now) => {
        if (at !== null) return { ...at, by: 'range', index: null };
        return now?.by === 'range' ? null : now;
      });
    };
    const wait = (): void => {
      clearTimeout(timer.current);
      // What is chosen in another text is offered there alone: an old offer must not be taken for the new one.
      if (isInOtherText(root.current, getSelection())) look();
      else timer.current = setTimeout(look, REST_MS);
    };
    document.addEventListener('selectionchange', wait);
    // Words that were marked before this person had the word, a moment after the text was opened.
    wait();
    return () => {
      clearTimeout(timer.current);
      document.removeEventListener('selectionchange', wait);
    };
  }, [root, text, isActive]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isActive || event.target !== root.current || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.shiftKey) return;
    if (event.key === 'Enter' && chosen !== null) {
      event.preventDefault();
      onEnter(chosen);
      return;
    }
    if (event.key === 'Escape') setChosen(null);
    const sentences = sentencesOf(text);
    const next = stepSentence(event.key, chosen?.index ?? null, sentences.length);
    const sentence = next === null ? undefined : sentences[next];
    if (sentence === undefined) return;
    event.preventDefault();
    getSelection()?.removeAllRanges();
    setChosen({ ...sentence, by: 'sentence', index: next });
  };
  return { chosen, setChosen, onKeyDown, sentenceCount: isActive ? sentencesOf(text).length : 0 };
}
