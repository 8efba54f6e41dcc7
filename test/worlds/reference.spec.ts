import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = dirname(fileURLToPath(import.meta.url));

describe('the reference evaluator', () => {
  it('imports nothing but itself and the plain rows of a world', () => {
    const files = readdirSync(FOLDER).filter((name) =>
      /^(reference[a-z-]*|walls|world[a-z-]*)\.ts$/.test(name),
    );
    const imports = files.flatMap((name) => {
      const text = readFileSync(join(FOLDER, name), 'utf8');
      return [...text.matchAll(/from '([^']+)'|import\('([^']+)'\)/g)].map((found) => found[1] ?? found[2]);
    });
    expect(imports.length).toBeGreaterThan(10);
    expect(imports.filter((path) => !/^\.\/(reference[a-z-]*|world[a-z-]*)\.js$/.test(path ?? ''))).toEqual(
      [],
    );
  });
});
