import { ANY_UNIT, BEYOND, UNITS, unitSet } from './unit-set.js';
import type { UnitSet } from './unit-set.js';

/** A pattern as a tree. */
export type PatternNode =
  | { readonly kind: 'set'; readonly set: UnitSet }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly part: PatternNode; readonly least: number; readonly most: number }
  | {
      readonly kind: 'look';
      readonly part: PatternNode;
      readonly isAhead: boolean;
      readonly isNegative: boolean;
    }
  | { readonly kind: 'back' | 'edge' };

/** The tree of a pattern, or nothing when it uses what is not known here. */
export function parsePattern({ source, flags }: RegExp): PatternNode | undefined {
  const parser = new PatternParser(source, flags.includes('i'), flags.includes('u'));
  const node = parser.choice();
  return parser.isWhole() ? node : undefined;
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', 0: '\0' };
const LETTERS = /[A-Za-z]/;
const CLASSES: Readonly<Record<string, (unit: string) => boolean>> = {
  d: (unit) => /\d/.test(unit),
  w: (unit) => /\w/.test(unit),
  s: (unit) => /\s/.test(unit),
  D: (unit) => /\D/.test(unit),
  W: (unit) => /\W/.test(unit),
  S: (unit) => /\S/.test(unit),
  'p{L}': (unit) => LETTERS.test(unit),
  'p{Lu}': (unit) => /[A-Z]/.test(unit),
  'p{Ll}': (unit) => /[a-z]/.test(unit),
  'p{N}': (unit) => /\d/.test(unit),
  'p{M}': () => false,
};

const MEMBERS: ReadonlyMap<string, readonly number[]> = new Map(
  Object.entries(CLASSES).map(([name, test]) => [
    name,
    Array.from({ length: BEYOND }, (_, code) => code).filter((code) => test(String.fromCharCode(code))),
  ]),
);

const EDGE: PatternNode = { kind: 'edge' };
const BACK: PatternNode = { kind: 'back' };
const ANY: PatternNode = { kind: 'set', set: ANY_UNIT };
const LOOK = { '=': false, '!': true } as const;

/** The nodes of single units, by how a pattern is read; most of every pattern is made of them. */
const SINGLES = new Map<number, PatternNode>();

class PatternParser {
  private at = 0;
  private isBroken = false;
  private readonly reads: number;

  constructor(
    private readonly source: string,
    private readonly ignoresCase: boolean,
    private readonly isUnicode: boolean,
  ) {
    this.reads = (ignoresCase ? 1 : 0) + (isUnicode ? 2 : 0);
  }

  isWhole(): boolean {
    return !this.isBroken && this.at === this.source.length;
  }

  choice(): PatternNode {
    const first = this.sequence();
    if (!this.takes('|')) return first;
    const parts = [first];
    do parts.push(this.sequence());
    while (this.takes('|'));
    return { kind: 'choice', parts };
  }

  private sequence(): PatternNode {
    const parts: PatternNode[] = [];
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')')
      parts.push(this.repeated());
    return { kind: 'sequence', parts };
  }

  private repeated(): PatternNode {
    const part = this.atom();
    const times = this.times();
    if (!times) return part;
    this.takes('?');
    return { kind: 'repeat', part, ...times };
  }

  private times(): { least: number; most: number } | undefined {
    if (this.takes('?')) return { least: 0, most: 1 };
    if (this.takes('*')) return { least: 0, most: Infinity };
    if (this.takes('+')) return { least: 1, most: Infinity };
    if (this.source[this.at] !== '{') return undefined;
    const mark = this.match(/\{\d+(?:,\d*)?\}/y);
    if (mark === undefined) return undefined;
    const [least = '0', most = least] = mark.slice(1, -1).split(',');
    return { least: Number(least), most: most === '' ? Infinity : Number(most) };
  }

  private atom(): PatternNode {
    switch (this.source[this.at] ?? '') {
      case '(':
        return this.group(this.match(/\((?:\?(?::|=|!|<=|<!|<\w+>))?/y) ?? '');
      case '[':
        this.at += 1;
        return this.unitClass();
      case '.':
        this.at += 1;
        return ANY;
      case '^':
      case '$':
        this.at += 1;
        return EDGE;
      case '\\':
        if (this.match(/\\[bB]/y) !== undefined) return EDGE;
        if (this.match(/\\[1-9]|\\k<\w+>/y) !== undefined) return BACK;
        break;
      default:
        break;
    }
    return this.single(this.unit());
  }

  private single(unit: number | string): PatternNode {
    const key = typeof unit === 'string' ? -1 : unit * 4 + this.reads;
    const known = SINGLES.get(key);
    if (known) return known;
    const units = new Uint8Array(UNITS);
    this.addTo(units, unit);
    const node: PatternNode = { kind: 'set', set: unitSet(units) };
    if (key >= 0) SINGLES.set(key, node);
    return node;
  }

  private group(opening: string): PatternNode {
    const part = this.choice();
    if (!this.takes(')')) this.isBroken = true;
    const end = opening.at(-1);
    if (end !== '=' && end !== '!') return part;
    return { kind: 'look', part, isAhead: !opening.includes('<'), isNegative: LOOK[end] };
  }

  private unitClass(): PatternNode {
    const isNegative = this.takes('^');
    const units = new Uint8Array(UNITS);
    while (this.at < this.source.length && !this.takes(']')) {
      const first = this.unit();
      const isRange =
        this.source[this.at] === '-' && this.source[this.at + 1] !== ']' && typeof first === 'number';
      if (!isRange) this.addTo(units, first);
      else {
        this.at += 1;
        const last = this.unit();
        for (let code = first; typeof last === 'number' && code <= Math.min(last, BEYOND); code += 1)
          this.addTo(units, code);
        if (typeof last === 'number' && last >= BEYOND) this.addTo(units, BEYOND);
      }
    }
    if (!isNegative) return { kind: 'set', set: unitSet(units) };
    // What is beyond may be left out in part only.
    return { kind: 'set', set: unitSet(units.map((has, code) => (code === BEYOND ? 1 : 1 - has))) };
  }

  /** One unit by its code, or a class by its name. */
  private unit(): number | string {
    const escape =
      this.source[this.at] === '\\'
        ? this.match(/\\(?:u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|p\{\w+\}|[^])/y)
        : undefined;
    if (escape === undefined) {
      const code = this.source.codePointAt(this.at) ?? 0;
      this.at += code > 0xffff ? 2 : 1;
      return code;
    }
    const name = escape.slice(1);
    if (CLASSES[name]) return name;
    const hex = /^(?:u\{?|x)([0-9a-fA-F]+)\}?$/.exec(name)?.[1];
    if (hex !== undefined) return Number.parseInt(hex, 16);
    if (/^(?:[A-Za-z1-9]|p\{)/.test(name) && !(name in ESCAPED)) this.isBroken = true;
    return (ESCAPED[name] ?? name).charCodeAt(0);
  }

  private addTo(units: Uint8Array, unit: number | string): void {
    if (typeof unit === 'string') {
      const members = MEMBERS.get(unit) ?? [];
      for (const code of members) this.addTo(units, code);
      if (unit !== 'd' && (unit !== 'w' || (this.isUnicode && this.ignoresCase))) units[BEYOND] = 1;
      return;
    }
    units[Math.min(unit, BEYOND)] = 1;
    if (!this.ignoresCase || unit >= BEYOND) return;
    const letter = String.fromCharCode(unit);
    units[letter.toLowerCase().charCodeAt(0)] = 1;
    units[letter.toUpperCase().charCodeAt(0)] = 1;
    if (this.isUnicode && /[ks]/i.test(letter)) units[BEYOND] = 1;
  }

  private takes(unit: string): boolean {
    if (this.source[this.at] !== unit) return false;
    this.at += 1;
    return true;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.source)?.[0];
    this.at += match?.length ?? 0;
    return match;
  }
}
