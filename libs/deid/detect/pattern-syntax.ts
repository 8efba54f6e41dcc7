/** ASCII units and, as the last, everything beyond. */
export const UNITS = 129;
const BEYOND = 128;

/** A pattern as a tree. Sets hold 1 for every unit that may stand there; when in doubt they hold too many. */
export type PatternNode =
  | { readonly kind: 'set'; readonly units: Uint8Array }
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

class PatternParser {
  private at = 0;
  private isBroken = false;

  constructor(
    private readonly source: string,
    private readonly ignoresCase: boolean,
    private readonly isUnicode: boolean,
  ) {}

  isWhole(): boolean {
    return !this.isBroken && this.at === this.source.length;
  }

  choice(): PatternNode {
    const parts = [this.sequence()];
    while (this.takes('|')) parts.push(this.sequence());
    return parts.length === 1 ? (parts[0] ?? { kind: 'edge' }) : { kind: 'choice', parts };
  }

  private sequence(): PatternNode {
    const parts: PatternNode[] = [];
    while (this.at < this.source.length && !/[|)]/.test(this.source[this.at] ?? ''))
      parts.push(this.repeated());
    return { kind: 'sequence', parts };
  }

  private repeated(): PatternNode {
    const part = this.atom();
    const [mark = ''] = this.match(/\{\d+(?:,\d*)?\}|[*+?]/y) ?? [];
    if (mark === '') return part;
    this.takes('?');
    if (mark === '*') return { kind: 'repeat', part, least: 0, most: Infinity };
    if (mark === '+') return { kind: 'repeat', part, least: 1, most: Infinity };
    if (mark === '?') return { kind: 'repeat', part, least: 0, most: 1 };
    const [least = '0', most = least] = mark.slice(1, -1).split(',');
    return { kind: 'repeat', part, least: Number(least), most: most === '' ? Infinity : Number(most) };
  }

  private atom(): PatternNode {
    const opening = this.match(/\((?:\?(?::|=|!|<=|<!|<\w+>))?/y)?.[0];
    if (opening !== undefined) return this.group(opening);
    if (this.takes('[')) return this.unitClass();
    if (this.takes('.')) return { kind: 'set', units: new Uint8Array(UNITS).fill(1) };
    if (this.takes('^') || this.takes('$') || this.match(/\\[bB]/y)) return { kind: 'edge' };
    if (this.match(/\\[1-9]|\\k<\w+>/y)) return { kind: 'back' };
    const units = new Uint8Array(UNITS);
    this.addTo(units, this.unit());
    return { kind: 'set', units };
  }

  private group(opening: string): PatternNode {
    const part = this.choice();
    if (!this.takes(')')) this.isBroken = true;
    if (!/[=!]$/.test(opening)) return part;
    return { kind: 'look', part, isAhead: !opening.includes('<'), isNegative: opening.endsWith('!') };
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
    if (!isNegative) return { kind: 'set', units };
    // What is beyond may be left out in part only.
    return { kind: 'set', units: units.map((has, code) => (code === BEYOND ? 1 : 1 - has)) };
  }

  /** One unit by its code, or a class by its name. */
  private unit(): number | string {
    const [escape] =
      this.match(/\\(?:u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|p\{\w+\}|[^])/y) ?? [];
    if (escape === undefined) {
      const code = this.source.codePointAt(this.at) ?? 0;
      this.at += String.fromCodePoint(code).length;
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

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.source) ?? undefined;
    this.at += match?.[0].length ?? 0;
    return match;
  }
}
