/** Training of the averaged perceptron: features once, then epochs of greedy tagging with an update at every mistake. */
import { defaultData } from '@subrosa/deid';
import { Lexicon } from '@subrosa/deid/detect/lexicon.js';
import { readSection } from '@subrosa/deid/detect/read-section.js';
import { ROW, ROWS, TAGS } from '@subrosa/deid/tagger/tag-set.js';
import { bestTag } from '@subrosa/deid/tagger/tagger.js';
import {
  STATIC_FEATURES,
  TAG_FEATURES,
  WORD_FEATURES,
  isWorthReading,
  readForTagger,
  staticFeatures,
  tagFeatures,
} from '@subrosa/deid/tagger/token-features.js';
import { WordAttributesBook } from '@subrosa/deid/tagger/word-attributes.js';
import { UNJUDGED, seededRandom, tagsOf } from './corpus.mjs';

/** How training is done; changing any of these changes the weights. */
export const SETTINGS = { epochs: 6, seeds: [11, 23, 37], wordDropout: 0.3, margin: 6, scale: 28, least: 30 };

/** A row ready for training: what the tagger reads, its features, its tags. */
export function prepareRows(rows) {
  const lexicon = new Lexicon(defaultData());
  const book = new WordAttributesBook(lexicon);
  return rows.map((row) => {
    const section = readSection(row.text, lexicon);
    const reading = readForTagger(section, section.candidates, book);
    const features = new Int32Array(reading.length * STATIC_FEATURES);
    for (let at = 0; at < reading.length; at += 1)
      staticFeatures(reading, at, { rows: features, at: at * STATIC_FEATURES });
    return { reading, features, gold: tagsOf(row, section.tokens) };
  });
}

class Perceptron {
  weights = new Float32Array(ROWS * ROW);
  #sums = new Float64Array(ROWS * ROW);
  #step = 1;
  #scores = new Float64Array(ROW);
  #tagRows = new Int32Array(TAG_FEATURES);

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
    const { weights } = this;
    const scores = this.#scores.fill(0);
    for (let at = from; at < to; at += 1) {
      const start = features[at] * ROW;
      for (let tag = 0; tag < TAGS.length; tag += 1) scores[tag] += weights[start + tag];
    }
    for (const row of this.#tagRows) {
      for (let tag = 0; tag < TAGS.length; tag += 1) scores[tag] += weights[row * ROW + tag];
    }
  }

  /** The gold tag must lead every other by the margin; else its weights rise and the rival's fall. */
  #correct(features, { from, to, gold }) {
    const scores = this.#scores;
    let rival = gold === 0 ? 1 : 0;
    for (let tag = 0; tag < TAGS.length; tag += 1)
      if (tag !== gold && scores[tag] > scores[rival]) rival = tag;
    if (scores[gold] - scores[rival] > SETTINGS.margin) return;
    for (let at = from; at < to; at += 1) this.#move(features[at] * ROW, gold, rival);
    for (const row of this.#tagRows) this.#move(row * ROW, gold, rival);
  }

  #move(start, up, down) {
    this.weights[start + up] += 1;
    this.#sums[start + up] += this.#step;
    this.weights[start + down] -= 1;
    this.#sums[start + down] -= this.#step;
  }

  /** The mean of the weights over all steps, added to `total`. */
  addAverage(total) {
    for (let at = 0; at < total.length; at += 1) {
      if (this.weights[at] !== 0 || this.#sums[at] !== 0)
        total[at] += this.weights[at] - this.#sums[at] / this.#step;
    }
  }
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
  for (const seed of seeds) {
    const random = seededRandom(seed);
    const perceptron = new Perceptron();
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
