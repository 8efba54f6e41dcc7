import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isWithin } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';
import { buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import fc from 'fast-check';
import { buildCase, buildCaseParts } from '../cases/testing.js';
import type { BuiltCase } from '../cases/testing.js';

const HOUR = 3_600_000;
const BEGIN = new Date('2027-03-01T00:00:00.000Z');
const hour = (offset: number) => new Date(BEGIN.getTime() + offset * HOUR);

/** Hours of the case's life; the edges of the cover are drawn on purpose, and the milliseconds beside them. */
const anyCover = fc
  .record({ start: fc.integer({ min: 1, max: 400 }), length: fc.integer({ min: 0, max: 400 }) })
  .map(({ start, length }) => ({ from: hour(start), until: hour(start + length) }));
const anyInstant = (cover: { from: Date; until: Date }) =>
  fc.oneof(
    fc.integer({ min: 1, max: 900 }).map(hour),
    fc
      .tuple(fc.constantFrom(cover.from, cover.until), fc.constantFrom(-1, 0, 1))
      .map(([edge, step]) => new Date(edge.getTime() + step)),
  );

describe('a cover', () => {
  let database: TestDatabase;
  let supervisor: PersonActor;
  let stand: PersonActor;
  let built: BuiltCase;
  let coverId: string;

  const as = <T>(actor: PersonActor, act: (work: Work) => Promise<T>): Promise<T> =>
    database.unitOfWork.run(actor, { action: 'test', requestId: 'test' }, act);
  const opens = (actor: PersonActor): Promise<boolean> =>
    as(actor, async (work) => {
      const { cases } = buildCaseParts(database);
      const row = await cases.find(work, built.row.id);
      return row !== null && (await cases.allows(work, row, 'case.open')) !== null;
    });
  const arrange = (cover: { from: Date; until: Date }) =>
    database.sql(
      'UPDATE subrosa.supervision_assignments SET active_from = $2, active_until = $3 WHERE id = $1',
      [coverId, cover.from, cover.until],
    );

  beforeAll(async () => {
    database = await testDatabase();
    await database.setClock(BEGIN);
    const clinicId = await buildClinic(database);
    supervisor = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
    stand = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
    const author = await buildMember(database, clinicId);
    built = await buildCase(database, { author, supervisor });
    coverId = await buildAssignment(
      database,
      { supervisor: stand, supervisee: author },
      { kind: 'COVERING', coversId: built.assignmentId },
    );
  });
  afterAll(() => database.drop());

  it('reads exactly within its dates, and the supervisor all the time', async () => {
    const anyCase = anyCover.chain((cover) =>
      fc.record({ cover: fc.constant(cover), at: anyInstant(cover) }),
    );
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ cover, at }) => {
        await arrange(cover);
        await database.setClock(at);
        expect(await opens(stand)).toBe(isWithin(cover, at));
        expect(await opens(supervisor)).toBe(true);
      }),
      { numRuns: 120 },
    );
  });

  it('that stands by reads only from the case’s cover instant on, within its dates, while it waits for its first review', async () => {
    await database.sql('UPDATE subrosa.supervision_assignments SET is_standby = true WHERE id = $1', [
      coverId,
    ]);
    const anyCase = fc.record({
      cover: anyCover,
      coverFrom: fc.integer({ min: 1, max: 800 }).map(hour),
      at: fc.integer({ min: 1, max: 900 }).map(hour),
      state: fc.constantFrom('SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'REVIEWED'),
    });
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ cover, coverFrom, at, state }) => {
        await arrange(cover);
        await database.sql('UPDATE subrosa.cases SET cover_from = $2, state = $3 WHERE id = $1', [
          built.row.id,
          coverFrom,
          state,
        ]);
        await database.setClock(at);
        const waits = state === 'SUBMITTED' || state === 'IN_REVIEW';
        expect(await opens(stand)).toBe(waits && isWithin(cover, at) && coverFrom <= at);
      }),
      { numRuns: 120 },
    );
  });
});
