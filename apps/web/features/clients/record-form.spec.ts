import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OpenedRecord } from '@subrosa/deid';
import { bothTogether, differences } from './compare-records.js';
import { LIST_FIELDS, toFields, toRecord } from './record-form.js';

const text = fc.stringMatching(/^[A-Za-z][A-Za-z .'-]{0,11}[A-Za-z]$/);
const texts = fc.uniqueArray(text, { minLength: 1, maxLength: 3 });
const person = fc.record(
  {
    given: text,
    family: text,
    nicknames: texts,
    formerNames: texts,
    role: fc.constantFrom('client', 'relative', 'clinician', 'other' as const),
  },
  { requiredKeys: ['given', 'role'] },
);
const record: fc.Arbitrary<OpenedRecord> = fc.record(
  {
    names: fc.array(person, { minLength: 1, maxLength: 3 }),
    ...Object.fromEntries(LIST_FIELDS.map((field) => [field, texts])),
  },
  { requiredKeys: [] },
);

describe('a record and its form', () => {
  it('gives back what was opened', () => {
    fc.assert(
      fc.property(record, (content) => {
        expect(toRecord(toFields(content))).toEqual(content);
      }),
    );
  });

  it('takes the seed’s and any other content without breaking, and keeps what it does not know', () => {
    expect(toRecord(toFields({ names: [] }))).toEqual({});
    expect(toRecord(toFields(null))).toEqual({});
    expect(toRecord(toFields({ pets: ['Biscuit'], phones: [1, '555-0100'] }))).toEqual({
      pets: ['Biscuit'],
      phones: ['555-0100'],
    });
    expect(toFields({}).names).toHaveLength(1);
  });

  it('leaves blanks and doubles out', () => {
    const fields = toFields({});
    const lists = { ...fields.lists, phones: ' 555-0100 \n\n555-0100\r\n555-0199' };
    expect(toRecord({ ...fields, lists })).toEqual({ phones: ['555-0100', '555-0199'] });
  });
});

describe('two versions of a record', () => {
  const mine: OpenedRecord = { names: [{ given: 'Tansy', role: 'client' }], places: ['Elmsworth'] };
  const saved: OpenedRecord = { names: [{ given: 'Tansy', role: 'client' }], places: ['Birchford'] };

  it('shows only what differs', () => {
    expect(differences(mine, saved)).toEqual([
      { field: 'places', mine: ['Elmsworth'], saved: ['Birchford'] },
    ]);
  });

  it('brings both together without losing or doubling a word', () => {
    expect(bothTogether(mine, saved)).toEqual({ ...saved, places: ['Birchford', 'Elmsworth'] });
    fc.assert(
      fc.property(record, record, (one, other) => {
        const both = JSON.stringify(bothTogether(one, other));
        for (const field of LIST_FIELDS)
          for (const entry of [...(one[field] ?? []), ...(other[field] ?? [])])
            expect(both).toContain(JSON.stringify(entry));
        expect(differences(bothTogether(one, one), one)).toEqual([]);
      }),
    );
  });
});
