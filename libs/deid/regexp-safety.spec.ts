import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

// The checker picks its machinery when it is loaded; the one in plain JavaScript needs nothing installed.
process.env['RECHECK_BACKEND'] = 'pure';
const { checkSync } = await import('recheck');

/** Patterns made while the engine is loaded: those built from parts never stand in the source as a whole. */
const made = new Map<string, RegExp>();
const Original = globalThis.RegExp;
const Recording = new Proxy(Original, {
  construct(target, args: [string | RegExp, string?], self) {
    // The arguments are those of the caller.
    const pattern = Reflect.construct(target, args, self === Recording ? target : self) as RegExp;
    made.set(String(pattern), pattern);
    return pattern;
  },
});
globalThis.RegExp = Recording;
const engine = new URL('.', import.meta.url);
const files = readdirSync(engine, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.spec\.ts$|\.d\.ts$|^dist\/|^test\/|\.node\.ts$/.test(file))
  .sort();
for (const file of files) await import(`./${file.replace(/\.ts$/, '.js')}`);
globalThis.RegExp = Original;

/** Every literal of the engine's sources, with its file. */
function literals(): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of files) {
    const source = ts.createSourceFile(
      file,
      readFileSync(new URL(file, engine), 'utf8'),
      ts.ScriptTarget.ES2022,
    );
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) found.set(node.text, file);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const patterns: Pattern[] = [
  ...[...literals()].map(([text, file]) => ({
    file,
    source: text.slice(1, text.lastIndexOf('/')),
    flags: text.slice(text.lastIndexOf('/') + 1),
  })),
  ...[...made.values()].map(({ source, flags }) => ({ file: 'built from parts', source, flags })),
];

/** What the checker says; flags that only say where to start or what to report are none of its business. */
function verdict({ source, flags }: Pattern): string {
  const { status } = checkSync(source, flags.replace(/[dgy]/g, ''), {
    checker: 'automaton',
    timeout: 20_000,
  });
  return status;
}

describe('every pattern of the engine', () => {
  it('is collected, from literals and from parts', () => {
    expect(patterns.length).toBeGreaterThan(150);
    expect(made.size).toBeGreaterThan(40);
    expect(files).toContain('detect/identifier.rules.ts');
  });

  it('is safe from blowing up, by the checker', () => {
    const unsafe = patterns.filter((pattern) => verdict(pattern) !== 'safe');
    expect(unsafe.map(({ file, source }) => `${file}: ${source}`)).toEqual([]);
  });

  it('would be told from one that is not', () => {
    expect(verdict({ file: '', source: '(?:a|a)*b', flags: '' })).toBe('vulnerable');
    expect(verdict({ file: '', source: '(?:\\d+ ?)+x', flags: '' })).toBe('vulnerable');
  });
});
