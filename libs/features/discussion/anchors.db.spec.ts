import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonActor } from '@subrosa/access';
import { buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { CASE_TEXT, buildCase, buildCaseParts, buildOpenings } from '../cases/testing.js';
import type { BuiltCase } from '../cases/testing.js';
import { as, discussionFeature } from './testing.js';

const MOVED = 'Before all that, the client came about long silences.';
const QUOTES = [
  { section: 'presenting_concern', from: 22, to: 35 },
  { section: 'background', from: 3, to: 13 },
] as const;

describe('threads on a new version', () => {
  let database: TestDatabase;
  let feature: ReturnType<typeof discussionFeature>;
  let author: PersonActor, supervisor: PersonActor;
  let built: BuiltCase;

  beforeAll(async () => {
    database = await testDatabase();
    feature = discussionFeature(database);
    const clinicId = await buildClinic(database);
    author = await buildMember(database, clinicId, { roles: ['TRAINEE'] });
    supervisor = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
    const assignmentId = await buildAssignment(database, { supervisor, supervisee: author });
    built = await buildCase(database, { author, supervisor }, { assignmentId, state: 'IN_REVIEW' });
    await buildOpenings(database, supervisor, built.sectionIds);
    for (const place of QUOTES) {
      const input = { caseId: built.row.id, text: 'A remark.', kept: [], pending: false };
      await as(database, supervisor, (work) =>
        feature.add.execute(work, { ...input, anchor: { version: 1, ...place } }),
      );
    }
    await writeSecondVersion();
  });
  afterAll(() => database.drop());

  async function writeSecondVersion(): Promise<void> {
    const { writer, keys } = buildCaseParts(database);
    const sections = CASE_TEXT.sections.map((section) => {
      if (section.key === 'presenting_concern') return { ...section, text: MOVED };
      return section.key === 'background' ? { ...section, text: 'Nothing of the kind.' } : section;
    });
    await as(database, author, async (work) => {
      const cipher = await keys.open(work, built.row.id);
      if (cipher === null) throw new Error('no key');
      const place = { row: built.row, number: 2, cipher, screening: 'SCREENED' } as const;
      await writer.writeVersion(work, place, { ...CASE_TEXT, sections });
    });
    await database.sql('UPDATE subrosa.cases SET version_count = 2 WHERE id = $1', [built.row.id]);
  }

  const placesFor = (actor: PersonActor) =>
    as(database, actor, async (work) => {
      const { items } = await feature.queries.page(work, { caseId: built.row.id, afterId: null });
      const passages = await feature.reader.passages(work, items);
      const current = await feature.reader.currentPlaces(work, items);
      return items.map((_, index) => ({ quote: passages[index]?.quote, current: current[index] }));
    });

  it('move to where their words stand, or stay on their own version with their quote', async () => {
    const from = MOVED.indexOf('long silences');
    expect(await placesFor(author)).toEqual([
      { quote: 'long silences', current: { from, to: from + 13 } },
      { quote: 'only child', current: null },
    ]);
  });

  it('tell a supervisor no place in a section of the new version that is not opened yet', async () => {
    expect(await placesFor(supervisor)).toEqual([
      { quote: 'long silences', current: null },
      { quote: 'only child', current: null },
    ]);
  });

  it('are started on the newest version only', async () => {
    const input = { caseId: built.row.id, text: 'A remark.', kept: [], pending: false };
    const act = as(database, author, (work) =>
      feature.add.execute(work, { ...input, anchor: { version: 1, ...QUOTES[0] } }),
    );
    await expect(act).rejects.toMatchObject({ code: 'VERSION_CONFLICT', details: { current: 2 } });
  });
});
