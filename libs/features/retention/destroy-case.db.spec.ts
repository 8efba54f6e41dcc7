import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FOREVER } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { buildClientRecord } from '../clients/testing.js';
import { buildCase, buildCaseParts } from '../cases/testing.js';
import type { BuiltCase } from '../cases/testing.js';
import { ExpireCaseJob } from './expire-case.job.js';
import { buildHold, buildHoldParts, buildRetention } from './testing.js';

let database: TestDatabase;
let clinicId: ClinicId;
let author: PersonActor;
let supervisor: PersonActor;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await database.drop();
});
beforeEach(async () => {
  await database.setClock(null);
  clinicId = await buildClinic(database);
  author = await buildMember(database, clinicId);
  supervisor = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
});

const build = (overrides: Parameters<typeof buildCase>[2] = {}): Promise<BuiltCase> =>
  buildCase(database, { author, supervisor }, overrides);

async function expire(built: BuiltCase): Promise<void> {
  await database.setClock(built.row.expiresAt);
}

async function receiptsOf(built: BuiltCase): Promise<Record<string, unknown>[]> {
  return database.sql('SELECT * FROM subrosa.destruction_receipts WHERE case_id = $1', [built.row.id]);
}

describe('destroying a case', () => {
  it('leaves a tombstone, one receipt, one line of the ledger and one event', async () => {
    const built = await build();
    await expire(built);
    const { destroyCase } = buildRetention(database, {
      erasers: [{ name: 'nothing', erase: () => Promise.resolve(7) }],
    });

    expect(await destroyCase.execute(clinicId, built.row.id)).toBe('DESTROYED');

    const [row] = await database.sql(
      'SELECT state, version, state_changed_at FROM subrosa.cases WHERE id = $1',
      [built.row.id],
    );
    expect(row).toEqual({ state: 'DESTROYED', version: 2, state_changed_at: built.row.expiresAt });
    const ledger = await database.sql<{ position: string; details: unknown; actor_name: string }>(
      `SELECT position, details, actor_name FROM subrosa.ledger_events WHERE case_id = $1 AND action = 'case.destroy'`,
      [built.row.id],
    );
    expect(ledger).toEqual([
      {
        position: expect.any(String),
        actor_name: 'expirer',
        details: { cause: 'EXPIRED', keys: 1, nothing: 7 },
      },
    ]);
    expect(await receiptsOf(built)).toEqual([
      expect.objectContaining({
        case_number: built.row.number,
        cause: 'EXPIRED',
        policy_version: 1,
        unreadable_at: built.row.expiresAt,
        destroyed_at: built.row.expiresAt,
        key_erased_at: FOREVER,
        backups_unreadable_from: FOREVER,
        erased: { keys: 1, nothing: 7 },
        ledger_position: ledger[0]?.position,
      }),
    ]);
    const events = await database.sql(
      `SELECT topic FROM subrosa.outbox WHERE subject_id = $1 AND topic = 'case.destroyed'`,
      [built.row.id],
    );
    expect(events).toHaveLength(1);
    const keys = await database.sql('SELECT wrapped_key FROM subrosa.case_keys WHERE case_id = $1', [
      built.row.id,
    ]);
    expect(keys).toEqual([{ wrapped_key: null }]);
  });

  it.each([
    ['RECALLED', 'NOBODY', 'RECALLED'],
    ['WITHDRAWN', 'CONSENT', 'CONSENT_WITHDRAWN'],
    ['WITHDRAWN', 'AUTHOR', 'WITHDRAWN'],
    ['CHANGES_REQUESTED', 'NOBODY', 'EXPIRED'],
  ] as const)('tells of a case last %s, withdrawn by %s, that it was %s', async (state, by, cause) => {
    const built = await build({ state });
    await database.sql('UPDATE subrosa.cases SET withdrawn_by = $2 WHERE id = $1', [built.row.id, by]);
    await expire(built);
    await buildRetention(database).destroyCase.execute(clinicId, built.row.id);
    expect(await receiptsOf(built)).toEqual([expect.objectContaining({ cause })]);
  });

  it('does nothing a millisecond before the expiry, and all of it at the instant', async () => {
    const built = await build();
    const { destroyCase } = buildRetention(database);
    await database.setClock(new Date(built.row.expiresAt.getTime() - 1));
    expect(await destroyCase.execute(clinicId, built.row.id)).toBe('NOTHING_DUE');
    expect(await receiptsOf(built)).toEqual([]);
    await expire(built);
    expect(await destroyCase.execute(clinicId, built.row.id)).toBe('DESTROYED');
  });

  it('finds nothing in another clinic, nor under a malformed id', async () => {
    const built = await build();
    await expire(built);
    const other = await buildClinic(database);
    const { destroyCase } = buildRetention(database);
    expect(await destroyCase.execute(other, built.row.id)).toBe('NOTHING_DUE');
    expect(await destroyCase.execute(clinicId, 'not-an-id')).toBe('NOTHING_DUE');
    expect(await receiptsOf(built)).toEqual([]);
  });
});

describe('however it is asked for', () => {
  it('job, sweeper, command and duplicates, twenty at once, give one receipt', async () => {
    const built = await build();
    await expire(built);
    const { destroyCase, sweeps } = buildRetention(database);
    const job = new ExpireCaseJob(destroyCase);
    const asJob = (): Promise<unknown> =>
      database.workerUnitOfWork.run(
        { kind: 'system', name: 'relay', clinicId },
        { action: 'event.case.due', requestId: 'job' },
        (work) => job.handle(work, { topic: 'case.due', subjectId: built.row.id }),
      );
    const asSweep = (): Promise<unknown> => Promise.all(sweeps.all().map((sweep) => sweep.run()));
    const asCommand = (): Promise<unknown> => destroyCase.execute(clinicId, built.row.id);
    const askers = [asCommand, asSweep, asJob, asCommand];
    await Promise.all(Array.from({ length: 5 }, () => askers.map((ask) => ask())).flat());

    expect(await receiptsOf(built)).toHaveLength(1);
    const lines = await database.sql(
      `SELECT outcome FROM subrosa.ledger_events WHERE case_id = $1 AND action = 'case.destroy'`,
      [built.row.id],
    );
    expect(lines).toEqual([{ outcome: 'DONE' }]);
  });

  it('twenty commands at once on a fresh case give one receipt, and only one says it did it', async () => {
    const built = await build();
    await expire(built);
    const { destroyCase } = buildRetention(database);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => destroyCase.execute(clinicId, built.row.id)),
    );
    expect(outcomes.filter((outcome) => outcome === 'DESTROYED')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'NOTHING_DUE')).toHaveLength(19);
    expect(await receiptsOf(built)).toHaveLength(1);
  });

  it('the constraint itself refuses a second receipt', async () => {
    const built = await build();
    await expire(built);
    const { destroyCase } = buildRetention(database);
    await destroyCase.execute(clinicId, built.row.id);
    // Somebody brings the row back behind the walls: the second destruction cannot commit.
    await database.sql(`UPDATE subrosa.cases SET state = 'REVIEWED' WHERE id = $1`, [built.row.id]);
    expect(await destroyCase.execute(clinicId, built.row.id)).toBe('FAILED');
    expect(await receiptsOf(built)).toHaveLength(1);
  });
});

describe('a legal hold', () => {
  it('keeps a due case from every way of destroying it, and lets go when released', async () => {
    const built = await build();
    const free = await build();
    await expire(free);
    const { destroyCase, sweepAll } = buildRetention(database);
    const officer = await buildMember(database, clinicId, { roles: ['PRIVACY_OFFICER'] });
    const hold = await buildHold(database, officer, { extent: 'CASE', caseId: built.row.id });
    expect(await destroyCase.execute(clinicId, built.row.id)).toBe('NOTHING_DUE');
    await sweepAll();
    expect(await receiptsOf(built)).toEqual([]);
    expect(await receiptsOf(free)).toHaveLength(1);
    const parts = buildCaseParts(database);
    const seen = await database.unitOfWork.run(author, { action: 'case.read', requestId: 'held' }, (work) =>
      parts.keys.open(work, built.row.id),
    );
    // Held is not readable: its key is out of sight all the same.
    expect(seen).toBeNull();

    await database.unitOfWork.run(officer, { action: 'hold.release', requestId: 'held' }, (work) =>
      buildHoldParts(database).change.release(work, { holdId: hold.id, version: hold.version }),
    );
    await sweepAll();
    expect(await receiptsOf(built)).toHaveLength(1);
  });
});

describe('a destruction that fails', () => {
  it('is undone whole, waits longer each time, and keeps nobody else waiting', async () => {
    const bad = await build();
    const good = await build();
    await expire(good);
    let broken = true;
    const { destroyCase, sweepAll } = buildRetention(database, {
      erasers: [
        {
          name: 'fragile',
          erase: (_work, caseId) =>
            broken && caseId === bad.row.id ? Promise.reject(new Error('disk')) : Promise.resolve(1),
        },
      ],
    });
    expect(await destroyCase.execute(clinicId, bad.row.id)).toBe('FAILED');
    expect((await sweepAll())['destroy-due']).toBe(1);
    expect(await receiptsOf(good)).toHaveLength(1);
    expect(await receiptsOf(bad)).toEqual([]);
    const [state] = await database.sql(
      'SELECT (SELECT count(wrapped_key)::int FROM subrosa.case_keys WHERE case_id = $1) AS keys, state FROM subrosa.cases WHERE id = $1',
      [bad.row.id],
    );
    expect(state).toEqual({ keys: 1, state: 'SUBMITTED' });
    const failure = (): Promise<{ attempts: number; wait: number; error_code: string }[]> =>
      database.sql(
        `SELECT attempts, extract(epoch FROM retry_at - subrosa.now())::int AS wait, error_code
           FROM subrosa.destruction_failures WHERE case_id = $1`,
        [bad.row.id],
      );
    expect(await failure()).toEqual([{ attempts: 1, wait: 60, error_code: 'INTERNAL' }]);
    expect(await destroyCase.execute(clinicId, bad.row.id)).toBe('FAILED');
    expect(await failure()).toEqual([{ attempts: 2, wait: 120, error_code: 'INTERNAL' }]);

    broken = false;
    expect((await sweepAll())['destroy-due']).toBe(0);
    await database.setClock(new Date(good.row.expiresAt.getTime() + 121_000));
    expect((await sweepAll())['destroy-due']).toBe(1);
    expect(await failure()).toEqual([]);
    expect(await receiptsOf(bad)).toHaveLength(1);
  });
});

describe('idle drafts', () => {
  it('are deleted at their limit, with a line of the ledger each, and not before', async () => {
    const clientRecordId = await buildClientRecord(database, author);
    const insert = async (expiresAt: Date): Promise<string> => {
      const [row] = await database.sql<{ id: string }>(
        `INSERT INTO subrosa.drafts (clinic_id, id, owner_id, client_record_id, template_id, template_version, blob, key_for_author,
           key_for_clinic, version, saved_at, expires_at)
         VALUES ($1, gen_random_uuid(), $2, $4, 'formulation', 1, 'sealed', 'sealed', '', 1, subrosa.now(), $3)
         RETURNING id`,
        [clinicId, author.personId, expiresAt, clientRecordId],
      );
      return row?.id ?? '';
    };
    const now = new Date('2026-05-05T10:00:00Z');
    await database.setClock(now);
    const idle = await insert(now);
    const fresh = await insert(new Date(now.getTime() + 1));
    const { sweepAll } = buildRetention(database);
    expect((await sweepAll())['idle-drafts']).toBe(1);
    expect((await sweepAll())['idle-drafts']).toBe(0);
    const left = await database.sql('SELECT id FROM subrosa.drafts WHERE clinic_id = $1', [clinicId]);
    expect(left).toEqual([{ id: fresh }]);
    const lines = await database.sql(
      `SELECT action, resource_id, details FROM subrosa.ledger_events WHERE clinic_id = $1`,
      [clinicId],
    );
    expect(lines).toEqual([
      { action: 'draft.expire', resource_id: idle, details: { ownerId: author.personId } },
    ]);
  });
});
