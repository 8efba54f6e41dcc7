import type { CaseDocument } from '../case-document.js';
import { defaultData } from '../screener-data.js';
import type { ScreenerData } from '../screener-data.js';
import { collectFacts } from './collect-facts.js';
import type { MosaicText, PlacedFact } from './collect-facts.js';
import { bandOf, estimate, levelOf } from './estimate.js';
import type { Estimate, ExpectedMatches, MosaicLevel, Weighed } from './estimate.js';
import type { MosaicKind } from './fact.js';
import { presenterFact } from './place-facts.js';
import type { PresenterPlace } from './place-facts.js';
import { sentencesOf } from './sentences.js';

/** One fact of the mosaic, once, at the place where it can still be changed if there is one. */
export interface MosaicFact {
  readonly kind: MosaicKind;
  /** Which of the texts; null for what readers know without any text. */
  readonly document: number | null;
  readonly section: string | null;
  /** Half-open, in UTF-16 code units of the section. */
  readonly from: number;
  readonly to: number;
  /** For the reader; never a name, a place or other free text of the case. */
  readonly words: string;
  /** It stands in the text that its author can still change. */
  readonly isInCurrent: boolean;
  /** It stands in an earlier version or a comment as well, where readers may have read it. */
  readonly isInEarlier: boolean;
}

/** What to put more generally, by how much it helps. */
export interface MosaicSuggestion {
  /** Index into the facts. */
  readonly fact: number;
  readonly say: string;
  readonly helps: 'A_LOT' | 'SOME' | 'A_LITTLE';
}

/** Which facts of a case together may point to one person. */
export interface Mosaic {
  readonly level: MosaicLevel;
  readonly expectedMatches: ExpectedMatches;
  /** The facts, the most telling first. */
  readonly facts: readonly MosaicFact[];
  readonly sentences: readonly string[];
  readonly suggestions: readonly MosaicSuggestion[];
}

/** What else is known. */
export interface MosaicOptions {
  readonly presenter?: PresenterPlace | undefined;
  /** For the sizes of towns. */
  readonly data?: Pick<ScreenerData, 'places'>;
}

/** The facts with one entry each, however often they stand in the case. */
interface Known extends Omit<PlacedFact, 'document' | 'section'> {
  readonly document: number | null;
  readonly section: string | null;
  readonly isInCurrent: boolean;
  readonly isInEarlier: boolean;
}

const MOST_SUGGESTIONS = 6;
/** The estimate counts all facts; weighed one by one and shown are the strongest of them. */
const MOST_FACTS = 100;

/**
 * The mosaic of a whole case: all versions and comments, and where the presenter works. Facts repeated in several texts count once;
 * a fact that the current text no longer holds still counts, for an earlier text does. Whoever reads it learns no more than the
 * texts say. An estimate in powers of ten for its author's judgment, of the kind that an expert determination starts from (45 CFR
 * 164.514(b)(1)); it is no such determination, and a low level is no promise.
 */
export function mosaicOf(texts: readonly (CaseDocument | MosaicText)[], options: MosaicOptions = {}): Mosaic {
  const { places } = options.data ?? defaultData();
  const facts = unite(texts, collectFacts(texts, places));
  const presenter = presenterFact(options.presenter, places);
  if (presenter) facts.push(knownToReaders(presenter));
  const whole = estimate(facts);
  const byWeight = [...facts]
    .sort((a, b) => b.strength - a.strength || compare(a.key, b.key))
    .slice(0, MOST_FACTS)
    .map((fact) => ({ fact, carries: estimate(without(facts, fact)).log10 - whole.log10 }))
    .sort((a, b) => b.carries - a.carries || a.fact.key.localeCompare(b.fact.key))
    .map(({ fact }) => fact);
  const level = levelOf(whole);
  const expectedMatches = bandOf(whole);
  return {
    level,
    expectedMatches,
    facts: byWeight.map(toFact),
    sentences: sentencesOf({ level, expectedMatches, facts: byWeight }),
    suggestions: suggest(byWeight, whole),
  };
}

function unite(texts: readonly MosaicText[], placed: readonly PlacedFact[]): Known[] {
  const isMarked = texts.some(({ isCurrent }) => isCurrent === true);
  const isCurrent = (document: number): boolean =>
    isMarked ? texts[document]?.isCurrent === true : document === texts.length - 1;
  const known = new Map<string, Known>();
  for (const fact of [...placed].sort(byPlace)) {
    const before = known.get(fact.key);
    const inCurrent = isCurrent(fact.document);
    const flags = {
      isInCurrent: inCurrent || before?.isInCurrent === true,
      isInEarlier: !inCurrent || before?.isInEarlier === true,
    };
    // Shown where it can be changed.
    const shown = before && (before.isInCurrent || !inCurrent) ? before : fact;
    const strength = Math.max(fact.strength, before?.strength ?? 0);
    known.set(fact.key, { ...shown, strength, ...flags });
  }
  // Sums of fractions depend on their order, and nothing else may.
  return [...known.values()].sort((a, b) => compare(a.key, b.key));
}

function byPlace(a: PlacedFact, b: PlacedFact): number {
  return a.document - b.document || compare(a.section, b.section) || a.from - b.from;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function knownToReaders({ strength, words }: { strength: number; words: string }): Known {
  return {
    kind: 'PRESENTER_PLACE',
    key: 'presenter',
    strength,
    plain: strength,
    words,
    say: '',
    from: 0,
    to: 0,
    document: null,
    section: null,
    isInCurrent: false,
    isInEarlier: false,
  };
}

function without(facts: readonly Known[], left: Known): Known[] {
  return facts.filter((fact) => fact !== left);
}

function suggest(facts: readonly Known[], whole: Estimate): MosaicSuggestion[] {
  return facts
    .map((fact, index) => ({ fact, index, gain: gainOf(facts, fact, whole) }))
    .filter(({ fact, gain }) => fact.isInCurrent && gain > 0.05)
    .sort((a, b) => b.gain - a.gain)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ fact, index, gain }) => ({
      fact: index,
      say: fact.isInEarlier ? `${fact.say} ${STANDS_EARLIER}` : fact.say,
      helps: gain >= 1 ? 'A_LOT' : gain >= 0.3 ? 'SOME' : 'A_LITTLE',
    }));
}

const STANDS_EARLIER =
  'It also stands in an earlier version or a comment, so this helps only with readers who have not opened that.';

function gainOf(facts: readonly Known[], fact: Known, whole: Estimate): number {
  const plainer: Weighed[] = facts.map((one) => (one === fact ? { ...one, strength: one.plain } : one));
  return estimate(plainer).log10 - whole.log10;
}

function toFact({ kind, document, section, from, to, words, isInCurrent, isInEarlier }: Known): MosaicFact {
  return { kind, document, section, from, to, words, isInCurrent, isInEarlier };
}
