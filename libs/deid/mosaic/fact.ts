/** What a fact of the mosaic is about. */
export const MOSAIC_KINDS = {
  AGE: 'an age',
  SEX: 'a sex or gender',
  HERITAGE: 'a heritage',
  RELIGION: 'a faith',
  LANGUAGE: 'a language',
  MIGRATION: 'how someone came into the country',
  OCCUPATION: 'an occupation',
  MILITARY: 'military service',
  EDUCATION: 'a degree or training',
  MARITAL: 'a marital state',
  CHILDREN: 'the children by number',
  FAMILY: 'a family constellation',
  ILLNESS: 'an illness or disability',
  BODY: 'a feature of the body',
  EVENT: 'an event that can be looked up',
  UNIQUE: 'something of which there is one',
  PLACE: 'a place',
  PLACE_SIZE: 'the size of a place',
  PRESENTER_PLACE: 'where the presenter works, which readers know',
  DATE: 'a date',
} as const;

/** The closed union of what a fact is about. */
export type MosaicKind = keyof typeof MOSAIC_KINDS;

/** What one rule read at one place; strengths are minus the decimal logarithm of a share of the population, so never negative. */
export interface FactReading {
  readonly kind: MosaicKind;
  /** Tells facts apart; the same wherever the same fact stands. */
  readonly key: string;
  readonly strength: number;
  /** What is left of the strength once the fact is put as `say` proposes; never more than `strength`. */
  readonly plain: number;
  /** For the reader, from closed lists and numbers of two digits: never a name, a place or other free text. */
  readonly words: string;
  readonly say: string;
  readonly from: number;
  readonly to: number;
}

/** Facts that hang together; within a group the strongest carries most of what the others say. */
export type FactGroup = 'PLACE' | 'AGE' | 'SEX' | 'ORIGIN' | 'WORK' | 'HOUSEHOLD' | 'BODY' | 'EVENT' | 'TIME';

/** The group of each kind. */
export const GROUP_OF: Readonly<Record<MosaicKind, FactGroup>> = {
  AGE: 'AGE',
  SEX: 'SEX',
  HERITAGE: 'ORIGIN',
  RELIGION: 'ORIGIN',
  LANGUAGE: 'ORIGIN',
  MIGRATION: 'ORIGIN',
  OCCUPATION: 'WORK',
  MILITARY: 'WORK',
  EDUCATION: 'WORK',
  MARITAL: 'HOUSEHOLD',
  CHILDREN: 'HOUSEHOLD',
  FAMILY: 'HOUSEHOLD',
  ILLNESS: 'BODY',
  BODY: 'BODY',
  EVENT: 'EVENT',
  UNIQUE: 'EVENT',
  PLACE: 'PLACE',
  PLACE_SIZE: 'PLACE',
  PRESENTER_PLACE: 'PLACE',
  DATE: 'TIME',
};

/** The strength of a share of the population. */
export function strengthOf(share: number): number {
  return Math.max(0, -Math.log10(share));
}
