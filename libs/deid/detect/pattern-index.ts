import { withBarriers } from './pattern-barrier.js';
import { UNITS } from './pattern-syntax.js';
import { SIGNS, planOf, signOf } from './pattern-plan.js';
import type { Prefix } from './pattern-plan.js';

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
const DIGIT = 26;
/** What is known of a test in the text at hand. */
const UNASKED = 0;
const HOPEFUL = 1;
const HOPELESS = 2;

/**
 * Finds all matches of many patterns in one walk over a text: a pattern is tried only at words with its first letters, or near
 * what all of its matches hold. Finds exactly what `matchAll` of each pattern finds.
 */
export class PatternIndex {
  private readonly patterns: RegExp[] = [];
  private readonly sticky: RegExp[] = [];
  private readonly everywhere: number[] = [];
  /** Three signs in a row to the patterns that may begin with them. */
  private readonly starts: (number[] | undefined)[] = new Array<undefined>(SIGNS ** 3).fill(undefined);
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
    patterns: readonly RegExp[],
    cheapTests: readonly (RegExp | undefined)[] = [],
  ) {
    this.testOf = Uint16Array.from(patterns, (_, id) => this.addTest(cheapTests[id]));
    this.hopes = new Uint8Array(this.tests.length);
    patterns.forEach((pattern, id) => {
      const source = withBarriers(pattern.source);
      this.patterns.push(new RegExp(source, pattern.flags));
      this.sticky.push(new RegExp(source, `${pattern.flags.replace(/[gy]/g, '')}y`));
      const plan = planOf(pattern);
      if (plan.kind === 'starts') for (const prefix of plan.prefixes) this.addStart(id, prefix);
      else if (plan.kind === 'near') this.addNeed(id, plan.need, plan.reach);
      else this.everywhere.push(id);
    });
  }

  /** The matches of each pattern, by its place in the list; an absent entry means none. */
  find(text: string): RegExpExecArray[][] {
    const found: RegExpExecArray[][] = [];
    this.hopes.fill(UNASKED);
    const regions: Region[][] = this.needs.map(() => []);
    this.walk(text, found, regions);
    regions.forEach((list, need) => {
      for (const id of this.needs[need]?.patterns ?? []) this.tryNear(text, id, { list, found });
    });
    for (const id of this.everywhere) {
      if (!this.mayMatch(text, id)) continue;
      const pattern = this.patterns[id];
      const matches = pattern ? [...text.matchAll(pattern)] : [];
      if (matches.length > 0) found[id] = matches;
    }
    return found;
  }

  private walk(text: string, found: RegExpExecArray[][], regions: Region[][]): void {
    const { signs, first, second, starts } = this;
    const { length } = text;
    let code = length > 0 ? unitAt(text, 0) : 0;
    let next = length > 1 ? unitAt(text, 1) : UNITS - 1;
    let before = SIGNS;
    for (let at = 0; at < length; at += 1) {
      const afterNext = at + 2 < length ? unitAt(text, at + 2) : UNITS - 1;
      const sign = signs[code] ?? 0;
      if (sign === DIGIT || (sign < DIGIT && before >= DIGIT)) {
        const woken = starts[(sign * SIGNS + (signs[next] ?? 0)) * SIGNS + (signs[afterNext] ?? 0)];
        if (woken) this.tryAt(text, at, { woken, found });
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
    { woken, found }: { readonly woken: readonly number[]; readonly found: RegExpExecArray[][] },
  ): void {
    for (const id of woken) {
      const pattern = this.sticky[id];
      const last = found[id]?.at(-1);
      if (!pattern || (last && at < last.index + last[0].length) || !this.mayMatch(text, id)) continue;
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match) (found[id] ??= []).push(match);
    }
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
    { regions, length }: { readonly regions: Region[][]; readonly length: number },
  ): void {
    for (let rest = needs; rest !== 0; rest &= rest - 1) {
      const need = 31 - Math.clz32(rest & -rest);
      const reach = this.needs[need]?.reach ?? 0;
      const list = regions[need];
      const last = list?.at(-1);
      const from = Math.max(0, at - reach);
      const to = Math.min(length, at + reach);
      if (last && from <= last.to) last.to = to;
      else list?.push({ from, to });
    }
  }

  private tryNear(
    text: string,
    id: number,
    { list, found }: { readonly list: readonly Region[]; readonly found: RegExpExecArray[][] },
  ): void {
    const pattern = this.patterns[id];
    if (!pattern || list.length === 0 || !this.mayMatch(text, id)) return;
    for (const { from, to } of list) {
      const part = to < text.length ? text.slice(0, to) : text;
      pattern.lastIndex = from;
      for (let match = pattern.exec(part); match; match = pattern.exec(part)) (found[id] ??= []).push(match);
    }
    pattern.lastIndex = 0;
  }

  private addStart(id: number, [a, b, c]: Prefix): void {
    for (let one = 0; one < SIGNS; one += 1) {
      if ((a & (1 << one)) === 0) continue;
      for (let two = 0; two < SIGNS; two += 1) {
        if ((b & (1 << two)) === 0) continue;
        for (let three = 0; three < SIGNS; three += 1) {
          if ((c & (1 << three)) === 0) continue;
          const list = (this.starts[(one * SIGNS + two) * SIGNS + three] ??= []);
          if (list.at(-1) !== id) list.push(id);
        }
      }
    }
  }

  private addNeed(id: number, need: { unit: Uint8Array; next: Uint8Array }, reach: number): void {
    const key = `${need.unit.join('')} ${need.next.join('')}`;
    let at = this.needs.findIndex((known) => known.key === key);
    if (at < 0 && this.needs.length === MOST_NEEDS) {
      this.everywhere.push(id);
      return;
    }
    if (at < 0) {
      at = this.needs.push({ key, patterns: [], reach }) - 1;
      for (let code = 0; code < UNITS; code += 1) {
        this.first[code] = (this.first[code] ?? 0) | ((need.unit[code] ?? 0) << at);
        this.second[code] = (this.second[code] ?? 0) | ((need.next[code] ?? 0) << at);
      }
    }
    const plan = this.needs[at];
    plan?.patterns.push(id);
    if (plan) plan.reach = Math.max(plan.reach, reach);
  }
}

function unitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < UNITS - 1 ? code : UNITS - 1;
}
