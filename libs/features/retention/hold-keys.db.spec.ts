import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ClinicId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { EpochKeys } from '@subrosa/platform/crypto/index.js';
import { updateRow } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { buildAssignment, buildClinic, buildMember, systemActor, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { CaseRow } from '../cases/index.js';
import { buildCase, buildCaseParts, keyStoreOf } from '../cases/testing.js';
import type { BuiltCase } from '../cases/testing.js';
import type { HoldRow } from './hold.row.js';
import { buildHold, buildHoldParts, buildRetention, epochsOf, settleHolds } from './testing.js';

const DAY = 86_400_000;
const HOLD_DAY = '9999-12-31';

interface StoredKey {
  readonly case_id: string;
  readonly epoch_id: string;
  readonly wrapped_key: Buffer;
}

let database: TestDatabase;
let clinicId: ClinicId;
let author: PersonActor, supervisor: PersonActor, officer: PersonActor;
let assignmentId: string;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.setClock(new Date('2026-03-02T09:00:00Z'));
  clinicId = await buildClinic(database);
  author = await buildMember(database, clinicId);
  supervisor = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
  officer = await buildMember(database, clinicId, { roles: ['PRIVACY_OFFICER'] });
  assignmentId = await buildAssignment(database, { supervisor, supervisee: author });
});

const build = (): Promise<BuiltCase> => buildCase(database, { author, supervisor }, { assignmentId });
const as = <T>(actor: PersonActor, act: (work: Work) => Promise<T>): Promise<T> =>
  database.unitOfWork.run(actor, { action: 'test', requestId: 'test' }, act);
const release = (hold: HoldRow): Promise<HoldRow> =>
  as(officer, (work) => buildHoldParts(database).change.release(work, { holdId: hold.id, version: 1 }));
const settle = (): Promise<number> => settleHolds(database, clinicId);
/** Retires what is to be retired; answers how many epochs of this clinic have gone by now. */
const retire = async (): Promise<number> => {
  await buildRetention(database).sweepAll();
  return (await epochsOf(database, clinicId)).filter(({ erasedAt }) => erasedAt !== null).length;
};
const later = (built: BuiltCase, days: number): Date => new Date(built.row.expiresAt.getTime() + days * DAY);

/** The day under whose key the case's key lies; null for none. */
async function dayOf(built: BuiltCase): Promise<string | null> {
  const [row] = await database.sql<{ day: string }>(
    `SELECT e.expiry_day::text AS day FROM subrosa.case_keys k JOIN subrosa.epochs e ON e.id = k.epoch_id
      WHERE k.case_id = $1 AND k.wrapped_key IS NOT NULL`,
    [built.row.id],
  );
  return row?.day ?? null;
}

const dayText = (instant: Date): string => instant.toISOString().slice(0, 10);

/** Every wrapped key that stands in the database now, as a backup would have it. */
const backUp = (): Promise<StoredKey[]> =>
  database.sql(
    'SELECT case_id, epoch_id, wrapped_key FROM subrosa.case_keys WHERE clinic_id = $1 AND wrapped_key IS NOT NULL',
    [clinicId],
  );

/** The cases of which some key in the backups opens with the keys that the store has today. */
async function openable(backups: readonly StoredKey[]): Promise<string[]> {
  const epochs = new EpochKeys(keyStoreOf(database));
  const opened = new Set<string>();
  for (const { case_id: caseId, epoch_id: epochId, wrapped_key: wrapped } of backups) {
    if ((await epochs.unwrap({ clinicId, caseId, epochId }, wrapped)) !== null) opened.add(caseId);
  }
  return [...opened].sort();
}

describe('the key of a held case', () => {
  it('moves to the hold key, and the one it leaves is erased as always', async () => {
    const held = await build();
    const free = await build();
    const before = await backUp();
    await buildHold(database, officer, { extent: 'CASE', caseId: held.row.id });
    expect(await settle()).toBe(1);
    expect([await dayOf(held), await dayOf(free)]).toEqual([HOLD_DAY, dayText(free.row.expiresAt)]);
    expect(await retire()).toBe(1);
    expect(await openable(before)).toEqual([]);
    expect(await openable(await backUp())).toEqual([held.row.id, free.row.id].sort());
    const reads = await as(author, (work) => buildCaseParts(database).keys.open(work, held.row.id));
    expect(reads).not.toBeNull();
  });

  it('stays there as long as it is held: no sweep retires the hold key, no change of expiry moves it', async () => {
    const held = await build();
    await buildHold(database, officer);
    await settle();
    expect(await retire()).toBe(1);
    const { cases, keys } = buildCaseParts(database);
    const sooner = later(held, -10);
    await as(author, async (work) => {
      const { row } = await cases.lockVisible(work, held.row.id, 'case.see');
      await keys.move(work, row, sooner);
      await updateRow(work, CaseRow, row, { expiresAt: sooner });
    });
    await database.setClock(later(held, 300));
    expect(await retire()).toBe(1);
    expect(await dayOf(held)).toBe(HOLD_DAY);
  });

  it('moves once, however often and in whatever order the events come', async () => {
    const built = await build();
    const hold = await buildHold(database, officer);
    const tell = (topic: string, subjectId: string): Promise<void> =>
      database.workerUnitOfWork.run(
        systemActor(clinicId, 'relay'),
        { action: 'event', requestId: 'test' },
        (work) => buildHoldParts(database).settle.handle(work, { topic, subjectId }),
      );
    for (let time = 0; time < 3; time += 1) {
      await tell('hold.released', hold.id);
      await tell('hold.placed', hold.id);
      await tell('case.held', built.row.id);
    }
    const rows = await database.sql('SELECT 1 FROM subrosa.case_keys WHERE case_id = $1', [built.row.id]);
    expect(rows).toHaveLength(2);
    expect(await dayOf(built)).toBe(HOLD_DAY);
    await release(hold);
    await tell('hold.placed', hold.id);
    await tell('hold.released', hold.id);
    expect(await dayOf(built)).toBe(dayText(built.row.expiresAt));
  });

  it('of one submitted meanwhile moves as well', async () => {
    const hold = await buildHold(database, officer, { extent: 'AUTHOR', authorId: author.personId });
    await settle();
    const built = await build();
    expect(await dayOf(built)).toBe(dayText(built.row.expiresAt));
    expect(await settle()).toBe(1);
    expect(await dayOf(built)).toBe(HOLD_DAY);
    await release(hold);
    await settle();
    expect(await dayOf(built)).toBe(dayText(built.row.expiresAt));
  });

  it('of each of many moves, some at a time', async () => {
    const first = await build();
    await database.sql(
      `WITH more AS (SELECT gen_random_uuid() AS id, n FROM generate_series(2, 120) AS n),
            cases AS (
              INSERT INTO subrosa.cases
              SELECT (jsonb_populate_record(c, jsonb_build_object('id', more.id, 'number', more.n))).*
                FROM subrosa.cases c, more WHERE c.id = $1 RETURNING id)
       SELECT count(*) FROM cases`,
      [first.row.id],
    );
    await as(author, async (work) => {
      const rows: { id: string }[] = await work.manager.query(
        'SELECT id FROM subrosa.cases WHERE clinic_id = $1 AND id <> $2',
        [clinicId, first.row.id],
      );
      for (const { id } of rows) await buildCaseParts(database).keys.create(work, id, first.row.expiresAt);
    });
    await buildHold(database, officer);
    // Fifty, fifty, and the rest.
    expect(await settle()).toBe(3);
    const days = await database.sql(
      `SELECT e.expiry_day::text AS day, count(*)::int AS cases FROM subrosa.case_keys k JOIN subrosa.epochs e ON e.id = k.epoch_id
        WHERE k.clinic_id = $1 AND k.wrapped_key IS NOT NULL GROUP BY 1`,
      [clinicId],
    );
    expect(days).toEqual([{ day: HOLD_DAY, cases: 120 }]);
  });
});

describe('when the last hold is released', () => {
  it('the key goes back to the day of expiry, or to today if that is past', async () => {
    const built = await build();
    const hold = await buildHold(database, officer);
    await settle();
    await release(hold);
    await settle();
    expect(await dayOf(built)).toBe(dayText(built.row.expiresAt));

    const again = await buildHold(database, officer, { reasonCode: 'SUBPOENA' });
    await settle();
    await database.setClock(later(built, 30));
    await release(again);
    await settle();
    expect(await dayOf(built)).toBe(dayText(later(built, 30)));
  });

  it('an expired case is due at once, and no key that ever wrapped its own comes back', async () => {
    const doomed = await build();
    const kept = await build();
    const backups = [...(await backUp())];
    const hold = await buildHold(database, officer, { extent: 'CASE', caseId: doomed.row.id });
    await buildHold(database, officer, { extent: 'CASE', caseId: kept.row.id });
    await settle();
    backups.push(...(await backUp()));
    await retire();
    await database.setClock(later(doomed, 30));
    await retire();
    backups.push(...(await backUp()));
    expect(await openable(backups)).toEqual([doomed.row.id, kept.row.id].sort());

    await release(hold);
    await settle();
    backups.push(...(await backUp()));
    const due = await database.sql(
      `SELECT run_at FROM subrosa.outbox WHERE subject_id = $1 AND topic = 'case.due' ORDER BY run_at DESC LIMIT 1`,
      [doomed.row.id],
    );
    expect(due).toEqual([{ run_at: later(doomed, 30) }]);
    const { destroyCase, sweepAll } = buildRetention(database);
    expect(await destroyCase.execute(clinicId, doomed.row.id)).toBe('DESTROYED');
    await sweepAll();

    // Day of expiry, hold key, today: three keys have wrapped it, and all three are gone. The neighbour's is a hold key of its own now.
    expect(await openable(backups)).toEqual([]);
    expect(await openable(await backUp())).toEqual([kept.row.id]);
    const [receipt] = await database.sql(
      'SELECT key_erased_at, hold_count, hold_delayed_from, hold_delayed_until FROM subrosa.destruction_receipts WHERE case_id = $1',
      [doomed.row.id],
    );
    expect(receipt).toEqual({
      key_erased_at: later(doomed, 30),
      hold_count: 1,
      hold_delayed_from: doomed.row.expiresAt,
      hold_delayed_until: later(doomed, 30),
    });
  });

  it('a case destroyed before its key had moved takes its hold key with it', async () => {
    const built = await build();
    const hold = await buildHold(database, officer);
    await settle();
    const backups = await backUp();
    await database.setClock(later(built, 1));
    await release(hold);
    const { destroyCase, sweepAll } = buildRetention(database);
    expect(await destroyCase.execute(clinicId, built.row.id)).toBe('DESTROYED');
    expect(await settle()).toBe(1);
    await sweepAll();
    expect(await openable(backups)).toEqual([]);
    expect(await dayOf(built)).toBeNull();
  });
});
