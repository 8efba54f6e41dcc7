import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { isBuilt, noteBuilt, sourcesDigest } from './build-stamp.mjs';

let root: string;
const write = (name: string, text: string): void => {
  mkdirSync(join(root, name, '..'), { recursive: true });
  writeFileSync(join(root, name), text);
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'subrosa-stamp-'));
  for (const app of ['ops', 'api', 'worker']) write(`apps/${app}/main.ts`, 'export {};');
  write('libs/kernel/index.ts', 'export {};');
  write('db/index.ts', 'export {};');
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

it('asks for a build until one was noted, and again after a source has changed or a product is gone', () => {
  expect(isBuilt(root)).toBe(false);
  noteBuilt(root, sourcesDigest(root));
  expect(isBuilt(root)).toBe(false);
  for (const app of ['ops', 'api', 'worker']) write(`apps/${app}/dist/main.js`, 'export {};');
  expect(isBuilt(root)).toBe(false);
  write('apps/web/dist/index.html', '<!doctype html>');
  expect(isBuilt(root)).toBe(true);
  write('libs/kernel/index.ts', 'export const changed = true;');
  expect(isBuilt(root)).toBe(false);
  noteBuilt(root, sourcesDigest(root));
  expect(isBuilt(root)).toBe(true);
  rmSync(join(root, 'apps/api/dist/main.js'));
  expect(isBuilt(root)).toBe(false);
});
