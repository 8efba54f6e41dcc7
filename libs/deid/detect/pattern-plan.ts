import { parsePattern } from './pattern-syntax.js';
import type { PatternNode } from './pattern-syntax.js';
import { ANY_UNIT, BEYOND, DIGIT_SIGN, OTHER_SIGN, SIGNS, UNITS, signOf, union } from './unit-set.js';
import type { UnitSet } from './unit-set.js';

/** A unit, and the one after it, that every match of a pattern holds. */
export interface Need {
  readonly unit: UnitSet;
  readonly next: UnitSet;
  /** About how often it stands in a thousand units of text. */
  readonly rate: number;
}

/** Where a pattern has to be tried: at beginnings of words with these first letters, near certain units, or everywhere. */
export type PatternPlan =
  | { readonly kind: 'starts'; readonly prefixes: readonly Prefix[] }
  | { readonly kind: 'near'; readonly need: Need; readonly reach: number }
  | { readonly kind: 'everywhere' };

/** Three signs that a match begins with; each is a set of signs as bits. */
export type Prefix = readonly [number, number, number];

const EVERY = 2 ** SIGNS - 1;
const LETTERS = 2 ** DIGIT_SIGN - 1;

const LONGEST = 700;
const MOST_PREFIXES = 3000;
/** What trying a pattern at one place costs, against looking at one unit for it. */
const TRY = 10;
/** Below this share of looking at every unit nothing better is looked for. */
const CHEAP = 0.05;

/** The cheapest way to find all matches of a pattern; what it finds is the same whichever it is. */
export function planOf(pattern: RegExp): PatternPlan {
  const node = parsePattern(pattern);
  if (!node) return { kind: 'everywhere' };
  const prefixes = startsOf(node);
  const startCost = prefixes ? TRY * 0.2 * likelihood(prefixes) : Infinity;
  if (prefixes && startCost < CHEAP) return { kind: 'starts', prefixes };
  const need = needOf(node);
  const length = longest(node) + longestLook(node);
  const nearCost = need && length < LONGEST ? Math.min(1, (need.rate * 2 * length) / 1000) : Infinity;
  if (Math.min(startCost, nearCost) > 0.8) return { kind: 'everywhere' };
  if (prefixes && startCost <= nearCost) return { kind: 'starts', prefixes };
  return need ? { kind: 'near', need, reach: length + 2 } : { kind: 'everywhere' };
}

function longest(node: PatternNode): number {
  switch (node.kind) {
    case 'set':
      return node.set.units[BEYOND] ? 2 : 1;
    case 'sequence':
      return node.parts.reduce((sum, part) => sum + longest(part), 0);
    case 'choice':
      return Math.max(...node.parts.map(longest));
    case 'repeat':
      return node.most * longest(node.part);
    case 'look':
    case 'edge':
      return 0;
    case 'back':
      return Infinity;
  }
}

function longestLook(node: PatternNode): number {
  switch (node.kind) {
    case 'look':
      return longest(node.part);
    case 'sequence':
    case 'choice':
      return Math.max(0, ...node.parts.map(longestLook));
    case 'repeat':
      return longestLook(node.part);
    case 'set':
    case 'edge':
    case 'back':
      return 0;
  }
}

function need(unit: UnitSet, next: UnitSet): Need {
  return { unit, next, rate: (unit.rate * next.rate) / 1000 };
}

/** The rarest thing that every match holds. */
function needOf(node: PatternNode): Need | undefined {
  if (node.kind === 'set') return need(node.set, ANY_UNIT);
  if (node.kind === 'repeat') return node.least > 0 ? needOf(node.part) : undefined;
  if (node.kind === 'look') return node.isAhead && !node.isNegative ? needOf(node.part) : undefined;
  if (node.kind === 'choice') return node.parts.map(needOf).reduce(either);
  if (node.kind !== 'sequence') return undefined;
  const solid = node.parts.filter((part) => part.kind !== 'look' && part.kind !== 'edge');
  const pairs = solid.slice(1).map((part, at) => pairOf(solid[at], firstUnits(part)));
  return [...node.parts.map(needOf), ...pairs].reduce<Need | undefined>(
    (best, one) => (one && (!best || one.rate < best.rate) ? one : best),
    undefined,
  );
}

function either(a: Need | undefined, b: Need | undefined): Need | undefined {
  return a && b && need(union(a.unit, b.unit), union(a.next, b.next));
}

function pairOf(before: PatternNode | undefined, next: UnitSet | undefined): Need | undefined {
  const part = before?.kind === 'repeat' && before.least > 0 ? before.part : before;
  return part?.kind === 'set' && next ? need(part.set, next) : undefined;
}

/** The units a part may begin with; nothing when it may be empty. */
function firstUnits(node: PatternNode): UnitSet | undefined {
  if (node.kind === 'set') return node.set;
  if (node.kind === 'repeat') return node.least > 0 ? firstUnits(node.part) : undefined;
  if (node.kind === 'choice') {
    const firsts = node.parts.map(firstUnits);
    return firsts.reduce((a, b) => a && b && union(a, b));
  }
  if (node.kind !== 'sequence') return undefined;
  const solid = node.parts.find((part) => part.kind !== 'look' && part.kind !== 'edge');
  return solid && firstUnits(solid);
}

/** The first signs of all matches, when all begin at beginnings of words or with a digit. */
function startsOf(node: PatternNode): Prefix[] | undefined {
  const signs = firstSigns(node);
  if (!signs) return undefined;
  const prefixes = signs.map(([a = EVERY, b = EVERY, c = EVERY]): Prefix => [a, b, c]);
  const isGuarded = node.kind === 'sequence' && node.parts.some(keepsOffLetters);
  const isFit = ([first]: Prefix): boolean =>
    first < 2 ** OTHER_SIGN && (isGuarded || (first & LETTERS) === 0);
  return prefixes.every(isFit) ? prefixes : undefined;
}

function keepsOffLetters(part: PatternNode, at: number): boolean {
  if (at > 0 || part.kind !== 'look' || part.isAhead || !part.isNegative) return false;
  const units =
    part.part.kind === 'sequence' && part.part.parts.length === 1 ? part.part.parts[0] : part.part;
  if (units?.kind !== 'set') return false;
  for (let code = 0; code < UNITS; code += 1)
    if (signOf(code) < DIGIT_SIGN && units.set.units[code] !== 1) return false;
  return true;
}

type Signs = readonly number[];
/** What takes no unit. */
const NOTHING: Signs[] = [[]];

function firstSigns(node: PatternNode): Signs[] | undefined {
  switch (node.kind) {
    case 'set':
      // A letter beyond the basic plane takes two units, and what follows it stands one further.
      return [node.set.units[BEYOND] ? [node.set.signs, EVERY, EVERY] : [node.set.signs]];
    case 'look':
    case 'edge':
      return NOTHING;
    case 'back':
      return undefined;
    case 'choice': {
      const all = node.parts.map(firstSigns);
      return distinct(all.every((one) => one !== undefined) ? all.flat() : undefined);
    }
    case 'sequence':
      return node.parts.reduce<Signs[] | undefined>(followed, [[]]);
    case 'repeat':
      return repeatedSigns(node.part, node.least, Math.min(3, node.most));
  }
}

function followed(before: Signs[] | undefined, part: PatternNode): Signs[] | undefined {
  if (!before || before.every(({ length }) => length > 2)) return before;
  const after = firstSigns(part);
  if (!after) return undefined;
  if (after === NOTHING) return before;
  return distinct(
    before.flatMap((signs) =>
      signs.length > 2 ? [signs] : after.map((more) => [...signs, ...more].slice(0, 3)),
    ),
  );
}

function repeatedSigns(part: PatternNode, least: number, most: number): Signs[] | undefined {
  let now: Signs[] | undefined = [[]];
  const all: Signs[] = least === 0 ? [[]] : [];
  for (let count = 1; count <= Math.max(most, Math.min(3, least)); count += 1) {
    now = followed(now, part);
    if (!now) return undefined;
    if (count >= Math.min(3, least)) all.push(...now);
  }
  return distinct(all);
}

function distinct(signs: Signs[] | undefined): Signs[] | undefined {
  if (!signs) return undefined;
  if (signs.length < 24) return signs;
  const all = [...new Map(signs.map((one) => [one.join(), one])).values()];
  return all.length > MOST_PREFIXES ? undefined : all;
}

/** How likely one of these begins at the beginning of a word. */
function likelihood(prefixes: readonly Prefix[]): number {
  return prefixes.reduce((sum, [a, b, c]) => sum + chance(a) * chance(b) * chance(c), 0);
}

function chance(signs: number): number {
  let sum = 0;
  for (let sign = 0; sign < SIGNS; sign += 1)
    if (signs & (1 << sign)) sum += sign < DIGIT_SIGN ? 0.03 : sign === DIGIT_SIGN ? 0.01 : 0.2;
  return sum;
}
