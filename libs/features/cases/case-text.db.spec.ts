import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { buildCase, buildCaseParts } from './testing.js';

describe('reading the sections of a case', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  it('writes all its lines to the ledger in one statement, however many texts are returned', async () => {
    const clinicId = await buildClinic(database);
    const author = await buildMember(database, clinicId);
    const supervisor = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
    const { row, sectionIds } = await buildCase(database, { author, supervisor });
    const { text } = buildCaseParts(database);
    const written = await database.unitOfWork.run(
      author,
      { action: 'test', requestId: 'test' },
      async (work) => {
        const query = jest.spyOn(work.manager, 'query');
        const opened = await text.readSections(work, sectionIds);
        expect(opened.size).toBe(sectionIds.length);
        return query.mock.calls.filter(([statement]) => statement.includes('append_ledger')).length;
      },
    );
    expect(written).toBe(1);
    const lines = await database.sql<{ resource_id: string }>(
      `SELECT resource_id FROM subrosa.ledger_events WHERE case_id = $1 AND outcome = 'READ' ORDER BY position`,
      [row.id],
    );
    expect(lines.map((line) => line.resource_id).sort()).toEqual([...sectionIds].sort());
  });
});
