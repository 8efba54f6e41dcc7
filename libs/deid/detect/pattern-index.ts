import { withBarriers } from './pattern-barrier.js';
import { planOf } from './pattern-plan.js';
import type { Need } from './pattern-plan.js';
import { PatternStarts } from './pattern-starts.js';
import { DIGIT_SIGN, SIGNS, UNITS, signOf } from './unit-set.js';

/** The matches of each pattern in its place; none is nothing. */
type Matches = (RegExpExecArray[] | undefined)[];

/** A stretch where something that a pattern needs stands near. */
interface Region {
  readonly from: number;
  to: number;
}

/** A need of some patterns, with all that is found of it in one text. */
interface NeedPlan {
  readonly key: string;
  readonly patterns: number[];
  reach: number;
}

const MOST_NEEDS = 31;
/** What is known of a test in the text at hand. */
const UNASKED = 0;
const HOPEFUL = 1;
const HOPELESS = 2;

/**
 * Finds all matches of many patterns in one walk over a text: a pattern is tried only at words with its first letters, or near
 * what all of its matches hold. Finds exactly what `matchAll` of each pattern finds.
 */
export class PatternIndex {
  private readonly everywhere: number[] = [];
  private readonly starts = new PatternStarts();
  /** Patterns as they are tried: sticky where they wake at their first letters; each made when it is first tried. */
  private readonly tried: (RegExp | undefined)[] = [];
  private readonly needs: NeedPlan[] = [];
  /** Per pattern the place of its test in the list of different tests, 0 for none. */
  private readonly testOf: Uint16Array;
  private readonly tests: (RegExp | undefined)[] = [undefined];
  private readonly hopes: Uint8Array;
  private readonly first = new Int32Array(UNITS);
  private readonly second = new Int32Array(UNITS);
  private readonly signs = Uint8Array.from({ length: UNITS }, (_, code) => signOf(code));

  /** `cheapTests` are tests of a text without which a pattern cannot match; asked before a pattern is tried. */
  constructor(
    private readonly sources: readonly RegExp[],
    cheapTests: readonly (RegExp | undefined)[] = [],
  ) {
    this.testOf = Uint16Array.from(sources, (_, id) => this.addTest(cheapTests[id]));
    this.hopes = new Uint8Array(this.tests.length);
    sources.forEach((pattern, id) => {
      const plan = planOf(pattern);
      if (plan.kind === 'starts') for (const prefix of plan.prefixes) this.starts.add(id, prefix);
      else if (plan.kind === 'near') this.addNeed(id, plan.need, plan.reach);
      else this.everywhere.push(id);
    });
  }

  /** The matches of each pattern, by its place in the list. */
  find(text: string): Matches {
    const found: Matches = new Array<undefined>(this.sources.length).fill(undefined);
    this.hopes.fill(UNASKED);
    const regions: (Region[] | undefined)[] = [];
    this.walk(text, found, regions);
    regions.forEach((list, need) => {
      for (const id of this.needs[need]?.patterns ?? []) this.tryNear(text, id, { list: list ?? [], found });
    });
    const all = [{ from: 0, to: text.length }];
    for (const id of this.everywhere) this.tryNear(text, id, { list: all, found });
    return found;
  }

  private walk(text: string, found: Matches, regions: (Region[] | undefined)[]): void {
    const { signs, first, second, starts } = this;
    const { length } = text;
    let code = length > 0 ? unitAt(text, 0) : 0;
    let next = length > 1 ? unitAt(text, 1) : UNITS - 1;
    let before = SIGNS;
    for (let at = 0; at < length; at += 1) {
      const afterNext = at + 2 < length ? unitAt(text, at + 2) : UNITS - 1;
      const sign = signs[code] ?? 0;
      if (sign === DIGIT_SIGN || (sign < DIGIT_SIGN && before >= DIGIT_SIGN)) {
        const woken = starts.woken(sign, signs[next] ?? 0, signs[afterNext] ?? 0);
        if (woken.length > 0) this.tryAt(text, at, { woken, found });
      }
      const needs = (first[code] ?? 0) & (second[next] ?? 0);
      if (needs !== 0) this.mark(needs, at, { regions, length });
      before = sign;
      code = next;
      next = afterNext;
    }
  }

  private tryAt(
    text: string,
    at: number,
    { woken, found }: { readonly woken: readonly number[]; readonly found: Matches },
  ): void {
    for (const id of woken) {
      const last = found[id]?.at(-1);
      if ((last && at < last.index + last[0].length) || !this.mayMatch(text, id)) continue;
      const pattern = this.pattern(id, 'y');
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match) (found[id] ??= []).push(match);
    }
  }

  private pattern(id: number, way: 'y' | 'g'): RegExp {
    return (this.tried[id] ??= tryable(this.sources[id] ?? NEVER, way));
  }

  /** Whether a text holds what a pattern needs; asked at most once a text, and only of patterns that would be tried. */
  private mayMatch(text: string, id: number): boolean {
    const test = this.testOf[id] ?? 0;
    const known = this.hopes[test] ?? UNASKED;
    if (known !== UNASKED) return known === HOPEFUL;
    const may = this.tests[test]?.test(text) !== false;
    this.hopes[test] = may ? HOPEFUL : HOPELESS;
    return may;
  }

  /** Equal tests are one, asked once a text. */
  private addTest(test: RegExp | undefined): number {
    const known = this.tests.findIndex((other) => String(other) === String(test));
    return known < 0 ? this.tests.push(test) - 1 : known;
  }

  private mark(
    needs: number,
    at: number,
    { regions, length }: { readonly regions: (Region[] | undefined)[]; readonly length: number },
  ): void {
    for (let rest = needs; rest !== 0; rest &= rest - 1) {
      const need = 31 - Math.clz32(rest & -rest);
      const reach = this.needs[need]?.reach ?? 0;
      const list = (regions[need] ??= []);
      const last = list.at(-1);
      const from = Math.max(0, at - reach);
      const to = Math.min(length, at + reach);
      if (last && from <= last.to) last.to = to;
      else list.push({ from, to });
    }
  }

  private tryNear(
    text: string,
    id: number,
    { list, found }: { readonly list: readonly Region[]; readonly found: Matches },
  ): void {
    if (list.length === 0 || !this.mayMatch(text, id)) return;
    const pattern = this.pattern(id, 'g');
    for (const { from, to } of list) {
      const part = to < text.length ? text.slice(0, to) : text;
      pattern.lastIndex = from;
      for (let match = pattern.exec(part); match; match = pattern.exec(part)) (found[id] ??= []).push(match);
    }
    pattern.lastIndex = 0;
  }

  private addNeed(id: number, need: Need, reach: number): void {
    const key = `${need.unit.units.join('')} ${need.next.units.join('')}`;
    let at = this.needs.findIndex((known) => known.key === key);
    if (at < 0 && this.needs.length === MOST_NEEDS) {
      this.everywhere.push(id);
      return;
    }
    if (at < 0) {
      at = this.needs.push({ key, patterns: [], reach }) - 1;
      for (let code = 0; code < UNITS; code += 1) {
        this.first[code] = (this.first[code] ?? 0) | ((need.unit.units[code] ?? 0) << at);
        this.second[code] = (this.second[code] ?? 0) | ((need.next.units[code] ?? 0) << at);
      }
    }
    const plan = this.needs[at];
    plan?.patterns.push(id);
    if (plan) plan.reach = Math.max(plan.reach, reach);
  }
}

/** A pattern that matches nothing. */
const NEVER = /(?!)/;

function tryable({ source, flags }: RegExp, way: 'y' | 'g'): RegExp {
  return new RegExp(withBarriers(source), `${flags.replace(/[gy]/g, '')}${way}`);
}

function unitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < UNITS - 1 ? code : UNITS - 1;
}
