import { describe, expect, it } from '@jest/globals';
import { applyReplacements, createScreener, defaultData, generalise } from '../index.js';
import type { CaseDocument, OpenedRecord, ScreenerOptions } from '../index.js';
import { isOneEditAway } from './near-words.js';

const record: OpenedRecord = {
  names: [
    { given: 'Katherine', family: 'Okafor-Lindqvist', nicknames: ['Kit'], role: 'client' },
    { given: 'Grace', family: 'Okafor', role: 'relative' },
  ],
  dates: ['1989-11-08'],
};
const doc = (...texts: string[]): CaseDocument => ({
  sections: texts.map((text, index) => ({ key: String(index), text })),
});
const replaceIn = (document: CaseDocument, options: ScreenerOptions = {}, known?: OpenedRecord): string[] => {
  const findings = createScreener(defaultData(), known, { seed: 3, ...options }).screen(document);
  return applyReplacements(document, findings).doc.sections.map(({ text }) => text);
};
const replace = (text: string, options: ScreenerOptions = {}, known?: OpenedRecord): string =>
  replaceIn(doc(text), options, known)[0] ?? '';
/** The words that took the place of the marks "_" of a sentence; null when anything else changed. */
const filled = (text: string, shape: RegExp, options?: ScreenerOptions): string[] =>
  shape.exec(replace(text, options))?.slice(1) ?? [];

describe('aliases', () => {
  const text =
    "Katherine Lindqvist came with Grace. KATHERINE's sister, Ms. Okafor, called kathy from Ceres. She attends the Lincoln High School.";

  it('are one alias per person in every form, with case, possessive and pet form carried', () => {
    const match =
      /^(\w+) (\w+) came with (\w+)\. (\w+)'s sister, Ms\. (\w+), called (\w+) from a mid-size city\./.exec(
        replace(text, {}, record),
      );
    const [, given = '', family = '', other = '', upper = '', , nickname = ''] = match ?? [];
    expect(match).not.toBeNull();
    expect(upper).toBe(given.toUpperCase());
    expect(nickname).toBe(nickname.toLowerCase());
    expect(defaultData().nicknames.get(given.toLowerCase())).toContain(nickname);
    expect(new Set([given, family, other]).size).toBe(3);
    expect(replace(text, {}, record)).toContain('She attends a public high school.');
  });

  it('are the same for a misspelling, and carry a lost apostrophe', () => {
    const spoken = 'Katherine came. We met Kathernie. It was katherines idea. The Lindqvists left.';
    const screened = createScreener(defaultData(), record, { seed: 3 }).screen(doc(spoken));
    const [first, second, third, fourth] = screened.map(({ replacement }) => replacement);
    expect(second).toBe(first);
    expect(third).toBe(`${String(first).toLowerCase()}s`);
    expect(fourth).toMatch(/^[A-Z][a-z]+s$/);
    expect(new Set(screened.slice(0, 3).map(({ entity }) => entity)).size).toBe(1);
  });

  it('follow the seed and not the original', () => {
    expect(replace(text)).toBe(replace(text));
    expect(replace(text)).not.toBe(replace(text, { seed: 4 }));
  });

  it('keep the aliases a case already has, in any later document', () => {
    const aliases = [{ original: 'katherine', alias: 'Noreen' }];
    const screener = createScreener(defaultData(), record, { seed: 9, aliases });
    expect(screener.screen(doc('Katherine came.'))[0]?.replacement).toBe('Noreen');
    expect(screener.aliases()).toContainEqual({ original: 'katherine', alias: 'Noreen' });
  });

  it('are the same in every section, and in a later document with the sealed list', () => {
    const first = createScreener(defaultData(), record, { seed: 11 });
    const write = doc('Katherine Lindqvist came.', 'Ms. Lindqvist was late.');
    const [alias = ''] = applyReplacements(write, first.screen(write)).doc.sections.map(
      (entry) => entry.text,
    );
    const [, given = '', family = ''] = /^(\w+) (\w+) came/.exec(alias) ?? [];
    const later = createScreener(defaultData(), record, { seed: 5, aliases: first.aliases() });
    const comment = doc('Grace wrote to Katherine. Mrs. Lindqvist answered.');
    const [said = ''] = applyReplacements(comment, later.screen(comment)).doc.sections.map(
      (entry) => entry.text,
    );
    expect(said).toContain(`wrote to ${given}. Mrs. ${family} answered.`);
  });

  it('come with the day that weeks are counted from, which keeps a comment in step', () => {
    const first = createScreener(defaultData(), record, { seed: 11 });
    first.screen(doc('Seen on March 3, 2024. On April 9 she called.'));
    expect(first.anchor()).toBe('2024-03-03');
    const anchor = first.anchor() ?? '';
    expect(replace('What happened on April 9?', { anchor })).toBe('What happened in week 6?');
  });

  it('take the sex that kin or a pronoun tell when no list does', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const sexes = filled(
        'Her father, Zoltrik Kovary, left. Mother: Ilkana, works.',
        /father, (\w+) \w+, left\. Mother: (\w+),/,
        { seed },
      );
      expect(sexes.map((name) => defaultData().givenNames.get(name.toLowerCase())?.sex)).toEqual([
        'male',
        'female',
      ]);
    }
  });

  it('agree with an article, and put the given name last where the family name leads', () => {
    expect(replace('She met a Tobias there.')).toMatch(/ (?:a [B-DF-HJ-NP-TV-Z]|an [AEIO])[a-z]+ there\.$/);
    const [, , given, alone] = filled(
      'Dang Thuy Linh came. Linh wept.',
      /^(\w+) (\w+) (\w+) came\. (\w+) wept\.$/,
    );
    expect(alone).toBe(given);
  });

  it('stay as they are when the replaced text is screened again with the sealed list', () => {
    const first = createScreener(defaultData(), record, { seed: 11 });
    const write = doc('Katherine Lindqvist came with Grace. K. Lindqvist wept. We met Kathy.');
    const once = applyReplacements(write, first.screen(write));
    const again = createScreener(defaultData(), record, { seed: 2, aliases: first.aliases() });
    expect(applyReplacements(once.doc, again.screen(once.doc)).doc).toEqual(once.doc);
  });

  it('give all mentions of a person one entity', () => {
    const findings = createScreener(defaultData(), record).screen(doc(text));
    const entities = (quote: string): string[] =>
      findings
        .filter(({ from, to }) => text.slice(from, to).toLowerCase() === quote)
        .map(({ entity }) => entity);
    const her = [...entities('katherine lindqvist'), ...entities('katherine'), ...entities('kathy')];
    expect(new Set(her).size).toBe(1);
    expect(entities('grace')).not.toEqual(entities('kathy'));
  });

  it('keep the family together and the people apart', () => {
    const [son, one, daughter, two, mother] = filled(
      'Carlos Ortega, his sister Elena Ortega and Mrs. Ortega came.',
      /^(\w+) (\w+), his sister (\w+) (\w+) and Mrs\. (\w+) came\.$/,
    );
    expect([two, mother]).toEqual([one, one]);
    expect(son).not.toBe(daughter);
  });

  it.each([
    ['Mrs. Ashley Harmon spoke.', 'female'],
    ['Mr. Ashley Harmon spoke.', 'male'],
    ['Her brother Taylor Harmon spoke.', 'male'],
    ['His wife Jordan Harmon spoke.', 'female'],
    ['Deborah Harmon spoke.', 'female'],
    ['Gregory Harmon spoke.', 'male'],
  ])('keep the sex that title, kin or list tell: %s', (sentence, sex) => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const name = /(\w+) \w+ spoke\.$/.exec(replace(sentence, { seed }))?.[1]?.toLowerCase() ?? '';
      expect(defaultData().givenNames.get(name)?.sex).toBe(sex);
    }
  });

  it.each([
    ['an initial', 'We met K. Lindqvist there.', /^We met [A-Z]\. [A-Z][a-z]+ there\.$/],
    ['a surname cut short', 'We met Deborah S. there.', /^We met [A-Z][a-z]+ [A-Z]\. there\.$/],
    ['a hyphen', 'Ms. Harmon-Delgado came.', /^Ms\. [A-Z][a-z]+-[A-Z][a-z]+ came\.$/],
    ['two surnames', 'Mrs. Elena Ortega Delgado came.', /^Mrs\. [A-Z][a-z]+ [A-Z][a-z]+ [A-Z][a-z]+ came\.$/],
    ['particles', 'Elena de la Torre came.', /^[A-Z][a-z]+ de la [A-Z][a-z]+ came\.$/],
    ['a suffix', 'Gregory Harmon Jr. came.', /^[A-Z][a-z]+ [A-Z][a-z]+ Jr\. came\.$/],
    ['capitals', 'MR. GREGORY HARMON CAME.', /^MR\. [A-Z]+ [A-Z]+ CAME\.$/],
    ['small letters', 'we saw mrs harmon there', /^we saw mrs [a-z]+ there$/],
    ['a plural', 'Gregory Harmon came. The Harmons left.', /^\w+ ([A-Z][a-z]+) came\. The \1s left\.$/],
    ['a possessive', "Gregory's car is Mr. Harmon's.", /^[A-Z][a-z]+'s car is Mr\. [A-Z][a-z]+'s\.$/],
  ])('keep the form: %s', (_, sentence, shape) => {
    for (const seed of [1, 2, 3, 4]) expect(replace(sentence, { seed })).toMatch(shape);
  });

  it('give an initial the letter of the alias it stands for', () => {
    const [given, family, letter, again] = filled(
      'Gregory Harmon came. G. Harmon left.',
      /^(\w+) (\w+) came\. (\w)\. (\w+) left\.$/,
    );
    expect([letter, again]).toEqual([given?.slice(0, 1), family]);
  });

  it('keep the style of a family where the lists tell it, and drop it when asked to', () => {
    const { aliasNames = {} } = defaultData();
    const sentence = 'Mr. Minh Nguyen and Mrs. Nguyen came.';
    const shape = /^Mr\. (\w+) (\w+) and Mrs\. (\w+) came\.$/;
    const [, family = '', wife] = filled(sentence, shape);
    expect(aliasNames['vietnamese']?.family).toContain(family.toLowerCase());
    expect(wife).toBe(family);
    const [, common = ''] = filled(sentence, shape, { aliasStyle: 'COMMON' });
    expect(aliasNames['vietnamese']?.family).not.toContain(common.toLowerCase());
  });

  it('are no word of the text, no name of the record, and not one edit from any', () => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const words = new Set((text.toLowerCase().match(/[a-z]+/g) ?? []).filter((word) => word.length > 2));
      const screener = createScreener(defaultData(), record, { seed });
      screener.screen(doc(text));
      for (const { alias } of screener.aliases())
        for (const part of alias.toLowerCase().split('-')) {
          expect(words.has(part)).toBe(false);
          for (const name of ['katherine', 'okafor', 'lindqvist', 'grace', 'kit'])
            expect(isOneEditAway(part, name)).toBe(false);
        }
      const given = screener.aliases().map(({ alias }) => alias);
      expect(new Set(given).size).toBe(given.length);
    }
  });

  it('are distinct for two hundred people', () => {
    const { surnames } = defaultData();
    const people = [...surnames.keys()]
      .slice(3000, 3200)
      .map((name) => `Mr. ${name.slice(0, 1).toUpperCase()}${name.slice(1)}`);
    const screener = createScreener(defaultData(), undefined, { seed: 8 });
    screener.screen(doc(people.join(' called. ')));
    const given = screener.aliases().map(({ alias }) => alias);
    expect(given.length).toBeGreaterThan(150);
    expect(new Set(given).size).toBe(given.length);
  });
});

describe('generalise, for a stretch alone', () => {
  it.each([
    ['B_GEOGRAPHY', '95307', 'ZIP ', '953XX'],
    ['B_GEOGRAPHY', '03601', 'ZIP ', '000XX'],
    ['C_DATE', 'March 3rd, 2024', 'on ', 'a day in 2024'],
    ['C_DATE', 'August 2013', 'in ', '2013'],
    ['QUASI_EMPLOYER', 'Larkfield Enterprises', 'at ', 'a local employer'],
    ['QUASI_SCHOOL', 'Lincoln High School', 'her ', 'public high school'],
    ['QUASI_SCHOOL', 'Lincoln High School', 'at the ', 'public high school'],
    ['H_RECORD_NUMBER', '00482913', 'MRN ', 'withheld'],
  ] as const)('a %s: %s', (...row) => {
    const [kind, original, before, expected] = row;
    expect(generalise(kind, { text: original, before }, defaultData())).toBe(expected);
  });
});
