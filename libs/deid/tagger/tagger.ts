import type { Candidate } from '../detect/candidate.js';
import type { Lexicon } from '../detect/lexicon.js';
import type { Reading } from '../detect/reading.js';
import type { EvidenceCode } from '../evidence.js';
import type { FindingKind } from '../finding-kind.js';
import { tokenAt } from '../tokens.js';
import { isRefuted, trimSpan } from './refute-span.js';
import type { ProposedSpan } from './refute-span.js';
import { ScoreMemory } from './score-memory.js';
import { ROW, TAGS, mayFollow } from './tag-set.js';
import { startOf } from './tagger-weights.js';
import type { TaggerWeights } from './tagger-weights.js';
import { UNREAD, raisedBy, spansOf } from './tagging.js';
import type { Tagging } from './tagging.js';
import { isWorthReading, lookUpWords, readPlaces } from './tagger-reading.js';
import type { TaggerReading } from './tagger-reading.js';
import { STATIC_FEATURES, TAG_FEATURES, staticFeatures, tagFeatures } from './token-features.js';
import { WordAttributesBook } from './word-attributes.js';

/** The dial's neutral place; above it more is marked, below it less. */
export const NEUTRAL_SENSITIVITY = 0;

const TAG_COUNT = TAGS.length;
/** One point of the dial, in units of a weight. */
const DIAL_STEP = 10;
/** What the neutral place of the dial adds against "no name": a miss harms more than a word too many. */
const LEAN = 70;
/** The dial moves by so many points at a time. */
const NOTCH = 5;
/** How large a lead over "no name" makes the tagger nearly sure. */
const SURE_LEAD = 600;

const REASONS: Readonly<Partial<Record<FindingKind, EvidenceCode>>> = {
  A_NAME: 'TAGGER_NAME',
  B_GEOGRAPHY: 'TAGGER_PLACE',
  QUASI_ORGANIZATION: 'TAGGER_ORGANIZATION',
};

/** The statistical layer: an averaged perceptron that reads from left to right and knows its two last decisions. */
export class Tagger {
  private readonly book: WordAttributesBook;
  private readonly memory = new ScoreMemory();
  private readonly dial: number;
  private readonly rows = new Int32Array(STATIC_FEATURES);
  private readonly tagRows = new Int32Array(TAG_FEATURES);
  private readonly scores = new Int32Array(ROW);

  constructor(
    private readonly weights: TaggerWeights,
    lexicon: Lexicon,
    sensitivity: number,
  ) {
    this.book = new WordAttributesBook(lexicon);
    this.dial = Math.floor(sensitivity / NOTCH) * NOTCH * DIAL_STEP;
  }

  /** Drops what was remembered of the words that were read. */
  forget(): void {
    this.book.forget();
    this.memory.forget();
  }

  /** Names, places and organizations of a section, given what the rules found in it. */
  find(reading: Reading, byRule: readonly Candidate[]): Candidate[] {
    const prepared = readPlaces(reading, byRule);
    const isNumbered = overlapWith(byRule.filter(({ kind }) => !isNameLike(kind)));
    return this.proposals(reading, this.tag(prepared, reading))
      .map((span) => trimSpan(reading, span))
      .filter((span) => !isRefuted(reading, span) && looksWritten(prepared, span))
      .map((span) => candidateOf(reading, span))
      .filter((found) => !isNumbered(found));
  }

  /**
   * The spans at this place of the dial. Below neutral some of the neutral spans fall away; above it every notch on the way adds its
   * own; so what is marked at one place is marked at every higher one.
   */
  private proposals(reading: Reading, tagging: Tagging): ProposedSpan[] {
    const neutral = spansOf(reading, tagging);
    if (this.dial <= 0) return neutral.filter(({ lead }) => lead > -this.dial);
    const spans = neutral;
    for (let raise = NOTCH * DIAL_STEP; raise <= this.dial; raise += NOTCH * DIAL_STEP)
      spans.push(...spansOf(reading, raisedBy(raise, tagging)));
    return spans.sort((a, b) => a.first - b.first || b.last - a.last);
  }

  private tag(reading: ReturnType<typeof readPlaces>, read: Reading): Tagging {
    const { tokens } = read;
    const tags = new Uint8Array(reading.length);
    const leads = new Int32Array(reading.length).fill(UNREAD);
    const best = new Uint8Array(reading.length);
    const known = this.memory.open(reading, read);
    let before = 0;
    let before2 = 0;
    for (let index = 0; index < reading.length; index += 1) {
      let tag = 0;
      if (before !== 0 || isWorthReading(reading, index)) {
        lookUpWords(reading.words, index, { tokens, book: this.book });
        if (!known.recall(index, this.scores)) this.score(reading, index);
        known.keep(index, this.scores);
        tagFeatures(reading, index, { before, before2, rows: this.tagRows });
        addRows(this.weights, this.tagRows, this.scores);
        tag = bestTag(this.scores, before);
        const named = tag === 0 ? bestBegin(this.scores) : tag;
        tags[index] = tag;
        best[index] = named;
        leads[index] = (this.scores[named] ?? 0) - (this.scores[0] ?? 0);
      }
      before2 = before;
      before = tag;
    }
    this.memory.close(known);
    return { tags, leads, best };
  }

  /** Sums the rows of a token that need no tag. */
  private score(reading: TaggerReading, index: number): void {
    const { weights, scores, rows } = this;
    staticFeatures(reading, index, { rows, at: 0 });
    scores.fill(0);
    scores[0] = -LEAN;
    addRows(weights, rows, scores);
  }
}

/** Adds the weights of rows; written out tag by tag, for this is where the tagger spends its time. */
function addRows({ index, rows: weights }: TaggerWeights, rows: Int32Array, scores: Int32Array): void {
  let outside = scores[0] ?? 0;
  let name = scores[1] ?? 0;
  let inName = scores[2] ?? 0;
  let place = scores[3] ?? 0;
  let inPlace = scores[4] ?? 0;
  let body = scores[5] ?? 0;
  let inBody = scores[6] ?? 0;
  for (let at = 0; at < rows.length; at += 1) {
    const start = startOf(index, rows[at] ?? 0);
    if (start < 0) continue;
    outside += weights[start] ?? 0;
    name += weights[start + 1] ?? 0;
    inName += weights[start + 2] ?? 0;
    place += weights[start + 3] ?? 0;
    inPlace += weights[start + 4] ?? 0;
    body += weights[start + 5] ?? 0;
    inBody += weights[start + 6] ?? 0;
  }
  scores[0] = outside;
  scores[1] = name;
  scores[2] = inName;
  scores[3] = place;
  scores[4] = inPlace;
  scores[5] = body;
  scores[6] = inBody;
}

function isNameLike(kind: FindingKind): boolean {
  return kind === 'A_NAME' || kind === 'B_GEOGRAPHY' || kind.startsWith('QUASI_');
}

/** Tells whether a stretch meets one of these; a number or date that a rule found needs nothing of the tagger. */
function overlapWith(stretches: readonly Candidate[]): (candidate: Candidate) => boolean {
  const sorted = [...stretches].sort((a, b) => a.from - b.from);
  let furthest = 0;
  const reach = sorted.map(({ to }) => (furthest = Math.max(furthest, to)));
  let next = 0;
  // Spans of the tagger come in order, so the place only moves on.
  return ({ from, to }) => {
    while (next < sorted.length && (sorted[next]?.from ?? 0) < to) next += 1;
    return next > 0 && (reach[next - 1] ?? 0) > from;
  };
}

/** In text with capitals a name without one is left to the rules, which ask for a cue. */
function looksWritten({ style, hurried, capitals }: TaggerReading, { first, last }: ProposedSpan): boolean {
  return style !== 1 || hurried[first] === 1 || capitals.subarray(first, last + 1).includes(1);
}

/** The begin of the kind that scores highest. */
function bestBegin(scores: Int32Array): number {
  let best = 1;
  for (let tag = 3; tag < TAG_COUNT; tag += 2) if ((scores[tag] ?? 0) > (scores[best] ?? 0)) best = tag;
  return best;
}

/** The tag of the highest score among those that may stand here. */
export function bestTag(scores: Int32Array | Float64Array, before: number): number {
  let best = 0;
  for (let tag = 1; tag < TAG_COUNT; tag += 1) {
    if (mayFollow(tag, before) && (scores[tag] ?? 0) > (scores[best] ?? 0)) best = tag;
  }
  return best;
}

function candidateOf({ tokens }: Reading, { first, last, kind, lead }: ProposedSpan): Candidate {
  const sureness = 0.35 + (0.5 * lead) / SURE_LEAD;
  return {
    from: tokenAt(tokens, first).from,
    to: tokenAt(tokens, last).to,
    kind,
    confidence: Math.round(Math.max(0.2, Math.min(0.9, sureness)) * 100) / 100,
    evidence: [{ code: REASONS[kind] ?? 'TAGGER_NAME', params: {} }],
  };
}
