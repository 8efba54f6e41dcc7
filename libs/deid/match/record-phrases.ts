import { compactForm } from './record-letters.js';

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  values: readonly T[];
}

/** A phrase found in a text: the half-open stretch and what was stored for the phrase. */
export interface PhraseHit<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

const newNode = <T>(): Node<T> => ({ next: new Map(), values: [] });
const LONGEST = 200;
const WIDEST_GAP = 3;
const LINE_END = 10;
/** Stands for a code unit outside ASCII, which has to be folded. */
const OUTSIDE = -1;

/**
 * Phrases by their letters and digits alone. Walking the text costs the length of the beginning that some phrase shares, at
 * most 200 code units, however many phrases there are; between two letters at most three others may stand, and one line end.
 */
export class PhraseTree<T> {
  private readonly root = newNode<T>();

  /** Stores a value under a phrase in its compact form; several values can have the same phrase. */
  add(compact: string, value: T): void {
    let node = this.root;
    for (let at = 0; at < compact.length; at += 1) {
      const code = compact.charCodeAt(at);
      const next = node.next.get(code) ?? newNode<T>();
      node.next.set(code, next);
      node = next;
    }
    if (compact !== '' && !node.values.includes(value)) node.values = [...node.values, value];
  }

  /** Every phrase that starts exactly here and ends where a word or number ends, shortest first. */
  find(text: string, from: number): readonly PhraseHit<T>[] {
    let hits: PhraseHit<T>[] | undefined;
    let node: Node<T> | undefined = this.root;
    let gap = 0;
    let lineEnds = 0;
    const end = Math.min(text.length, from + LONGEST);
    for (let at = from; at < end; at += 1) {
      const unit = text.charCodeAt(at);
      const plain: number = unit < 128 ? (FOLDED[unit] ?? 0) : OUTSIDE;
      if (plain === 0 || (plain === OUTSIDE && compactForm(text[at] ?? '') === '')) {
        if (!isMark(unit)) gap += 1;
        if (unit === LINE_END) lineEnds += 1;
        if (gap > WIDEST_GAP || lineEnds > 1) break;
        continue;
      }
      gap = 0;
      node = plain === OUTSIDE ? step(node, compactForm(text[at] ?? '')) : node.next.get(plain);
      if (!node) break;
      if (node.values.length === 0) continue;
      const to = endOfWord(text, at);
      if (to === 0) continue;
      hits ??= [];
      for (const value of node.values) hits.push({ from, to, value });
    }
    return hits ?? [];
  }

  /** The length of the longest phrase that a compact word begins with, and its values; wherever the word goes on. */
  longestStart(word: string): { readonly length: number; readonly values: readonly T[] } | undefined {
    let node: Node<T> | undefined = this.root;
    let best: { length: number; values: readonly T[] } | undefined;
    for (let at = 0; at < word.length; at += 1) {
      node = node.next.get(word.charCodeAt(at));
      if (!node) break;
      if (node.values.length > 0) best = { length: at + 1, values: node.values };
    }
    return best;
  }
}

function step<T>(from: Node<T>, letters: string): Node<T> | undefined {
  let node: Node<T> | undefined = from;
  for (let at = 0; at < letters.length; at += 1) node = node?.next.get(letters.charCodeAt(at));
  return node;
}

/** ASCII in compact form: letters in lower case, digits, and 0 for all else. */
const FOLDED = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code > 64 && code < 91) return code + 32;
  return (code > 47 && code < 58) || (code > 96 && code < 123) ? code : 0;
});

function isMark(code: number): boolean {
  return code >= 0x300 && code <= 0x36f;
}

const isDigit = (code: number): boolean => code > 47 && code < 58;

/** The end of the word whose last letter stands at `at`, with a plural s that belongs to it; 0 when the word goes on. */
function endOfWord(text: string, at: number): number {
  let to = at + 1;
  while (isMark(text.charCodeAt(to))) to += 1;
  if (isFree(text, to, at)) return to;
  const isPlural = text.charCodeAt(to) === 115 && !isDigit(text.charCodeAt(at)) && isFree(text, to + 1, to);
  return isPlural ? to + 1 : 0;
}

/** Whether no word goes on at `to`: digits after letters are a new one ("ortega88"). */
function isFree(text: string, to: number, last: number): boolean {
  if (to >= text.length) return true;
  const unit = text.charCodeAt(to);
  if (unit < 128 ? FOLDED[unit] === 0 : compactForm(text[to] ?? '') === '') return true;
  return isDigit(unit) && !isDigit(text.charCodeAt(last));
}
