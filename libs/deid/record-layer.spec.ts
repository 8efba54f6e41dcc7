import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Lexicon } from './detect/lexicon.js';
import { foldTypography } from './fold-text.js';
import { createScreener, defaultData, explain } from './index.js';
import type { OpenedRecord } from './index.js';
import { isWithinDistance } from './match/edit-distance.js';
import { RecordMatcher } from './match/record-matcher.js';
import { tokenize } from './tokens.js';

const data = { ...defaultData() };
delete (data as { tagger?: unknown }).tagger;
const lexicon = new Lexicon(data);

/** A section written as usual; the record layer asks for no more. */
const context = { style: 1, seenLower: () => false } as const;

interface Marked {
  readonly quote: string;
  readonly kind: string;
  readonly reason: string;
  readonly from: number;
  readonly to: number;
}

function marks(text: string, record: OpenedRecord): Marked[] {
  const folded = foldTypography(text);
  const found = new RecordMatcher(record, data, lexicon).find({
    folded,
    tokens: tokenize(folded),
    lexicon,
    context,
  });
  return found.map(({ from, to, kind, evidence }) => ({
    quote: text.slice(from, to),
    kind,
    reason: evidence.map(explain).join('; '),
    from,
    to,
  }));
}

/** Whether every letter and digit of a quote lies under some mark. */
function covers(text: string, quote: string, record: OpenedRecord): boolean {
  const found = marks(text, record);
  const start = text.indexOf(quote);
  return Array.from(quote).every(
    (letter, at) =>
      !/[\p{L}\p{N}]/u.test(letter) || found.some(({ from, to }) => from <= start + at && start + at < to),
  );
}

const record: OpenedRecord = {
  names: [
    {
      given: 'Lucia Renata',
      family: 'Ortega',
      nicknames: ['Lulu'],
      formerNames: ['Villaseñor'],
      role: 'client',
    },
    { given: 'Mary-Ann', family: 'de la Cruz', role: 'relative' },
    { given: 'Hope', family: 'Müller', role: 'relative' },
    { given: 'William', family: 'O’Brien', role: 'clinician' },
    { given: 'Jürgen', family: 'Garcia', role: 'other' },
  ],
  phones: ['+1 (209) 555-0142'],
  emails: ['lucia.ortega88@example.com'],
  addresses: ['412 N. Sycamore Bend Road, Ceres, CA 95307'],
  employers: ['Target', 'Tuolumne Orchard Packing Company', 'Smith & Sons, Inc.'],
  schools: ['Abraham Lincoln High School', 'University of the Pacific'],
  congregations: ['St. Mark Lutheran Church'],
  organizations: ['Ceres Otters Swim Club'],
  places: ['Modesto', 'Mobile, AL'],
  counties: ['Modoc County'],
  identifiers: ['00482913', '529-41-7780'],
  usernames: ['marigold_89'],
  websites: ['https://www.luciascakes.com/shop'],
  vehicles: ['7KTR482', '2015 Honda Civic'],
  dates: ['1988-03-14'],
  occupations: ['fire captain'],
  others: ['purple koi tattoo'],
};

describe('forms of the names of a record', () => {
  it.each([
    ['the Ortegas left', 'Ortegas'],
    ['the de la Cruzes left', 'de la Cruzes'],
    ['then delacruz left', 'delacruz'],
    ['then De La Cruz left', 'De La Cruz'],
    ['Ortega, Lucia left', 'Ortega, Lucia'],
    ['with Maryann and others', 'Maryann'],
    ['with mary ann and others', 'mary ann'],
    ["with MaryAnn's son", 'MaryAnn'],
    ['then L.O. said so', 'L.O'],
    ['then L. O. said so', 'L. O'],
    ['yesterday LO said so', 'LO'],
    ['client L. said so', 'L'],
    ['then Lucia O. said so', 'Lucia O'],
    ['then L. Ortega said so', 'L. Ortega'],
    ['then L.R. Ortega said so', 'R. Ortega'],
    ['once villasenor, always', 'villasenor'],
    ['Dr. Mueller came', 'Mueller'],
    ['Dr. MULLER came', 'MULLER'],
    ['to Obrien and', 'Obrien'],
    ['to O Brien and', 'O Brien'],
    ["to O'Briens and", "O'Briens"],
    ['Juergen came', 'Juergen'],
    ['the Garcia-Lopez family', 'Garcia-Lopez'],
    ['we met Bill there', 'Bill'],
    ['her sister hope came', 'hope'],
    ['Hope is here', 'Hope'],
    ['and hope said no', 'hope'],
    ['hi luciaortega88 there', 'luciaortega88'],
    ['at @lucia_o there', '@lucia_o'],
    ['at lortega there', 'lortega'],
    ['at luciabear99 there', 'luciabear99'],
    ['we met Rotega there', 'Rotega'],
    ['we met Lusia there', 'Lusia'],
    ['we met Or tega there', 'Or tega'],
    ["Lucia's sister Poll came", 'Poll'],
    ['- L.’s father was there', 'L'],
    ['it is spelled o r t e g a there', 'o r t e g a'],
    ['it is spelled L-U-C-I-A there', 'L-U-C-I-A'],
    ['with Orte-\nga there', 'Orte-\nga'],
    ['Hope, 14, was brought in', 'Hope'],
    ['Hope: nothing more', 'Hope'],
    ['Hope (dentist) called', 'Hope'],
    ['with lucia ortega and hope muller', 'hope muller'],
  ])('%s', (text, quote) => {
    expect(covers(text, quote, record)).toBe(true);
  });

  it.each([
    'a little hope helps',
    'I hope so. Will you come? Pay the bill.',
    'long ago, mark my words',
    'PT reported less pain with vitamin L. and so on',
    "Wilson's disease and the Garfield scale",
    'Hope springs eternal. A grace period.',
    'an orange, an apple, the market in May',
  ])('leaves %s', (text) => {
    expect(marks(text, record)).toEqual([]);
  });
});

describe('names of a record that are terms or words', () => {
  const people: OpenedRecord = {
    names: [
      { given: 'Christian', family: 'Hamilton' },
      { given: 'Will', family: 'Graves' },
    ],
  };

  it.each([
    'the Hamilton scale again',
    'Graves disease is better',
    'a devout Christian home',
    'Will you come?',
  ])('leaves %s', (text) => {
    expect(marks(text, people)).toEqual([]);
  });

  it.each(['Dr. Hamilton', 'Mr. Graves', 'Christian', 'Will Graves', 'will graves'])('finds %s', (name) => {
    expect(covers(`and then ${name} said it`, name.replace(/^.*\. /, ''), people)).toBe(true);
  });
});

describe('forms of the facts of a record', () => {
  it.each([
    ['Sycamore Bend', 'B_GEOGRAPHY', 'address'],
    ['412 sycamore bend rd', 'B_GEOGRAPHY', 'address'],
    ['412 North Sycamore Bend Road', 'B_GEOGRAPHY', 'address'],
    ['95307', 'B_GEOGRAPHY', 'address'],
    ['ceres', 'B_GEOGRAPHY', 'town'],
    ['Modseto', 'B_GEOGRAPHY', 'town'],
    ['Mobile', 'B_GEOGRAPHY', 'town'],
    ['County of Modoc', 'B_GEOGRAPHY', 'county'],
    ['Lincoln High', 'QUASI_SCHOOL', 'school'],
    ['lincoln hs', 'QUASI_SCHOOL', 'school'],
    ['ALHS', 'QUASI_SCHOOL', 'school'],
    ['UOP', 'QUASI_SCHOOL', 'school'],
    ['U of the Pacific', 'QUASI_SCHOOL', 'school'],
    ['tuolumne orchard', 'QUASI_EMPLOYER', 'employer'],
    ['Toulumne Orchard Packing', 'QUASI_EMPLOYER', 'employer'],
    ['Smith and Sons', 'QUASI_EMPLOYER', 'employer'],
    ['Saint Mark Lutheran', 'QUASI_CONGREGATION', 'congregation'],
    ['Ceres Otters', 'QUASI_ORGANIZATION', 'organization'],
    ['209.555.0142', 'D_PHONE', 'phone number'],
    ['555-0142', 'D_PHONE', 'phone number'],
    ['0142', 'D_PHONE', 'phone number'],
    ['five five five oh one four two', 'D_PHONE', 'phone number'],
    ['529 41 7780', 'R_OTHER', 'number'],
    ['7780', 'R_OTHER', 'number'],
    ['lucia dot ortega88 at example dot com', 'F_EMAIL', 'e-mail address'],
    ['marigold89', 'R_OTHER', 'user name'],
    ['luciascakes dot com', 'N_URL', 'web page'],
    ['7ktr-482', 'L_VEHICLE', 'vehicle'],
    ['Honda Civic', 'L_VEHICLE', 'vehicle'],
    ['fire captain', 'QUASI_OCCUPATION', 'occupation'],
    ['purple koi tattoo', 'R_OTHER', 'fact'],
    ['March 14', 'C_DATE', 'date'],
    ['14th of march', 'C_DATE', 'date'],
    ['the fourteenth of March, nineteen eighty-eight', 'C_DATE', 'date'],
    ['14.03.1988', 'C_DATE', 'date'],
    ['1988/3/14', 'C_DATE', 'date'],
    ['3/14', 'C_DATE', 'date'],
    ['03141988', 'C_DATE', 'date'],
  ])('finds %s as %s', (quote, kind, label) => {
    const found = marks(`so it was on ${quote} again`, record).filter((mark) => mark.kind === kind);
    expect(found.length).toBeGreaterThan(0);
    expect(quote.replace(/^the /, '')).toContain(found[0]?.quote);
    expect(found[0]?.reason).toContain(label);
    expect(covers(`so it was on ${quote} again`, quote.replace(/^the /, ''), record)).toBe(true);
  });

  it.each([
    'a mobile phone on target',
    'scored 3/14 there',
    'in 1988 the high school',
    'orchard and packing',
  ])('leaves %s', (text) => {
    expect(marks(text, record)).toEqual([]);
  });

  it('finds an employer that is a word where someone works there', () => {
    expect(covers('she works at target now', 'target', record)).toBe(true);
  });

  it('finds a brand in lower case', () => {
    expect(covers('letter to walmart hr', 'walmart', { employers: ['Walmart'] })).toBe(true);
  });

  it('says why without saying what', () => {
    const text =
      'Lucia Ortega of Modesto, at Lincoln High, 0142, Orteag, lucia dot ortega88 at example dot com';
    for (const { reason } of marks(text, record))
      expect(reason).not.toMatch(/luc|orte|modes|linc|0142|exam/i);
  });
});

const consonants = fc.constantFrom(...'b d f g k l m n p r s t v z'.split(' '));
const vowels = fc.constantFrom(...'a e i o u'.split(' '));
/** Made-up names, so that no list knows them: three or four syllables. */
const invented = fc
  .array(fc.tuple(consonants, vowels), { minLength: 3, maxLength: 4 })
  .map((syllables) => syllables.map(([c, v]) => c + v).join(''))
  .filter((word) => lexicon.isUnknown(word) && new Set(word).size > 3);
const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** Ways of writing a full name, written anew here and not by the engine's own code. */
const writings: Readonly<Record<string, (given: string, family: string, at: number) => string>> = {
  full: (given, family) => `${capital(given)} ${capital(family)}`,
  swapped: (given, family) => `${capital(family)}, ${capital(given)}`,
  lower: (given, family) => `${given} ${family}`,
  upper: (given, family) => `${given} ${family}`.toUpperCase(),
  possessive: (_, family) => `${capital(family)}'s`,
  curly: (_, family) => `${capital(family)}’s`,
  bare: (given) => `${capital(given)}s`,
  plural: (_, family) => `the ${capital(family)}s`,
  initial: (given, family) => `${given.charAt(0).toUpperCase()}. ${capital(family)}`,
  cut: (given, family) => `${capital(given)} ${family.charAt(0).toUpperCase()}.`,
  joined: (given, family) => given + family,
  turned: (given, family) => family + given,
  handle: (given, family) => `${given}_${family}88`,
  hyphen: (given, family) => `${capital(given)}-${capital(family)}`,
  missing: (given, _, at) => capital(given.slice(0, at) + given.slice(at + 1)),
  doubled: (given, _, at) => capital(given.slice(0, at) + given.charAt(at) + given.slice(at)),
  transposed: (given, _, at) =>
    capital(given.slice(0, at) + given.charAt(at + 1) + given.charAt(at) + given.slice(at + 2)),
  wrong: (given, _, at) => capital(`${given.slice(0, at)}x${given.slice(at + 1)}`),
  accented: (_, family) => capital(family.replace(/[aeiou]/, (vowel) => `${vowel}\u0301`).normalize('NFC')),
  torn: (given, _, at) => `${capital(given.slice(0, at + 1))} ${given.slice(at + 1)}`,
};

describe('any record', () => {
  it.each(Object.entries(writings))('is found written %s', (_, write) => {
    fc.assert(
      fc.property(invented, invented, fc.integer({ min: 1, max: 4 }), (given, family, at) => {
        fc.pre(given.slice(0, 3) !== family.slice(0, 3) && at < given.length - 1);
        const written = write(given, family, at);
        fc.pre(
          written.split(/[\s-]/).every((word) => lexicon.isUnknown(word.toLowerCase()) || word.length < 4),
        );
        const people = { names: [{ given: capital(given), family: capital(family) }] };
        const quote = written.replace(/^the |['’]s$|\.$/g, '');
        expect({ written, found: covers(`and then ${written} told us more`, quote, people) }).toEqual({
          written,
          found: true,
        });
      }),
      { numRuns: 40 },
    );
  });

  const prose =
    'The session began late. He spoke about work, sleep and the argument at home; scores were 14 and 9. In May the ' +
    'dose was 20 mg. We practised breathing, and he will try to walk each day until our next meeting on Tuesday.';

  it('adds nothing to a text that has none of its words', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(invented, invented), { maxLength: 20 }), (people) => {
        const names = people.map(([given, family]) => ({ given: capital(given), family: capital(family) }));
        const found = marks(prose, {
          names,
          places: people.map(([name]) => capital(name)),
          phones: ['2095550142'],
        });
        expect(found.length).toBeLessThan(2);
      }),
      { numRuns: 100 },
    );
  });

  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('', ' ', 'A', 'Will', 'May', '李', 'Анна', '-', '1', "'"),
  );
  const texts = fc.array(odd, { maxLength: 4 });
  const oddRecord: fc.Arbitrary<OpenedRecord> = fc.record({
    names: fc.array(fc.record({ given: odd, family: odd, nicknames: texts, formerNames: texts }), {
      maxLength: 4,
    }),
    phones: texts,
    emails: texts,
    addresses: texts,
    employers: texts,
    schools: texts,
    congregations: texts,
    places: texts,
    identifiers: texts,
    websites: texts,
    vehicles: texts,
    dates: texts,
    occupations: texts,
    others: texts,
  });

  it('may be odd: marks are in the text, in order of their beginnings, and never empty', () => {
    fc.assert(
      fc.property(oddRecord, fc.array(odd, { maxLength: 30 }), (any, words) => {
        const text = `${words.join(' ')} ${prose}`;
        let last = 0;
        for (const { from, to } of marks(text, any)) {
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          expect(from).toBeGreaterThanOrEqual(last - 100);
          last = from;
        }
      }),
      { numRuns: 150 },
    );
  });

  it('only adds to what a screen without it finds', () => {
    const text = `Ms. Beatriz Navarro of 12 Alder Street, Fresno, called 559-555-0134 on March 3rd. ${prose}`;
    const doc = { sections: [{ key: 'a', text }] };
    const alone = createScreener(data).screen(doc);
    fc.assert(
      fc.property(oddRecord, fc.constantFrom('Beatriz', 'Alder', 'March', 'May', 'Navarro'), (any, given) => {
        const withRecord = { ...any, names: [...(any.names ?? []), { given }] };
        const found = createScreener(data, withRecord).screen(doc);
        for (const { from, to } of alone)
          expect(found.some((other) => other.from <= from && to <= other.to)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});

describe('what a long record and a long text cost', () => {
  const names = [...data.surnames.keys()].slice(500, 6500);
  const long: OpenedRecord = {
    names: names.map((family, at) => ({ given: names[(at * 7) % names.length] ?? '', family })),
  };
  const work = (text: string, matcher: RecordMatcher): number => {
    const folded = foldTypography(text);
    const reading = { folded, tokens: tokenize(folded), lexicon, context };
    matcher.find(reading);
    const start = process.cpuUsage().user;
    matcher.find(reading);
    return (process.cpuUsage().user - start) / 1000;
  };

  it('is nearly the same for two names and for twelve thousand', () => {
    const text = 'They spoke of the garden, of school and of what the week had brought. '.repeat(300);
    const small = new RecordMatcher(record, data, lexicon);
    const large = new RecordMatcher(long, data, lexicon);
    work(text, small);
    work(text, large);
    expect(work(text, large)).toBeLessThan(10 * work(text, small) + 50);
  });

  it.each([
    ['one letter', 'a'.repeat(60_000)],
    ['one name', 'lucia'.repeat(12_000)],
    ['names', 'Lucia Ortega '.repeat(4000)],
    ['separators', 'L. O. - '.repeat(6000)],
    ['digits', '209 555 '.repeat(6000)],
    ['handles', '@lucia_'.repeat(8000)],
    ['particles', 'de la '.repeat(10_000)],
    ['slashes', '3/14/'.repeat(12_000)],
  ])('stays linear for repeated %s', (_, text) => {
    expect(work(text, new RecordMatcher(record, data, lexicon))).toBeLessThan(4000);
  });
});

describe('the edit distance', () => {
  const plain = (a: string, b: string): number => {
    const table = Array.from({ length: a.length + 1 }, (_, row) =>
      Array.from({ length: b.length + 1 }, (__, column) => (row === 0 ? column : column === 0 ? row : 0)),
    );
    const at = (row: number, column: number): number => table[row]?.[column] ?? Infinity;
    for (let row = 1; row <= a.length; row += 1) {
      for (let column = 1; column <= b.length; column += 1) {
        const cost = a[row - 1] === b[column - 1] ? 0 : 1;
        let best = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + cost);
        if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
          best = Math.min(best, at(row - 2, column - 2) + 1);
        (table[row] ?? [])[column] = best;
      }
    }
    return at(a.length, b.length);
  };

  it('is that of optimal string alignment, up to the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        expect(isWithinDistance(a, b, limit)).toBe(plain(a, b) <= limit);
      }),
      { numRuns: 2000 },
    );
  });
});
