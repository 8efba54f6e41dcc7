/** Training of the averaged perceptron: features once, then epochs of greedy tagging with an update at every mistake. */
import { defaultData } from '@subrosa/deid';
import { Lexicon } from '@subrosa/deid/detect/lexicon.js';
import { ROW, ROWS, TAGS } from '@subrosa/deid/tagger/tag-set.js';
import { bestTag } from '@subrosa/deid/tagger/tagger.js';
import {
  STATIC_FEATURES,
  TAG_FEATURES,
  WORD_FEATURES,
  staticFeatures,
  tagFeatures,
} from '@subrosa/deid/tagger/token-features.js';
import { isWorthReading, readForTagger } from '@subrosa/deid/tagger/tagger-reading.js';
import { WordAttributesBook } from '@subrosa/deid/tagger/word-attributes.js';
import { readerOfRows } from './row-reader.mjs';
import { UNJUDGED, seededRandom, tagsOf } from './corpus.mjs';

/** How training is done; changing any of these changes the weights. */
export const SETTINGS = {
  epochs: 4,
  seeds: [11, 23],
  wordDropout: 0.3,
  rate: 0.08,
  sure: 0.99,
  leastSeen: 3,
  scale: 60,
  least: 6,
};

/** A row ready for training, window by window: what the tagger reads, its features, its tags. */
export function prepareRows(rows, read = readerOfRows()) {
  const book = new WordAttributesBook(new Lexicon(defaultData()));
  return rows.flatMap((row) => read(row.text).map((window) => prepareWindow(row, window, book)));
}

function prepareWindow(row, { reading: window, byRule, places, first, last }, book) {
  const reading = readForTagger(window, byRule, book);
  const features = new Int32Array(reading.length * STATIC_FEATURES);
  for (let at = 0; at < reading.length; at += 1)
    staticFeatures(reading, at, { rows: features, at: at * STATIC_FEATURES });
  const gold = tagsOf(row, places).map((tag, at) => (at < first || at >= last ? UNJUDGED : tag));
  return { source: row.source, reading, features, gold };
}

class Perceptron {
  weights = new Float32Array(ROWS * ROW);
  #sums = new Float64Array(ROWS * ROW);
  #step = 1;
  #scores = new Float64Array(ROW);
  #tagRows = new Int32Array(TAG_FEATURES);

  constructor(isKept) {
    this.isKept = isKept;
  }

  /** Tags a row from left to right and learns from every mistake. */
  learn({ reading, features, gold }, random) {
    let before = 0;
    let before2 = 0;
    for (let at = 0; at < reading.length; at += 1) {
      if (before === 0 && gold[at] % UNJUDGED === 0 && !isWorthReading(reading, at)) {
        before2 = before;
        continue;
      }
      const first = random() < SETTINGS.wordDropout ? WORD_FEATURES : 0;
      const from = at * STATIC_FEATURES + first;
      const to = (at + 1) * STATIC_FEATURES;
      tagFeatures(reading, at, { before, before2, rows: this.#tagRows });
      this.#score(features, from, to);
      const tag = bestTag(this.#scores, before);
      if (gold[at] !== UNJUDGED) this.#correct(features, { from, to, gold: gold[at] });
      this.#step += 1;
      before2 = before;
      before = tag;
    }
  }

  #score(features, from, to) {
    const { weights, isKept } = this;
    const scores = this.#scores.fill(0);
    for (let at = from; at < to; at += 1) {
      if (isKept[features[at]] === 0) continue;
      const start = features[at] * ROW;
      for (let tag = 0; tag < TAGS.length; tag += 1) scores[tag] += weights[start + tag];
    }
    for (const row of this.#tagRows) {
      for (let tag = 0; tag < TAGS.length; tag += 1) scores[tag] += weights[row * ROW + tag];
    }
  }

  /** Every tag's weights move by how far its probability lies from what the corpus says. */
  #correct(features, { from, to, gold }) {
    const scores = this.#scores;
    let most = scores[0];
    for (let tag = 1; tag < TAGS.length; tag += 1) most = Math.max(most, scores[tag]);
    let sum = 0;
    for (let tag = 0; tag < TAGS.length; tag += 1) sum += scores[tag] = Math.exp(scores[tag] - most);
    if (scores[gold] / sum > SETTINGS.sure) return;
    for (let tag = 0; tag < TAGS.length; tag += 1)
      scores[tag] = SETTINGS.rate * ((tag === gold ? 1 : 0) - scores[tag] / sum);
    for (let at = from; at < to; at += 1) if (this.isKept[features[at]] === 1) this.#move(features[at] * ROW);
    for (const row of this.#tagRows) this.#move(row * ROW);
  }

  #move(start) {
    const { weights } = this;
    const steps = this.#scores;
    for (let tag = 0; tag < TAGS.length; tag += 1) {
      weights[start + tag] += steps[tag];
      this.#sums[start + tag] += steps[tag] * this.#step;
    }
  }

  /** The mean of the weights over all steps, added to `total`. */
  addAverage(total) {
    for (let at = 0; at < total.length; at += 1) {
      if (this.weights[at] !== 0 || this.#sums[at] !== 0)
        total[at] += this.weights[at] - this.#sums[at] / this.#step;
    }
  }
}

/** Per row of the table 1 where its features occur at least so often; what is seldom seen is learnt by heart, not understood. */
function rowsSeen(prepared, least) {
  const seen = new Uint8Array(ROWS);
  for (const { features } of prepared) for (const row of features) if (seen[row] < least) seen[row] += 1;
  return seen.map((count) => (count < least ? 0 : 1));
}

function shuffled(items, random) {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other], order[at]];
  }
  return order;
}

/** Weights as signed bytes, the mean of several seeds; small ones are dropped to keep the file small. */
export function trainWeights(prepared, { seeds = SETTINGS.seeds, say = () => {} } = {}) {
  const total = new Float64Array(ROWS * ROW);
  const isKept = rowsSeen(prepared, SETTINGS.leastSeen);
  for (const seed of seeds) {
    const random = seededRandom(seed);
    const perceptron = new Perceptron(isKept);
    for (let epoch = 0; epoch < SETTINGS.epochs; epoch += 1) {
      for (const row of shuffled(prepared, random)) perceptron.learn(row, random);
    }
    perceptron.addAverage(total);
    say(`seed ${seed} done`);
  }
  const bytes = new Int8Array(total.length);
  total.forEach((sum, at) => {
    const weight = Math.round((sum / seeds.length) * SETTINGS.scale);
    if (Math.abs(weight) >= SETTINGS.least) bytes[at] = Math.max(-127, Math.min(127, weight));
  });
  return bytes;
}
