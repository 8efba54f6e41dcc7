import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessDefinitionError } from '@subrosa/access';
import { createWorld, dropWorld, store } from '@subrosa/access/test/database.js';
import type { StoredCase } from '@subrosa/access/test/database.js';
import { generatedCase } from '@subrosa/access/test/generated.js';
import { CaseRow, caseResource } from '@subrosa/access/test/world.js';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { loadFacts } from './facts.js';

const DATABASE = 'platform_facts';

/** Openings by their primary key, as the loader orders them; readers are stored in the order of their ids already. */
function ordered({ id, readers, ...fields }: StoredCase): object {
  const sorted = readers.map(({ openings, ...reader }) => ({
    ...reader,
    openings: [...openings].sort((a, b) => a.section - b.section),
  }));
  return { ...fields, id, readers: sorted };
}

describe('loading facts', () => {
  let source: DataSource;
  const statements: string[] = [];

  beforeAll(async () => {
    source = await createWorld(DATABASE, statements);
  });

  afterAll(() => dropWorld(source, DATABASE));

  it('gives the facts that were stored, in the order asked for, with one statement per relation', async () => {
    const worlds = fc.array(generatedCase, { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const stored = await store(source, world);
        const rows = await source.getRepository(CaseRow).find();
        statements.length = 0;
        const facts = await loadFacts(source.manager, caseResource, rows);
        const expected = rows.map(({ clinicId, id }) =>
          stored.filter((row) => row.clinicId === clinicId && row.id === id).map(ordered),
        );
        expect(facts).toEqual(expected.flat());
        const anyReader = stored.some(({ readers }) => readers.length > 0);
        expect(statements).toHaveLength(anyReader ? 2 : 1);
      }),
      { numRuns: 40 },
    );
  });

  it('asks nothing for no rows', async () => {
    statements.length = 0;
    expect(await loadFacts(source.manager, caseResource, [])).toEqual([]);
    expect(statements).toEqual([]);
  });

  it('throws on a partly loaded row', async () => {
    const [stored] = await store(source, fc.sample(generatedCase, 1));
    await expect(loadFacts(source.manager, caseResource, [{ ...stored, state: undefined }])).rejects.toThrow(
      AccessDefinitionError,
    );
  });

  it('sees what its own transaction sees and nothing else', async () => {
    const world = fc.sample(generatedCase, 200).find(({ readers }) => readers.length > 0);
    const stored = await store(source, world ? [world] : []);
    const count = (facts: readonly object[]): number[] =>
      facts.map((row) => ('readers' in row && Array.isArray(row.readers) ? row.readers.length : -1));
    await source.transaction(async (manager) => {
      await manager.query('DELETE FROM subrosa."Case readers"');
      expect(count(await loadFacts(manager, caseResource, stored))).toEqual([0]);
      const outside = await loadFacts(source.manager, caseResource, stored);
      expect(count(outside)).toEqual([world?.readers.length]);
    });
  });
});
