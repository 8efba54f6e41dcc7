import { describe, expect, it } from '@jest/globals';
import { and, eq, none, or, some } from './condition.js';
import { AccessDefinitionError } from './definition-error.js';
import { evaluate } from './evaluate.js';
import { narrow } from './narrow.js';
import { relation, resource } from './resource.js';

class Seat {
  clinicId!: string;
  caseId!: string;
  personId!: string;
}
class Item {
  clinicId!: string;
  id!: string;
  state!: string;
}
const on = { clinicId: 'clinicId', id: 'caseId' } as const;
const seats = relation({ entity: Seat, fields: ['personId'], on });
const item = resource({
  name: 'Item',
  entity: Item,
  fields: ['state'],
  relations: { seats, exclusions: relation({ entity: Seat, fields: ['personId'], on }), notes: seats },
});

describe('narrow', () => {
  const condition = and<string>(
    eq('state', 'OPEN'),
    or<string>(some('seats', eq('personId', 'a')), none('exclusions', eq('personId', 'a'))),
  );
  const narrowed = narrow(item, [condition.node]);

  it('keeps every field and the relations that are asked for, wherever they stand in the condition', () => {
    expect(narrowed.fields).toEqual(['state']);
    expect(Object.keys(narrowed.relations).sort()).toEqual(['exclusions', 'seats']);
  });

  it('decides the same on what was loaded, and throws on a relation that was not', () => {
    const facts = { state: 'OPEN', seats: [], exclusions: [{ personId: 'b' }] };
    const at = { facts, now: new Date(0) };
    expect(evaluate(condition.node, item, at)).toBe(true);
    expect(() => evaluate(some('notes', eq('personId', 'a')).node, item, at)).toThrow(AccessDefinitionError);
  });

  it('asks for no relation where the actor has no condition', () => {
    expect(narrow(item, []).relations).toEqual({});
  });
});
