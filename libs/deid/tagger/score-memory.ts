import type { Reading } from '../detect/reading.js';
import { sameEnds } from '../same-ends.js';
import type { Token } from '../tokens.js';
import { ROW } from './tag-set.js';
import type { TaggerReading } from './tagger-reading.js';

/** The scores of the tokens of one window, as far as they were worked out, but for what the tags before a token add. */
export class WindowScores {
  private readonly scores: Int32Array;
  private readonly known: Uint8Array;
  private like: { readonly other: WindowScores; readonly first: number; readonly last: number } | undefined;

  constructor(
    private readonly reading: TaggerReading,
    private readonly tokens: readonly Token[],
    readonly text: string,
  ) {
    this.scores = new Int32Array(tokens.length * ROW);
    this.known = new Uint8Array(tokens.length);
  }

  /** Puts the scores of a token into `scores` if they are known, here or of the same words in the window before. */
  recall(index: number, scores: Int32Array): boolean {
    const { like } = this;
    if (!like) return false;
    if (index < like.first) return like.other.copy(index, scores);
    const back = this.tokens.length - index;
    return back <= like.last && like.other.copy(like.other.tokens.length - back, scores);
  }

  /** Remembers the scores of a token. */
  keep(index: number, scores: Int32Array): void {
    this.scores.set(scores, index * ROW);
    this.known[index] = 1;
  }

  /** Finds how many tokens at both ends are surrounded by the same as in another window; features reach two tokens far. */
  liken(other: WindowScores): void {
    const most = Math.min(this.tokens.length, other.tokens.length);
    const end = this.tokens.length - 1;
    const otherEnd = other.tokens.length - 1;
    let first = 0;
    while (first < most && this.isLike(first, other, first)) first += 1;
    let last = 0;
    while (last < most && this.isLike(end - last, other, otherEnd - last)) last += 1;
    this.like = { other, first: first - REACH, last: last - REACH };
  }

  /** Takes over nothing more, so that no chain of windows is held. */
  settle(): void {
    this.like = undefined;
  }

  private copy(index: number, scores: Int32Array): boolean {
    if (this.known[index] !== 1) return false;
    const start = index * ROW;
    for (let tag = 0; tag < ROW; tag += 1) scores[tag] = this.scores[start + tag] ?? 0;
    return true;
  }

  private isLike(at: number, other: WindowScores, there: number): boolean {
    const { reading } = this;
    const { reading: that } = other;
    return (
      this.tokens[at]?.text === other.tokens[there]?.text &&
      reading.gaps[at] === that.gaps[there] &&
      reading.rules[at] === that.rules[there] &&
      reading.places[at] === that.places[there] &&
      reading.lines[at] === that.lines[there] &&
      reading.labels[at] === that.labels[there]
    );
  }
}

/** Features of a token speak of so many tokens on both sides. */
const REACH = 2;
/** A key changes one window, or two where they overlap. */
const MOST_WINDOWS = 3;

/** The windows tagged last: after a key nearly all tokens of a window stand among the same words as before. */
export class ScoreMemory {
  private windows: WindowScores[] = [];

  /** The scores of a window, with what is known of its tokens from one of the windows before. */
  open(reading: TaggerReading, { tokens, folded }: Pick<Reading, 'tokens' | 'folded'>): WindowScores {
    const scores = new WindowScores(reading, tokens, folded);
    let best: WindowScores | undefined;
    let most = 0;
    for (const window of this.windows) {
      const { head, tail } = sameEnds(window.text, folded);
      if (head + tail <= most) continue;
      most = head + tail;
      best = window;
    }
    if (best) scores.liken(best);
    return scores;
  }

  /** Remembers a window whose tokens are all scored. */
  close(scores: WindowScores): void {
    scores.settle();
    this.windows = [scores, ...this.windows].slice(0, MOST_WINDOWS);
  }

  /** Drops every window. */
  forget(): void {
    this.windows = [];
  }
}
