import { describe, expect, it } from '@jest/globals';
import { createScreener, defaultData, isQuasiIdentifier } from '../index.js';
import { QUASI_RULES } from './quasi-identifiers.js';

const TELLING = new Set(['QUASI_OCCUPATION', 'QUASI_EVENT', 'QUASI_FAMILY']);
const screener = createScreener(defaultData());
const marked = (text: string): string[] =>
  screener
    .screen({ sections: [{ key: 'a', text }] })
    .filter(({ kind }) => TELLING.has(kind))
    .map(({ from, to, kind }) => `${kind.slice(6)}: ${text.slice(from, to)}`);

describe('a unique or public role', () => {
  it.each([
    [
      'She is the only female fire captain in Modoc County.',
      'OCCUPATION: the only female fire captain in Modoc County',
    ],
    [
      'she is the only female fire captain in modoc county',
      'OCCUPATION: the only female fire captain in modoc county',
    ],
    [
      'He was the first Black superintendent of Lassen Unified.',
      'OCCUPATION: the first Black superintendent of Lassen Unified',
    ],
    ['He is the youngest judge in the county.', 'OCCUPATION: the youngest judge in the county'],
    ['He is the lone doctor on the island.', 'OCCUPATION: the lone doctor on the island'],
    ['She is the only Hmong student at her school.', 'OCCUPATION: the only Hmong student at her school'],
    ['She was the only woman in her department.', 'OCCUPATION: the only woman in her department'],
    ['Her husband is the mayor of Fairview.', 'OCCUPATION: the mayor of Fairview'],
    ["The mayor's daughter has stopped eating.", "OCCUPATION: The mayor's daughter"],
    ['He ran for sheriff and lost.', 'OCCUPATION: sheriff'],
    ['Her father is a retired state senator.', 'OCCUPATION: senator'],
    ['Her mother was a news anchor.', 'OCCUPATION: news anchor'],
    ['He is a former astronaut.', 'OCCUPATION: astronaut'],
    ['She is a fire captain in Modoc County.', 'OCCUPATION: fire captain in Modoc County'],
    [
      'He is one of three licensed falconers in the state.',
      'OCCUPATION: one of three licensed falconers in the state',
    ],
    [
      'She was the only woman on the county bomb squad.',
      'OCCUPATION: the only woman on the county bomb squad',
    ],
    ['She is one of two midwives in the valley.', 'OCCUPATION: one of two midwives in the valley'],
    [
      'He is the only deaf man on the county search and rescue team.',
      'OCCUPATION: the only deaf man on the county search and rescue team',
    ],
    [
      'She plays first-chair cello in the county youth orchestra.',
      'OCCUPATION: first-chair cello in the county youth orchestra',
    ],
    ['She is principal harpist of the Bay Symphony.', 'OCCUPATION: principal harpist of the Bay Symphony'],
    ["He is the town's only veterinarian.", "OCCUPATION: the town's only veterinarian"],
  ])('is found: %s', (text, expected) => {
    expect(marked(text)).toEqual([expected]);
  });
});

describe('an event that can be looked up', () => {
  it.each([
    ['They won the lottery two years ago.', 'EVENT: won the lottery'],
    ['He is a survivor of the school shooting.', 'EVENT: survivor of the school shooting'],
    ['She survived the Paradise fire.', 'EVENT: survived the Paradise fire'],
    ['Her son died in a bus crash on Highway 12.', 'EVENT: bus crash on Highway 12'],
    ['Their story made the news.', 'EVENT: made the news'],
    ['He was on TV after the trial.', 'EVENT: on TV'],
    ['He was on the news when he pulled two children through the ice.', 'EVENT: on the news'],
    ['She was in all the papers.', 'EVENT: in all the papers'],
    ['He was on the ferry that sank off Heron Island.', 'EVENT: the ferry that sank off Heron Island'],
    ['She stood below when the crane fell on the hotel.', 'EVENT: the crane fell on the hotel'],
    ['The clip went viral.', 'EVENT: went viral'],
    ['There is a viral video of the fight.', 'EVENT: viral video'],
    [
      'She was named in a lawsuit against the school district.',
      'EVENT: named in a lawsuit against the school district',
    ],
    ['Her uncle is the teacher arrested last spring.', 'EVENT: the teacher arrested last spring'],
    ['He was struck by lightning.', 'EVENT: struck by lightning'],
  ])('is found: %s', (text, expected) => {
    expect(marked(text)).toEqual([expected]);
  });
});

describe('a family that is known', () => {
  it.each([
    ['She is the mother of quadruplets.', 'FAMILY: quadruplets'],
    ['Both parents were killed in a house fire.', 'FAMILY: Both parents were killed in a house fire'],
    [
      'He was adopted from Romania with her two brothers.',
      'FAMILY: adopted from Romania with her two brothers',
    ],
    [
      'Two of her three siblings also have Huntington disease.',
      'FAMILY: Two of her three siblings also have Huntington disease',
    ],
  ])('is found: %s', (text, expected) => {
    expect(marked(text)).toEqual([expected]);
  });
});

describe('what is left alone', () => {
  it.each([
    'She works as a nurse and her husband is a teacher.',
    'He is a veteran and drives a truck; his wife is a cashier.',
    'She is the only person in her family who went to college.',
    'He was the first in his family to finish school.',
    'She felt like the only girl at school without a phone.',
    'This is the first session in which he laughed.',
    'He is the youngest of three, she the oldest.',
    'The only thing in her life that works is her job.',
    'The only teacher in the school who listened has left.',
    'The judge ordered visits every second week.',
    'The superintendent called about the leak in the bathroom.',
    'The sheriff came to the door with papers.',
    'The principal rang, and the counselor wrote to us.',
    'She watched the game on TV and read the paper.',
    'He reads the news on his phone. She is on TV all day.',
    'Viral load was low; she has a viral infection.',
    'It felt as if he had won the lottery.',
    'She survived a car accident and later cancer.',
    'There was a fire drill. He is firing on all cylinders.',
    'Her twin brother lives nearby; she has two sisters.',
    'He was arrested last spring for driving drunk.',
    'She was charged twice for the visit and found it unfair.',
    'Both parents died before she was thirty.',
    'He adopted a dog from the shelter with his two sons.',
    'She was adopted at birth.',
    'A judge of character she is not.',
    'They filed a lawsuit over the fence.',
    'I was the only one in the room who saw it.',
    'The first time he came he was with his mother; the last one to speak was he.',
    'He was bitten by a dog as a child.',
    'One of two siblings, she is one of three nurses on the ward.',
    'The boat was his refuge, and the bridge on the way home his fear.',
  ])('has no finding: %s', (text) => {
    expect(marked(text)).toEqual([]);
  });
});

describe('the rules', () => {
  const patterns = QUASI_RULES.flatMap(({ before, unless, after }) => [before, unless, after]).filter(
    (pattern) => pattern !== undefined,
  );
  const bones = ({ source }: RegExp): string => source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');

  it('have no repetition without a bound', () => {
    expect(patterns.length).toBeGreaterThan(50);
    expect(patterns.filter((one) => /[+*]|\{\d+,\}/.test(bones(one))).map(({ source }) => source)).toEqual(
      [],
    );
  });

  it('look forward from the word itself and back to it', () => {
    for (const { after, before } of QUASI_RULES) {
      if (after) expect(after.sticky).toBe(true);
      if (before) expect(before.source.endsWith('$')).toBe(true);
    }
  });

  it('give kinds that identify only in company', () => {
    expect(QUASI_RULES.every(({ kind }) => isQuasiIdentifier(kind))).toBe(true);
  });
});
