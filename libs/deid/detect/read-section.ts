import { addressesIn } from './address-block.js';
import { ADDRESS_RULES } from './address.rules.js';
import type { Candidate, Guard } from './candidate.js';
import { AGE_RULES, DATE_RULES } from './date.rules.js';
import { facilitiesAfterPlaces } from './facility-after-place.js';
import { numberGuards } from './guard.rules.js';
import { CONTACT_RULES, NUMBER_RULES } from './identifier.rules.js';
import type { Lexicon } from './lexicon.js';
import { namesByList } from './names-by-list.js';
import { namesInContext } from './names-in-context.js';
import { ORGANIZATION_RULES } from './organization.rules.js';
import { organizationsIn } from './organizations.js';
import { RuleBook } from './pattern-rule.js';
import { placesIn } from './places.js';
import { quasiIdentifiers } from './quasi-identifiers.js';
import type { Reading } from './reading.js';
import { SectionReader } from './section-reader.js';
import type { ReadSection } from './window-reading.js';
import type { Tagger } from '../tagger/tagger.js';

const MEASURABLE = new Set([
  'C_DATE',
  'C_AGE_OVER_89',
  'D_PHONE',
  'R_OTHER',
  'H_RECORD_NUMBER',
  'K_LICENCE',
  'I_PLAN_NUMBER',
  'M_DEVICE',
]);

const RULES = new RuleBook([
  ...CONTACT_RULES,
  ...NUMBER_RULES,
  ...DATE_RULES,
  ...AGE_RULES,
  ...ADDRESS_RULES,
  ...ORGANIZATION_RULES,
]);

/** Reads one section with nothing remembered; the answer depends on its text, the lists and the tagger alone. */
export function readSection(text: string, lexicon: Lexicon, tagger?: Tagger): ReadSection {
  return new SectionReader(lexicon, (reading) => candidatesIn(reading, tagger)).read(text);
}

/**
 * What rules, lists and tagger say of a section or a window of it. The tagger speaks last, for what the rules found is part of
 * what it goes by.
 */
export function candidatesIn(reading: Reading, tagger?: Tagger): Candidate[] {
  const { folded } = reading;
  const patterns = withoutMeasurements(folded, RULES.apply(folded));
  const streets = patterns.filter(({ evidence }) => evidence[0]?.code === 'STREET_ADDRESS');
  const byRule = [
    ...patterns,
    ...addressesIn(reading, streets),
    ...namesInContext(reading),
    ...namesByList(reading),
    ...placesIn(reading),
    ...organizationsIn(reading),
    ...quasiIdentifiers(reading),
  ];
  const found = [...byRule, ...(tagger?.find(reading, byRule) ?? [])];
  return [...found, ...facilitiesAfterPlaces(folded, found)];
}

/** Candidates without the numbers that are measurements; guards are only looked for where there is such a number. */
function withoutMeasurements(folded: string, candidates: Candidate[]): Candidate[] {
  if (!candidates.some(({ kind }) => MEASURABLE.has(kind))) return candidates;
  const isMeasurement = measurements(numberGuards(folded));
  return candidates.filter((candidate) => !isMeasurement(candidate));
}

/** Tells whether a candidate lies wholly inside one guard: by the furthest end among the guards that start before it. */
function measurements(guards: readonly Guard[]): (candidate: Candidate) => boolean {
  const sorted = [...guards].sort((a, b) => a.from - b.from);
  let furthest = 0;
  const reach = sorted.map((guard) => (furthest = Math.max(furthest, guard.to)));
  return (candidate) => {
    if (!MEASURABLE.has(candidate.kind)) return false;
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.from ?? 0) <= candidate.from) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (reach[low - 1] ?? 0) >= candidate.to;
  };
}
