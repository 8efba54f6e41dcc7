import { AccessDefinitionError } from './definition-error.js';

// Conditions are made by the thousand, and a global takes longer to look up than to use (see evaluate.ts).
const { freeze } = Object;

/** An instant inside a condition: milliseconds since the epoch, because a frozen `Date` can still be changed. */
export interface Instant {
  readonly instant: number;
}

/** The marker for "the moment of the decision": `subrosa.now()` in SQL, the `now` argument in memory. */
export interface Now {
  readonly now: true;
}

/** What a field may be compared with. Null is not among them: policy attributes are NOT NULL. */
export type ConditionValue = string | number | boolean | Date;

/** A value as it is kept: immutable. */
export type StoredValue = string | number | boolean | Instant;

/** The operators that compare a field with an instant; `before` and `after` are strict. */
export type InstantOperator = 'before' | 'atOrBefore' | 'after' | 'atOrAfter';

/** One node of the closed language; nothing else exists. Absence can be asked of related rows only, never of a field. */
export type ConditionNode =
  | { readonly op: 'eq'; readonly field: string; readonly value: StoredValue }
  | { readonly op: 'oneOf'; readonly field: string; readonly values: readonly StoredValue[] }
  | { readonly op: InstantOperator; readonly field: string; readonly than: Instant | Now }
  | { readonly op: 'until'; readonly instant: number }
  | { readonly op: 'and' | 'or'; readonly of: readonly ConditionNode[] }
  | { readonly op: 'some' | 'none'; readonly relation: string; readonly where: ConditionNode };

declare const paths: unique symbol;

/**
 * A frozen condition. `Paths` names the fields and relations it speaks of ("authorId", "audience.memberId", "audience."),
 * so that the compiler refuses a condition over a resource that has no such field.
 */
export interface Condition<Paths extends string = string> {
  readonly node: ConditionNode;
  readonly [paths]?: Paths;
}

/** Only what the constructors below have made carries the mark, so that no rule can come from JSON or from a client. */
class MadeCondition implements Condition<never> {
  readonly #mark = true;

  constructor(readonly node: ConditionNode) {
    freeze(node);
    freeze(this);
  }

  static is(value: unknown): boolean {
    return typeof value === 'object' && value !== null && #mark in value && value.#mark;
  }
}

function condition<Paths extends string>(node: ConditionNode): Condition<Paths> {
  return new MadeCondition(node);
}

/** True for a condition that the constructors of this file made; anything built by hand is not one. */
export function isMade(value: unknown): boolean {
  return MadeCondition.is(value);
}

const NOW: Now = freeze({ now: true });

/** The moment of the decision, for `before` and its kin. */
export function now(): Now {
  return NOW;
}

/** The field equals the value. Throws on a value that PostgreSQL and JavaScript would not compare alike. */
export function eq<F extends string>(field: F, value: ConditionValue): Condition<F> {
  return condition({ op: 'eq', field, value: store(field, value) });
}

/** The field equals one of the values; an empty list is satisfied by nothing. */
export function oneOf<F extends string>(field: F, values: readonly ConditionValue[]): Condition<F> {
  return condition({ op: 'oneOf', field, values: freeze(values.map((value) => store(field, value))) });
}

/** The field is earlier than the instant. */
export function before<F extends string>(field: F, than: Date | Now): Condition<F> {
  return condition({ op: 'before', field, than: storeInstant(field, than) });
}

/** The field is the instant or earlier: the `from` side of a half-open period. */
export function atOrBefore<F extends string>(field: F, than: Date | Now): Condition<F> {
  return condition({ op: 'atOrBefore', field, than: storeInstant(field, than) });
}

/** The field is later than the instant: the `until` side of a half-open period. */
export function after<F extends string>(field: F, than: Date | Now): Condition<F> {
  return condition({ op: 'after', field, than: storeInstant(field, than) });
}

/** The field is the instant or later. */
export function atOrAfter<F extends string>(field: F, than: Date | Now): Condition<F> {
  return condition({ op: 'atOrAfter', field, than: storeInstant(field, than) });
}

/** The decision is made before the instant: for what ends with an attribute of the actor, such as a licence. */
export function until(instant: Date): Condition<never> {
  if (!isInstant(instant))
    throw new AccessDefinitionError('a grant ends at something that is not an instant');
  return condition({ op: 'until', instant: instant.getTime() });
}

/** Every one of the conditions; none given means always. */
export function and<P extends string = never>(...of: readonly Condition<P>[]): Condition<P> {
  return condition({ op: 'and', of: nodesOf(of) });
}

/** At least one of the conditions; none given means never. */
export function or<P extends string = never>(...of: readonly Condition<P>[]): Condition<P> {
  return condition({ op: 'or', of: nodesOf(of) });
}

/** One and the same related row satisfies the whole condition. */
export function some<R extends string, P extends string>(
  relation: R,
  where: Condition<P>,
): Condition<`${R}.` | `${R}.${P}`> {
  return condition({ op: 'some', relation, where: nodeOf(where) });
}

/**
 * No related row satisfies the condition: for what takes away for good, such as a recusal. A further row can only close, never open,
 * so that forgetting to delete one is harmless.
 */
export function none<R extends string, P extends string>(
  relation: R,
  where: Condition<P>,
): Condition<`${R}.` | `${R}.${P}`> {
  return condition({ op: 'none', relation, where: nodeOf(where) });
}

/** Satisfied by every row. */
export function always(): Condition<never> {
  return and();
}

/** Satisfied by no row. */
export function never(): Condition<never> {
  return or();
}

function nodeOf(part: Condition): ConditionNode {
  if (!isMade(part)) {
    throw new AccessDefinitionError('a part of a condition was not made by the constructors of the language');
  }
  return part.node;
}

function nodesOf(parts: readonly Condition[]): readonly ConditionNode[] {
  return freeze(parts.map(nodeOf));
}

function storeInstant(field: string, than: Date | Now): Instant | Now {
  if (than === NOW) return NOW;
  // PostgreSQL keeps microseconds and its own infinities; a valid Date is the part both sides share.
  if (!isInstant(than)) {
    throw new AccessDefinitionError('a field is compared with something that is not an instant', { field });
  }
  return freeze({ instant: than.getTime() });
}

function isInstant(value: unknown): value is Date {
  return value instanceof Date && !Number.isNaN(value.getTime());
}

function store(field: string, value: ConditionValue): StoredValue {
  if (value instanceof Date) {
    if (!isInstant(value)) throw unusable(field);
    return freeze({ instant: value.getTime() });
  }
  // The declared type is no proof: values come from rows and sessions, and null or undefined would mean "unknown" in SQL.
  const given: unknown = value;
  if (typeof given === 'boolean') return given;
  if (typeof given === 'number' && Number.isSafeInteger(given)) return given;
  // NUL and lone surrogates cannot reach PostgreSQL unchanged.
  if (typeof given === 'string' && !/[\0\p{Surrogate}]/u.test(given)) return given;
  throw unusable(field);
}

function unusable(field: string): AccessDefinitionError {
  return new AccessDefinitionError('a field is compared with a value that a policy may not hold', { field });
}
