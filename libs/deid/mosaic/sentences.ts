import type { ExpectedMatches, MosaicLevel } from './estimate.js';
import type { MosaicKind } from './fact.js';

/** What the sentences are made of; the facts come with the most telling first. */
export interface Said {
  readonly level: MosaicLevel;
  readonly expectedMatches: ExpectedMatches;
  readonly facts: readonly {
    readonly kind: MosaicKind;
    readonly words: string;
    readonly isInCurrent: boolean;
    readonly isInEarlier: boolean;
  }[];
}

/** As many facts as one sentence carries. */
const NAMED = 4;

/** One to three sentences in plain words; "may", for nothing here is certain. */
export function sentencesOf({ level, expectedMatches, facts }: Said): string[] {
  if (facts.every(({ kind }) => kind === 'PRESENTER_PLACE')) {
    return ['No fact of the kind that is counted here was found. That is no proof that there is none.'];
  }
  const words = [...new Set(facts.map((fact) => fact.words))].slice(0, NAMED);
  const [first = '', ...rest] = words;
  const subject = capital([first, ...rest].length > 1 ? `${listed(words)} together` : first);
  return [`${subject} ${pointsTo(level, expectedMatches)}.`, ...leftBehind(facts)];
}

function pointsTo(level: MosaicLevel, { words }: ExpectedMatches): string {
  if (level === 'HIGH') return 'may point to one person';
  return level === 'SOME'
    ? `may fit ${words}, and whoever knows more may know who it is`
    : `may fit ${words}`;
}

function leftBehind(facts: Said['facts']): string[] {
  const earlier = [
    ...new Set(facts.filter((one) => one.isInEarlier && !one.isInCurrent).map(({ words }) => words)),
  ].slice(0, NAMED);
  if (earlier.length === 0) return [];
  return [
    `${capital(listed(earlier))} ${earlier.length > 1 ? 'stand' : 'stands'} in an earlier version or a comment and still count${
      earlier.length > 1 ? '' : 's'
    }: readers may have read it.`,
  ];
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

function capital(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}
