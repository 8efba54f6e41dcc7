import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonActor } from '@subrosa/access';
import { buildCase, buildCaseParts, buildOpenings } from '@subrosa/features/cases/testing.js';
import type { BuiltCase } from '@subrosa/features/cases/testing.js';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';

/** Every table whose rows are material: nothing in them may be visible to the app role at or after the expiry instant. */
const MATERIAL = ['case_keys', 'case_versions', 'case_sections', 'findings'] as const;

/** No worker, no job and no sweep runs in this file: the clock alone makes a case unreadable. */
describe('from the expiry instant on, with nothing running', () => {
  let database: TestDatabase;
  let author: PersonActor;
  let supervisor: PersonActor;
  let built: BuiltCase;

  beforeAll(async () => {
    database = await testDatabase();
    const clinicId = await buildClinic(database);
    author = await buildMember(database, clinicId);
    supervisor = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
    built = await buildCase(database, { author, supervisor });
    await buildOpenings(database, supervisor, built.sectionIds);
    await database.sql(
      `INSERT INTO subrosa.findings (clinic_id, id, case_id, section_id, from_offset, to_offset, kind, evidence, resolution, reason_code)
       VALUES ($1, gen_random_uuid(), $2, $3, 0, 3, 'NAME', '{}', 'REPLACED', 'NONE')`,
      [clinicId, built.row.id, built.sectionIds[0]],
    );
  });
  afterAll(async () => {
    await database.drop();
  });

  const expiry = (): number => built.row.expiresAt.getTime();
  const at = async (offset: number): Promise<void> => database.setClock(new Date(expiry() + offset));

  /** How many rows of each material table the app role sees, as this person, past every repository. */
  async function visibleRows(person: PersonActor): Promise<Record<string, number>> {
    return database.unitOfWork.run(person, { action: 'test', requestId: 'test' }, async (work) => {
      const counts: Record<string, number> = {};
      for (const table of MATERIAL) {
        const rows: { count: number }[] = await work.manager.query(
          `SELECT count(*)::int AS count FROM subrosa.${table} WHERE case_id = $1`,
          [built.row.id],
        );
        counts[table] = rows[0]?.count ?? -1;
      }
      return counts;
    });
  }

  /** What the feature itself gives this person: the texts of the sections that it opens. */
  async function texts(person: PersonActor): Promise<number> {
    const { text } = buildCaseParts(database);
    const opened = await database.unitOfWork.run(person, { action: 'test', requestId: 'test' }, (work) =>
      text.openSections(work, built.sectionIds),
    );
    return opened.size;
  }

  it('a millisecond before, everything can be read', async () => {
    await at(-1);
    for (const person of [author, supervisor]) {
      expect(await visibleRows(person)).toEqual({
        case_keys: 1,
        case_versions: 1,
        case_sections: 6,
        findings: 1,
      });
      expect(await texts(person)).toBe(6);
    }
  });

  it.each([0, 1, 1_000, 365 * 86_400_000])('%i ms after, nothing', async (offset) => {
    await at(offset);
    for (const person of [author, supervisor]) {
      expect(await visibleRows(person)).toEqual({
        case_keys: 0,
        case_versions: 0,
        case_sections: 0,
        findings: 0,
      });
      expect(await texts(person)).toBe(0);
    }
  });

  it('not even with the material still there, and the expiry cannot be moved back', async () => {
    await at(0);
    const [there] = await database.sql(
      'SELECT count(body)::int AS bodies FROM subrosa.case_sections WHERE case_id = $1',
      [built.row.id],
    );
    expect(there).toEqual({ bodies: 6 });
    const moved = await database.unitOfWork.run(author, { action: 'test', requestId: 'test' }, (work) =>
      work.manager.query(
        `UPDATE subrosa.cases SET expires_at = expires_at + interval '1 day' WHERE id = $1 RETURNING id`,
        [built.row.id],
      ),
    );
    expect(moved).toEqual([[], 0]);
  });

  it('a reading that began before ends with nothing after', async () => {
    await at(-1);
    const { text } = buildCaseParts(database);
    const size = await database.unitOfWork.run(
      author,
      { action: 'test', requestId: 'test' },
      async (work) => {
        expect((await text.openSections(work, built.sectionIds)).size).toBe(6);
        await at(0);
        return (await text.openSections(work, built.sectionIds)).size;
      },
    );
    expect(size).toBe(0);
  });
});
