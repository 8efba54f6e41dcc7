import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInstalled, nodeProblem } from './install.mjs';

describe('isInstalled', () => {
  const root = mkdtempSync(join(tmpdir(), 'subrosa-install-'));
  mkdirSync(join(root, 'node_modules'));

  afterAll(() => rmSync(root, { recursive: true }));

  const write = (path: string, packages: Record<string, object>): void =>
    writeFileSync(join(root, path), JSON.stringify({ packages }));
  const lock = {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/native': { version: '1.0.0', optional: true },
    'node_modules/own': { link: true, resolved: 'libs/own' },
  };

  it('asks for an install when npm has left no record of one', () => {
    write('package-lock.json', lock);
    expect(isInstalled(root)).toBe(false);
  });

  it('is content with what the lock file names, optional packages of other platforms left out', () => {
    write('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
    expect(isInstalled(root)).toBe(true);
  });

  it.each([
    ['another version', { 'node_modules/a': { version: '1.0.1' } }],
    ['a missing package', { 'node_modules/b': { version: '1.0.0' } }],
    [
      'another version of an optional package',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/native': { version: '2.0.0' } },
    ],
  ])('asks for an install on %s', (_, packages) => {
    write('node_modules/.package-lock.json', packages);
    expect(isInstalled(root)).toBe(false);
  });
});

describe('nodeProblem', () => {
  it.each(['20.19.0', '20.20.2', '22.1.0', '24.0.0'])('accepts Node %s', (version) => {
    expect(nodeProblem(version)).toBeUndefined();
  });

  it.each(['18.20.0', '20.18.3'])('refuses Node %s in one sentence', (version) => {
    expect(nodeProblem(version)).toBe(`Node ${version} is too old: Subrosa needs Node 20.19 or newer.`);
  });
});
