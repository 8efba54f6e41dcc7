import { describe, expect, it } from '@jest/globals';
import * as language from './condition.js';
import { after, always, and, atOrBefore, eq, isMade, never, now, oneOf, or, some } from './condition.js';
import type { Condition } from './condition.js';
import { AccessDefinitionError } from './definition-error.js';
import { checkCondition, relation, resource } from './resource.js';

class ReaderRow {
  caseId = '';
  memberId = '';
}

class CaseRow {
  id = '';
  authorId = '';
  expiresAt = new Date(0);
}

const cases = resource({
  name: 'case',
  entity: CaseRow,
  fields: ['id', 'authorId', 'expiresAt'],
  relations: { audience: relation({ entity: ReaderRow, on: { id: 'caseId' }, fields: ['memberId'] }) },
});

function allFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(allFrozen);
}

/** A condition as an attacker or a careless import would bring it. */
function forged(node: unknown): Condition {
  // The cast is the point of the test: the type system was circumvented, the run time must not be.
  return { node } as Condition;
}

describe('the language', () => {
  it('has no more constructors than architecture.md section 5 and ADR 12 list', () => {
    const words = 'after always and atOrAfter atOrBefore before eq isMade never none now oneOf or some until';
    expect(Object.keys(language).sort()).toEqual(words.split(' ').sort());
  });

  it('freezes everything, and keeps an instant apart from the Date it came from', () => {
    const until = new Date('2027-03-31T00:00:00Z');
    const condition = and(
      eq('id', 'x'),
      oneOf('id', ['a', 'b']),
      some('audience', or(after('expiresAt', until), after('expiresAt', now()))),
    );
    until.setTime(0);
    expect(allFrozen(condition)).toBe(true);
    expect(JSON.stringify(condition)).toContain(String(Date.parse('2027-03-31T00:00:00Z')));
  });

  it('copies the list of oneOf', () => {
    const ids = ['a'];
    const condition = oneOf('id', ids);
    ids.push('b');
    expect(condition.node).toEqual({ op: 'oneOf', field: 'id', values: ['a'] });
  });

  it.each([
    ['null', null],
    ['undefined', undefined],
    ['NaN', Number.NaN],
    ['a fraction', 0.5],
    ['an invalid date', new Date(Number.NaN)],
    ['an object', { $ne: 1 }],
    ['NUL', 'a\0b'],
    ['a lone surrogate', 'a\ud800'],
  ])('refuses %s as a value', (_name, value) => {
    // The casts stand for values that rows and sessions bring along without the compiler's knowledge.
    expect(() => eq('id', value as string)).toThrow(AccessDefinitionError);
    expect(() => oneOf('id', ['fine', value as string])).toThrow(AccessDefinitionError);
  });

  it('compares instants only with instants', () => {
    expect(() => after('expiresAt', new Date(Number.NaN))).toThrow(AccessDefinitionError);
    // As above: a string where the type says Date.
    expect(() => atOrBefore('expiresAt', '2027-01-01' as unknown as Date)).toThrow(AccessDefinitionError);
  });

  it('takes only its own conditions as parts', () => {
    expect(() => and(forged({ op: 'and', of: [] }))).toThrow(AccessDefinitionError);
    expect(() => some('audience', forged({ op: 'or', of: [] }))).toThrow(AccessDefinitionError);
    expect(isMade(always())).toBe(true);
    expect(isMade(structuredClone(never()))).toBe(false);
  });
});

describe('a condition over a resource', () => {
  it('passes where every name is known', () => {
    expect(() => {
      checkCondition(cases, and(eq('authorId', 'x'), some('audience', eq('memberId', 'x'))));
    }).not.toThrow();
  });

  it.each([
    ['unknown field', eq('authorID', 'x'), 'unknown field'],
    ['unknown relation', some('readers', always()), 'unknown relation'],
    ['inherited name as relation', some('toString', always()), 'unknown relation'],
    ['unknown field of a relation', or(always(), some('audience', eq('authorId', 'x'))), 'unknown field'],
    [
      'unknown operator',
      forged({ op: 'ne', field: 'id', value: 'x' }),
      'a condition was not made by the constructors of the language',
    ],
    [
      'rule from JSON',
      forged(JSON.parse(JSON.stringify(eq('id', 'x').node))),
      'a condition was not made by the constructors of the language',
    ],
  ])('throws on an %s', (_name, condition, problem) => {
    expect(() => {
      checkCondition(cases, condition);
    }).toThrow(expect.objectContaining({ problem, code: 'INTERNAL' }));
  });
});

describe('a resource', () => {
  it('is frozen', () => {
    expect(Object.isFrozen(cases) && Object.isFrozen(cases.fields) && Object.isFrozen(cases.relations)).toBe(
      true,
    );
  });

  it('refuses repeated and malformed names, and a relation that joins on nothing', () => {
    expect(() => resource({ name: 'case', entity: CaseRow, fields: ['id', 'id'] })).toThrow(
      AccessDefinitionError,
    );
    expect(() => resource({ name: '__proto__', entity: CaseRow, fields: [] })).toThrow(AccessDefinitionError);
    expect(() => relation({ entity: ReaderRow, on: {}, fields: [] })).toThrow(AccessDefinitionError);
  });
});
