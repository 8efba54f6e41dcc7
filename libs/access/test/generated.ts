import fc from 'fast-check';
import type { Condition } from '../condition.js';
import {
  after,
  and,
  atOrAfter,
  atOrBefore,
  before,
  eq,
  none,
  now,
  oneOf,
  or,
  some,
  until,
} from '../condition.js';

// Small pools, so that generated conditions and generated rows meet, also exactly at a bound.
const uuid = (digit: number): string => `0192c4a0-0000-7000-8000-00000000000${digit}`;
export const CLINICS = [uuid(1), uuid(2)];
export const MEMBERS = [uuid(3), uuid(4), uuid(5)];
export const NOW = new Date('2027-03-31T12:00:00.500Z');
const INSTANTS = [-3_600_000, -1, 0, 1, 3_600_000].map((distance) => new Date(NOW.getTime() + distance));
const STATES = ['SUBMITTED', 'IN_REVIEW', 'REVIEWED'];
const TAGS = ['', 'risk', "it's", '"quoted" :tag $1 {a,b}', 'Ünï', 'NULL'];
const KINDS = ['PRIMARY', 'COVERING'];

const pick = <T>(pool: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...pool);

/** One opening as facts. */
const opening = fc.record({ section: fc.integer({ min: 0, max: 2 }), openedAt: pick(INSTANTS) });

const reader = fc.record({
  memberId: pick(MEMBERS),
  kind: pick(KINDS),
  from: pick(INSTANTS),
  until: pick(INSTANTS),
  openings: fc.uniqueArray(opening, { maxLength: 2, selector: ({ section }) => section }),
});

/** One case with everything that hangs on it, as facts without ids. */
export const generatedCase = fc.record({
  clinicId: pick(CLINICS),
  authorId: pick(MEMBERS),
  state: pick(STATES),
  tag: pick(TAGS),
  level: fc.integer({ min: 0, max: 3 }),
  isUrgent: fc.boolean(),
  expiresAt: pick(INSTANTS),
  readers: fc.array(reader, { maxLength: 3 }),
});

/** What {@link generatedCase} generates. */
export type GeneratedCase = typeof generatedCase extends fc.Arbitrary<infer T> ? T : never;

function compared(field: string): fc.Arbitrary<Condition> {
  const bound = fc.oneof(pick(INSTANTS), fc.constant(now()));
  const operator = fc.constantFrom(before, atOrBefore, after, atOrAfter);
  return fc.oneof(
    { weight: 4, arbitrary: fc.tuple(operator, bound).map(([op, than]) => op(field, than)) },
    { weight: 1, arbitrary: fc.oneof(equal(field, INSTANTS), pick(INSTANTS).map(until)) },
  );
}

function equal(field: string, pool: readonly (string | number | boolean | Date)[]): fc.Arbitrary<Condition> {
  return fc.oneof(
    pick(pool).map((value) => eq(field, value)),
    fc.subarray([...pool]).map((values) => oneOf(field, values)),
  );
}

function tree(leaf: fc.Arbitrary<Condition>, depth: number): fc.Arbitrary<Condition> {
  if (depth === 0) return leaf;
  const part = tree(leaf, depth - 1);
  return fc.oneof(
    { weight: 2, arbitrary: leaf },
    { weight: 2, arbitrary: fc.array(part, { maxLength: 3 }).map((parts) => and(...parts)) },
    { weight: 3, arbitrary: fc.array(part, { maxLength: 3 }).map((parts) => or(...parts)) },
  );
}

const openingCondition = tree(fc.oneof(equal('section', [0, 1, 2]), compared('openedAt')), 1);

const readerCondition = tree(
  fc.oneof(
    equal('memberId', MEMBERS),
    equal('kind', KINDS),
    compared('from'),
    compared('until'),
    fc.tuple(fc.constantFrom(some, none), openingCondition).map(([has, where]) => has('openings', where)),
  ),
  2,
);

/** A condition of any shape that the language can express over the test resource. */
export const generatedCondition = tree(
  fc.oneof(
    equal('authorId', MEMBERS),
    equal('state', STATES),
    equal('tag', TAGS),
    equal('level', [0, 1, 2, 3]),
    equal('isUrgent', [true, false]),
    compared('expiresAt'),
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom(some, some, none), readerCondition)
        .map(([has, where]) => has('readers', where)),
    },
  ),
  3,
);
