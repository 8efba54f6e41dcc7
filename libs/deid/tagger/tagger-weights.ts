import { ROW, ROWS } from './tag-set.js';

/** The trained model: one row of signed bytes per feature. */
export type TaggerWeights = Int8Array;

/**
 * Unpacks weights from base64 of pairs: how many places to skip (seven bits a byte, the lowest first, the high bit for more),
 * then the weight. Works in browsers and in Node, and reads no file.
 */
export function unpackWeights(packed: string): TaggerWeights {
  const weights = new Int8Array(ROWS * ROW);
  const binary = atob(packed);
  let place = -1;
  for (let at = 0; at < binary.length; at += 1) {
    let skip = 0;
    let shift = 0;
    let unit = binary.charCodeAt(at);
    while (unit > 127) {
      skip |= (unit & 127) << shift;
      shift += 7;
      at += 1;
      unit = binary.charCodeAt(at);
    }
    place += (skip | (unit << shift)) + 1;
    at += 1;
    weights[place] = binary.charCodeAt(at);
  }
  return weights;
}

/** Packs weights as `unpackWeights` reads them. */
export function packWeights(weights: TaggerWeights): string {
  const units: number[] = [];
  let last = -1;
  weights.forEach((weight, place) => {
    if (weight === 0) return;
    let skip = place - last - 1;
    last = place;
    while (skip > 127) {
      units.push((skip & 127) | 128);
      skip >>= 7;
    }
    units.push(skip, weight & 255);
  });
  let binary = '';
  for (const unit of units) binary += String.fromCharCode(unit);
  return btoa(binary);
}

const KEPT = new WeakMap<TaggerWeights, Uint8Array>();

/**
 * One bit per row of the table: whether it holds any weight. Nine rows of ten hold none, and the bits stay in the cache of the
 * processor where the table does not. Weights must not change after the first question.
 */
export function keptRows(weights: TaggerWeights): Uint8Array {
  const known = KEPT.get(weights);
  if (known) return known;
  const kept = new Uint8Array(ROWS >> 3);
  for (let place = 0; place < weights.length; place += 1) {
    if (weights[place] === 0) continue;
    const row = Math.floor(place / ROW);
    kept[row >> 3] = (kept[row >> 3] ?? 0) | (1 << (row & 7));
  }
  KEPT.set(weights, kept);
  return kept;
}
