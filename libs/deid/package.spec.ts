import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ENGINE = import.meta.dirname;
const MODULES = realpathSync(join(ENGINE, '../../node_modules/double-metaphone', '..'));

interface Manifest {
  readonly private?: boolean;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** The package as others get it: packed, unpacked elsewhere, beside nothing but its declared dependencies. */
describe('the engine as a package of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'deid-package-'));
  const home = join(folder, 'node_modules/@subrosa/deid');
  const run = (...words: string[]): string =>
    execFileSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });

  beforeAll(() => {
    const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], {
      cwd: ENGINE,
      encoding: 'utf8',
    }).trim();
    mkdirSync(home, { recursive: true });
    execFileSync('tar', ['-xzf', join(folder, packed), '-C', home, '--strip-components=1']);
    for (const name of Object.keys(manifest().dependencies))
      symlinkSync(join(MODULES, name), join(folder, 'node_modules', name));
  }, 60_000);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  // The package's own manifest, written beside this file.
  const manifest = (): Manifest => JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as Manifest;

  it('may be published, with its licence, its notices and its model card', () => {
    expect(manifest().private).toBeUndefined();
    for (const name of ['LICENSE', 'README.md', 'CHANGELOG.md', 'MODEL-CARD.md', 'data/README.md'])
      expect(readFileSync(join(home, name), 'utf8')).toMatch(/\w{3}/);
  });

  it('screens as a library', () => {
    const script = `
      import { createScreener, defaultData } from '@subrosa/deid';
      const text = 'Mrs. Okonkwo came on 3/14/2024.';
      const found = createScreener(defaultData()).screen({ sections: [{ key: 'a', text }] });
      console.log(JSON.stringify(found.map(({ from, to, kind }) => [text.slice(from, to), kind])));`;
    expect(JSON.parse(run('--input-type=module', '--eval', script))).toEqual([
      ['Okonkwo', 'A_NAME'],
      ['3/14/2024', 'C_DATE'],
    ]);
  });

  it('screens as a command', () => {
    writeFileSync(join(folder, 'in.jsonl'), `${JSON.stringify({ id: 'a', text: 'Call 415-555-0100.' })}\n`);
    run(join(home, 'dist/subrosa-deid.node.js'), 'screen', '--jsonl', 'in.jsonl', 'out.jsonl');
    expect(JSON.parse(readFileSync(join(folder, 'out.jsonl'), 'utf8'))).toMatchObject({
      id: 'a',
      spans: [{ start: 5, end: 17, type: 'PHONE' }],
    });
  });
});
