import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createScreener, defaultData, mosaicOf } from '../index.js';
import type { Mosaic, MosaicText, PresenterPlace } from '../index.js';
import { MOSAIC_PATTERNS, collectFacts } from './collect-facts.js';
import { bandOf, estimate, levelOf } from './estimate.js';
import { MOSAIC_KINDS } from './fact.js';
import type { MosaicKind } from './fact.js';

const places = defaultData().places;
const screener = createScreener(defaultData());
const presenter: PresenterPlace = { region: 'US-CA' };
const textOf = (...texts: string[]): MosaicText => ({
  sections: texts.map((text, index) => ({ key: `s${String(index)}`, text })),
});
const mosaic = (...texts: string[]): Mosaic => mosaicOf([textOf(...texts)], { presenter });
/** The estimate itself, which the bands hide. */
const log10Of = (texts: readonly MosaicText[]): number => {
  const known = new Map(collectFacts(texts, places).map((fact) => [fact.key, fact]));
  return estimate([...known.values()]).log10;
};
const wordsOf = ({ facts }: Mosaic): string[] => facts.map(({ words }) => words);

/** A fact as it stands and as its suggestion would have it put. */
const PAIRS: readonly (readonly [string, string, MosaicKind])[] = [
  ['She is 34 years old.', 'She is in her thirties.', 'AGE'],
  ['She works as a fire captain.', 'She works in public safety.', 'OCCUPATION'],
  [
    'The client, a female fire captain, came alone.',
    'The client, who works in public safety, came alone.',
    'OCCUPATION',
  ],
  ['He works as a payroll clerk.', 'He does office work.', 'OCCUPATION'],
  ['The client lives in Modoc County.', 'The client lives in a rural county.', 'PLACE'],
  ['He grew up in Turlock.', 'He grew up in a mid-size city.', 'PLACE'],
  ['She lives in Alturas.', 'She lives in a small town.', 'PLACE'],
  ['She is the only Hmong student at her school.', 'She goes to school.', 'UNIQUE'],
  ['They won the lottery.', 'They came into money.', 'EVENT'],
  ['Her son died in a bus crash on Highway 12.', 'She lost someone close.', 'EVENT'],
  ['The family is Hmong.', 'The family is Asian.', 'HERITAGE'],
  ['He is Zoroastrian.', 'He is religious.', 'RELIGION'],
  ['At home they speak Quechua.', 'At home they speak another language.', 'LANGUAGE'],
  ['She has three sons and a daughter.', 'She has children.', 'CHILDREN'],
  ['He is one of nine siblings.', 'He comes from a large family.', 'FAMILY'],
  ['She is a triplet.', 'She has siblings.', 'FAMILY'],
  ['His brother was killed in May.', 'There was a loss in the family.', 'FAMILY'],
  ['She lives with Huntington disease.', 'She lives with a chronic illness.', 'ILLNESS'],
  ['He is six foot nine.', 'He stands out.', 'BODY'],
  ['He was a Navy SEAL.', 'He is a veteran.', 'MILITARY'],
  ['She is widowed.', 'She lives alone.', 'MARITAL'],
  ['She came as a refugee.', 'She came from another country.', 'MIGRATION'],
  ['They married on June 14, 2016.', 'They have been together for years.', 'DATE'],
];
const PLAIN = ['He sleeps badly.', 'PHQ-9 was 14.', 'We met weekly.', 'The nurse took her pressure.', ''];

const pick = fc.uniqueArray(fc.nat(PAIRS.length - 1), { maxLength: 7 });
const plain = fc.constantFrom(...PLAIN);

describe('a mosaic', () => {
  it('says which facts together may point to one person, and which to put more generally first', () => {
    const { level, expectedMatches, facts, sentences, suggestions } = mosaic(
      'The client is a 34-year-old female fire captain in Modoc County.',
    );
    expect(level).toBe('HIGH');
    expect(expectedMatches).toEqual({ least: 0, below: 10, words: 'fewer than ten people' });
    expect(sentences[0]).toBe(
      'A female fire captain, a county of this size, age 34 and a woman or girl together may point to one person.',
    );
    expect(suggestions.map(({ fact }) => facts[fact]?.kind)).toEqual(['OCCUPATION', 'PLACE', 'AGE', 'SEX']);
    expect(suggestions[0]).toEqual({
      fact: 0,
      say: 'Write the field of work, such as "works in public safety", instead of the occupation.',
      helps: 'A_LOT',
    });
  });

  it('is lower once they are put more generally', () => {
    const after = mosaic('The client is in her thirties and works in public safety in a rural county.');
    expect(after.level).toBe('LOW');
    expect(after.expectedMatches.least).toBeGreaterThanOrEqual(100_000);
  });

  it.each([
    'The client is a divorced woman in her forties with two children. She works as a nurse and feels low.',
    'A 41-year-old married man, a teacher, with three children, comes with panic on the way to work.',
    'A veteran in his sixties, widowed, drinks more since his retirement.',
    'A teenage girl has trouble at school and at home with her stepfather. Her mother is a cashier.',
  ])('of ordinary facts is low: %s', (text) => {
    expect(mosaic(text).level).toBe('LOW');
  });

  it.each([
    'She is the only female fire captain in Modoc County.',
    'A 52-year-old Zoroastrian widower, father of seven, lives in Alturas.',
    'He is an astronaut, and his twin has Huntington disease.',
    'The sole survivor of the plane crash near Elko, now 29 years old, came in.',
  ])('of rare facts is high: %s', (text) => {
    expect(mosaic(text).level).toBe('HIGH');
  });

  it('says that nothing found proves nothing', () => {
    expect(mosaic('He sleeps badly.').sentences).toEqual([
      'No fact of the kind that is counted here was found. That is no proof that there is none.',
    ]);
  });

  it('never quotes a name, a place or a date, whoever reads its words', () => {
    const said = JSON.stringify(
      PAIRS.map(([specific]) => mosaic(specific)).map(({ facts, sentences, suggestions }) => ({
        words: facts.map(({ words }) => words),
        sentences,
        say: suggestions.map(({ say }) => say),
      })),
    );
    for (const word of [
      'Modoc',
      'Turlock',
      'Alturas',
      'Highway',
      'Hmong',
      'Zoroastrian',
      'Quechua',
      'June',
      '2016',
    ])
      expect(said).not.toContain(word);
  });

  it('counts where the presenter works: a small town weighs more than a state, and an unknown place nothing', () => {
    const text = [textOf('A 34-year-old electrician with two sons.')];
    const [nowhere, state, town, county] = [
      mosaicOf(text),
      mosaicOf(text, { presenter }),
      mosaicOf(text, { presenter: { town: 'Alturas' } }),
      mosaicOf(text, { presenter: { county: 'Modoc' } }),
    ].map(({ expectedMatches }) => expectedMatches.least);
    expect(nowhere).toBeGreaterThan(state ?? 0);
    expect(state).toBeGreaterThan(town ?? Infinity);
    expect(state).toBeGreaterThan(county ?? Infinity);
    expect(mosaicOf(text, { presenter: { region: 'XX-YY' } })).toEqual(mosaicOf(text));
  });

  it('takes the places and dates that the screener found', () => {
    const doc = textOf('She came from Oberwinterthal on 3/4.');
    const at = { section: 's0', confidence: 1, evidence: [], layers: [], replacement: '', entity: '' };
    const findings = [
      { ...at, from: 14, to: 27, kind: 'B_GEOGRAPHY' as const },
      { ...at, from: 31, to: 34, kind: 'C_DATE' as const },
    ];
    expect(mosaicOf([doc]).facts).toEqual([]);
    expect(mosaicOf([{ ...doc, findings }]).facts.map(({ kind }) => kind)).toEqual(['PLACE', 'DATE']);
    const screened = textOf('She lives in Turlock, CA.');
    expect(mosaicOf([{ ...screened, findings: screener.screen(screened) }]).facts[0]?.kind).toBe('PLACE');
  });
});

describe('the whole case', () => {
  const earlier = textOf('She works as a fire captain in Modoc County. She is 34 years old.');
  const current = textOf('She works in public safety in a rural county. She is 34 years old.');

  it('counts what an earlier version said, and says so', () => {
    const now = mosaicOf([earlier, current], { presenter });
    expect(now.level).toBe('HIGH');
    expect(now.sentences[1]).toBe(
      'A fire captain and a county of this size stand in an earlier version or a comment and still count: readers may have read it.',
    );
    expect(mosaicOf([current], { presenter }).level).not.toBe('HIGH');
  });

  it('counts a fact once however often it stands, and shows it where it can be changed', () => {
    const once = mosaicOf([current], { presenter });
    const often = mosaicOf([current, current, current], { presenter });
    expect(often.expectedMatches).toEqual(once.expectedMatches);
    expect(often.facts.map(({ document }) => document)).toEqual([2, null, 2]);
    expect(often.facts[0]).toMatchObject({ isInCurrent: true, isInEarlier: true });
  });

  it('advises only on the current text, and says where advice comes late', () => {
    const { facts, suggestions } = mosaicOf([earlier, current], { presenter });
    expect(suggestions.every(({ fact }) => facts[fact]?.isInCurrent === true)).toBe(true);
    const ofAge = suggestions.find(({ fact }) => facts[fact]?.kind === 'AGE');
    expect(ofAge?.say).toContain('It also stands in an earlier version or a comment');
  });

  it('takes as current what is marked so, wherever it comes', () => {
    const marked = mosaicOf([{ ...current, isCurrent: true }, earlier], { presenter });
    expect(marked.facts.find(({ kind }) => kind === 'AGE')?.document).toBe(0);
    expect(marked.facts.find(({ kind }) => kind === 'OCCUPATION')?.isInCurrent).toBe(false);
  });
});

describe('the algebra', () => {
  it('reads every fact that the properties below are about', () => {
    for (const [specific, , kind] of PAIRS) {
      expect([specific, ...mosaic(specific).facts.map((fact) => fact.kind)]).toContain(kind);
    }
    expect(Object.keys(MOSAIC_KINDS)).toEqual(expect.arrayContaining(PAIRS.map(([, , kind]) => kind)));
  });

  it('adding text never raises the expected matches', () => {
    fc.assert(
      fc.property(pick, pick, plain, (first, second, filler) => {
        const some = first.map((at) => PAIRS[at]?.[0] ?? '');
        const more = second.map((at) => PAIRS[at]?.[0] ?? '');
        const before = log10Of([textOf(...some)]);
        expect(log10Of([textOf(...some, ...more)])).toBeLessThanOrEqual(before + 1e-9);
        expect(log10Of([textOf(...some), textOf(...more)])).toBeLessThanOrEqual(before + 1e-9);
        expect(log10Of([textOf([...some, filler, ...more].join(' '))])).toBeLessThanOrEqual(
          log10Of([textOf(some.join(' '))]) + 1e-9,
        );
      }),
      { numRuns: 150 },
    );
  });

  it('putting a fact more generally never lowers them', () => {
    fc.assert(
      fc.property(pick, fc.nat(PAIRS.length - 1), (others, at) => {
        const around = others.filter((one) => one !== at).map((one) => PAIRS[one]?.[0] ?? '');
        const [specific = '', general = ''] = PAIRS[at] ?? [];
        expect(log10Of([textOf(...around, general)])).toBeGreaterThanOrEqual(
          log10Of([textOf(...around, specific)]) - 1e-9,
        );
      }),
      { numRuns: 150 },
    );
  });

  it('the order of sections and of sentences does not matter', () => {
    fc.assert(
      fc.property(
        pick.chain((picked) =>
          fc.tuple(fc.constant(picked), fc.shuffledSubarray(picked, { minLength: picked.length })),
        ),
        ([one, other]) => {
          const sections = (order: readonly number[]): MosaicText => ({
            sections: order.map((at) => ({ key: `s${String(at)}`, text: PAIRS[at]?.[0] ?? '' })),
          });
          const [a, b] = [mosaicOf([sections(one)]), mosaicOf([sections(other)])];
          expect(b).toEqual(a);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('weighs a further or stronger fact of any kind as no relief', () => {
    const fact = fc.record({
      kind: fc.constantFrom(...(Object.keys(MOSAIC_KINDS) as MosaicKind[])),
      strength: fc.double({ min: 0, max: 8, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(fact, { maxLength: 12 }),
        fact,
        fc.double({ min: 0, max: 3, noNaN: true }),
        (facts, one, more) => {
          const [without, with_] = [estimate(facts), estimate([...facts, one])];
          expect(with_.log10).toBeLessThanOrEqual(without.log10 + 1e-9);
          expect(with_.independentLog10).toBeLessThanOrEqual(without.independentLog10 + 1e-9);
          const stronger = estimate([...facts, { ...one, strength: one.strength + more }]);
          expect(stronger.log10).toBeLessThanOrEqual(with_.log10 + 1e-9);
          const order = ['LOW', 'SOME', 'HIGH'];
          expect(order.indexOf(levelOf(with_))).toBeGreaterThanOrEqual(order.indexOf(levelOf(without)));
          expect(bandOf(with_).least).toBeLessThanOrEqual(bandOf(without).least);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never makes a suggestion stronger than what it replaces', () => {
    for (const [specific, general] of PAIRS) {
      for (const fact of collectFacts([textOf(specific, general)], places)) {
        expect(fact.strength).toBeGreaterThanOrEqual(0);
        expect(fact.plain).toBeLessThanOrEqual(fact.strength);
      }
    }
  });
});

describe('the patterns of the mosaic', () => {
  const bones = (source: string): string => source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');

  it('have no repetition without a bound', () => {
    expect(MOSAIC_PATTERNS.length).toBeGreaterThan(30);
    expect(
      MOSAIC_PATTERNS.map(({ pattern }) => pattern.source).filter((source) =>
        /[+*]|\{\d+,\}/.test(bones(source)),
      ),
    ).toEqual([]);
  });

  it('say numbers and words of the lists, as the reader would', () => {
    expect(wordsOf(mosaic('A 34-year-old nurse with two sons.'))).toEqual([
      'a nurse',
      'age 34',
      "the state of the presenter's clinic",
      '2 children',
    ]);
  });
});
