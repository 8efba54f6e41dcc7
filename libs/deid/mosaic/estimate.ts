import { US_MILLIONS } from '../data/populations.js';
import { GROUP_OF } from './fact.js';
import type { FactGroup, MosaicKind } from './fact.js';

/** How much of their strength the further facts of a group keep beside the strongest one of it. */
const WITHIN: Readonly<Record<FactGroup, number>> = {
  PLACE: 0.1,
  AGE: 0,
  SEX: 0,
  ORIGIN: 0.25,
  WORK: 0.25,
  HOUSEHOLD: 0.4,
  BODY: 0.25,
  EVENT: 0.25,
  TIME: 0.25,
};

/** How much the groups keep beside the strongest of them. */
const ACROSS = 0.8;

/** Cells of one to ten people are not published under the cell-size policy of the Centers for Medicare & Medicaid Services. */
export const SMALL_CELL = 11;
/** Far above a small cell, for a reader may know more than is counted here. */
const SOME_BELOW = 100 * SMALL_CELL;

/** A fact as the estimate sees it. */
export interface Weighed {
  readonly kind: MosaicKind;
  readonly strength: number;
}

/** How many people the facts may fit, as decimal logarithms: held together as dependent, and as if they were independent. */
export interface Estimate {
  readonly log10: number;
  readonly independentLog10: number;
}

/**
 * The expected number of people who share all facts (Sweeney's k, 2002, of which one publishes the size). Facts about one person
 * are not independent: a language comes with a heritage, an age with children. The product of their shares would cry wolf, the
 * rarest fact alone would lull. So within a group the strongest counts in full and the others for a part, and across groups the
 * strongest counts in full and the others for four fifths; the place counts in full always. Every weight is positive, hence a
 * further or a stronger fact never raises the estimate. The product is kept beside it, and decides between LOW and SOME.
 */
export function estimate(facts: readonly Weighed[]): Estimate {
  const byGroup = new Map<FactGroup, number[]>();
  for (const { kind, strength } of facts) {
    const group = GROUP_OF[kind];
    byGroup.set(group, [...(byGroup.get(group) ?? []), strength]);
  }
  let place = 0;
  let strongest = 0;
  let sum = 0;
  let product = 0;
  for (const [group, strengths] of byGroup) {
    const most = Math.max(...strengths);
    const total = strengths.reduce((all, one) => all + one, 0);
    const kept = most + WITHIN[group] * (total - most);
    product += most;
    if (group === 'PLACE') {
      place = kept;
      continue;
    }
    strongest = Math.max(strongest, kept);
    sum += kept;
  }
  const people = Math.log10(US_MILLIONS * 1e6);
  return {
    log10: people - place - strongest - ACROSS * (sum - strongest),
    independentLog10: people - product,
  };
}

/** How far the facts may point to one person. */
export type MosaicLevel = 'LOW' | 'SOME' | 'HIGH';

/** HIGH below a small cell of eleven; SOME below a hundred of them, or below one if the facts were independent. */
export function levelOf({ log10, independentLog10 }: Estimate): MosaicLevel {
  if (log10 < Math.log10(SMALL_CELL)) return 'HIGH';
  return log10 < Math.log10(SOME_BELOW) || independentLog10 < Math.log10(SMALL_CELL) ? 'SOME' : 'LOW';
}

/** A power of ten: at least `least` people and fewer than `below`, in words that promise no more. */
export interface ExpectedMatches {
  readonly least: number;
  readonly below: number;
  readonly words: string;
}

/** The band of powers of ten; whatever lies below ten is one band, and so is whatever lies above a million. */
export function bandOf({ log10 }: Estimate): ExpectedMatches {
  const power = Math.floor(log10);
  if (power < 1) return { least: 0, below: 10, words: 'fewer than ten people' };
  if (power >= 6) return { least: 1e6, below: US_MILLIONS * 1e6, words: 'more than a million people' };
  const least = 10 ** power;
  return { least, below: least * 10, words: `${PEOPLE[power - 1] ?? 'some'} people` };
}

const PEOPLE = ['tens of', 'hundreds of', 'thousands of', 'tens of thousands of', 'hundreds of thousands of'];
