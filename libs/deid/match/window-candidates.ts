import { NEAR } from '../detect/candidate.js';
import type { Candidate, CandidateSource, PlacedCandidate } from '../detect/candidate.js';
import type { WindowReading } from '../detect/window-reading.js';
import { tokensWithin } from '../tokens.js';
import { CandidateHeir } from './candidate-heir.js';
import { mergeCandidates } from './merge-candidates.js';
import {
  addName,
  guessedWord,
  isSureName,
  isWeak,
  mentionsOf,
  namesOfWindow,
  weightOfGuess,
} from './propagate-names.js';
import type { KnownNames } from './propagate-names.js';

/**
 * What a window says in its document, by the places of the window. What follows from the rest of the document is remembered with what
 * it depended on, so that it is worked out again only when that changes.
 */
export class WindowCandidates {
  /** Guesses that the document may refute, each with its word. */
  private readonly weak: readonly (readonly [candidate: Candidate, word: string])[];
  private refuted: readonly Candidate[] = [];
  private kept: readonly Candidate[];
  /** Names of the document, and those of them that are mentioned here. */
  private known: KnownNames | undefined;
  private mentioned: KnownNames = new Map();
  private own: KnownNames = new Map();
  private guessed: ReadonlyMap<string, number> = new Map();
  private reaching: readonly Candidate[] = [];
  private whole: readonly Candidate[] = [];
  private united: readonly Candidate[] | undefined;
  /** Of each of those united last. */
  private sources = new Map<Candidate, CandidateSource>();
  /** The window that it was before the last key; gone once it was asked. */
  private heir: CandidateHeir | undefined;
  private moved: { readonly base: number; readonly candidates: readonly PlacedCandidate[] } | undefined;

  constructor(private readonly reading: WindowReading) {
    const { candidates, folded } = reading;
    this.weak = candidates
      .filter(isWeak)
      .map((one) => [one, folded.slice(one.from, one.to).toLowerCase()] as const);
    this.kept = candidates;
    this.findNames();
  }

  /** The words of its sure names. */
  get names(): KnownNames {
    return this.own;
  }

  /** The words it guesses to be names, each with the number of places. */
  get guesses(): ReadonlyMap<string, number> {
    return this.guessed;
  }

  /** Sure names that reach beyond the core; which words they hold is for the section to say. */
  get reachingNames(): readonly Candidate[] {
    return this.reaching;
  }

  /** Takes over what was worked out for the likest of these windows, which are none any more. */
  inherit(others: readonly WindowCandidates[]): void {
    for (const { reading, united, sources } of others) {
      const heir = new CandidateHeir(
        { text: reading.folded, candidates: united ?? [], sources },
        this.reading.folded,
      );
      if (heir.likeness > (this.heir?.likeness ?? 0)) this.heir = heir;
    }
  }

  /** Every candidate, those that overlap too. */
  get all(): readonly Candidate[] {
    return this.whole;
  }

  /** Drops the guesses about words that the document writes in small letters. */
  refute(seenLower: (word: string) => boolean): void {
    const refuted = this.weak.filter(([, word]) => seenLower(word)).map(([one]) => one);
    if (isSameList(refuted, this.refuted)) return;
    this.refuted = refuted;
    this.kept = this.reading.candidates.filter((one) => !refuted.includes(one));
    this.united = undefined;
    this.findNames();
  }

  /** The candidates with the mentions of names known in the document, overlapping ones united. */
  unite(known: KnownNames): readonly Candidate[] {
    if (this.united && known === this.known) return this.united;
    this.known = known;
    const mentioned = namesOfWindow(this.reading, known);
    if (this.united && isSameNames(mentioned, this.mentioned)) return this.united;
    this.mentioned = mentioned;
    this.whole = [...this.kept, ...mentionsOf(this.reading, mentioned)];
    this.united = mergeCandidates(this.whole);
    const { sources, heir } = this;
    this.heir = undefined;
    this.sources = new Map(
      this.united.map((one) => [one, sources.get(one) ?? heir?.sourceOf(one) ?? { notes: undefined }]),
    );
    this.moved = undefined;
    return this.united;
  }

  /** What was united last, by the places of the section. */
  placed(base: number): readonly PlacedCandidate[] {
    if (this.moved?.base === base) return this.moved.candidates;
    const candidates = (this.united ?? []).map((one) => this.place(base, one));
    this.moved = { base, candidates };
    return candidates;
  }

  private place(base: number, one: Candidate): PlacedCandidate {
    const isAmid = one.from >= NEAR && one.to + NEAR <= this.reading.folded.length;
    const { kind, confidence, evidence } = one;
    const source = isAmid ? this.sources.get(one) : undefined;
    return { from: one.from + base, to: one.to + base, kind, confidence, evidence, source };
  }

  private findNames(): void {
    const { tokens, first, last } = this.reading;
    const start = tokens[first]?.from ?? Infinity;
    const end = tokens[last - 1]?.from ?? -1;
    const own = new Map<string, number>();
    const reaching: Candidate[] = [];
    const guesses = new Map<string, number>();
    const places = new Set<number>();
    for (const one of this.kept) {
      if (one.kind !== 'A_NAME') continue;
      const within = tokensWithin(tokens, one);
      if (!isSureName(one)) {
        const token = guessedWord(one, within);
        // Rules and tagger may both guess at one place, which counts once.
        if (!token || places.has(token.from) || token.from < start || token.from > end) continue;
        places.add(token.from);
        guesses.set(token.norm, (guesses.get(token.norm) ?? 0) + weightOfGuess(token, this.reading));
        continue;
      }
      if (within.some(({ from }) => from < start || from > end)) reaching.push(one);
      else addName(own, within, one.confidence);
    }
    this.own = own;
    this.guessed = guesses;
    this.reaching = reaching;
  }
}

function isSameList(a: readonly Candidate[], b: readonly Candidate[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

/** Whether two documents know the same names, as surely. */
export function isSameNames(a: KnownNames, b: KnownNames): boolean {
  if (a.size !== b.size) return false;
  for (const [word, confidence] of a) if (b.get(word) !== confidence) return false;
  return true;
}
