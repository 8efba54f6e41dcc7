import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PersonActor } from '@subrosa/access';
import type { ClinicId } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { buildCase } from '../cases/testing.js';
import type { BuiltCase } from '../cases/testing.js';
import { SnoozeRepository } from './snooze.repository.js';
import { inboxFeature, snoozeFeature, sweepSnoozes } from './testing.js';

const HOUR = 3_600_000;
const inbox = inboxFeature();
const { snooze, bringBack } = snoozeFeature();
const repository = new SnoozeRepository();

let database: TestDatabase;
let clinicId: ClinicId;
let author: PersonActor;
let supervisor: PersonActor;
let built: BuiltCase;
let now: Date;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.setClock(null);
  clinicId = await buildClinic(database);
  author = await buildMember(database, clinicId, { roles: ['CLINICIAN'], licensed: true });
  supervisor = await buildMember(database, clinicId, { roles: ['SUPERVISOR'], licensed: true });
  built = await buildCase(database, { author, supervisor });
  now = await database.now();
  await database.setClock(now);
});

const act = <T>(who: PersonActor, what: (work: Work) => Promise<T>): Promise<T> =>
  database.unitOfWork.run(who, { action: 'inbox', requestId: 'snooze' }, what);

const rowId = (): string => `REVIEW.SUPERVISOR.${built.row.id}`;
const later = (hours: number): Date => new Date(now.getTime() + hours * HOUR);
const put = (who: PersonActor, hours: number, id = rowId()) =>
  act(who, (work) => snooze.execute(work, { rowId: id, until: later(hours) }));

/** "needs | put aside" of somebody. */
const seen = async (who = supervisor): Promise<string> => {
  const { needsYou, snoozed } = await act(who, (work) => inbox.of(work));
  return [needsYou, snoozed].map(({ rows }) => rows.map(({ ask }) => ask).join(' ')).join(' | ');
};

const stored = (): Promise<object[]> =>
  database.sql('SELECT * FROM subrosa.inbox_snoozes WHERE clinic_id = $1', [clinicId]);

describe('a line put aside', () => {
  it('is out of the way until its instant, and then back without anything having run', async () => {
    const row = await put(supervisor, 5);
    expect(row).toMatchObject({ ask: 'REVIEW', snoozedUntil: later(5), snoozableUntil: built.row.dueAt });
    expect(await seen()).toBe(' | REVIEW');
    await database.setClock(new Date(later(5).getTime() - 1));
    expect(await seen()).toBe(' | REVIEW');
    await database.setClock(later(5));
    expect(await seen()).toBe('REVIEW | ');
  });

  it('is brought back at once, and a second time is no mistake', async () => {
    await put(supervisor, 5);
    expect(await act(supervisor, (work) => bringBack.execute(work, rowId()))).toBe(true);
    expect(await seen()).toBe('REVIEW | ');
    expect(await act(supervisor, (work) => bringBack.execute(work, rowId()))).toBe(false);
  });

  it('can be put aside to another instant, and is one row', async () => {
    await put(supervisor, 5);
    await put(supervisor, 2);
    expect(await stored()).toHaveLength(1);
    await database.setClock(later(2));
    expect(await seen()).toBe('REVIEW | ');
  });

  it('comes back with a new version', async () => {
    await put(supervisor, 5);
    await database.setClock(later(1));
    await database.sql(
      'UPDATE subrosa.cases SET version_count = 2, state_changed_at = subrosa.now() WHERE id = $1',
      [built.row.id],
    );
    expect(await seen()).toBe('REVIEW | ');
  });

  it('comes back when it is due, though that has been moved since', async () => {
    await put(supervisor, 5);
    await database.sql(`UPDATE subrosa.cases SET due_at = subrosa.now() + interval '1 hour' WHERE id = $1`, [
      built.row.id,
    ]);
    await database.setClock(later(1));
    expect(await seen()).toBe('REVIEW | ');
  });
});

describe('what cannot be put aside', () => {
  const hoursToDue = (): number => (built.row.dueAt.getTime() - now.getTime()) / HOUR;

  it('is what would be hidden past its due time, with the latest instant', async () => {
    await expect(put(supervisor, hoursToDue() + 1)).rejects.toMatchObject({
      code: 'INBOX_ROW_NOT_SNOOZABLE',
      details: { field: 'until', reasons: ['PAST_DUE'], latest: built.row.dueAt.toISOString() },
    });
    await put(supervisor, hoursToDue());
    expect(await seen()).toBe(' | REVIEW');
  });

  it('is what has become due, and what would be hidden past its expiry', async () => {
    await database.sql(
      `UPDATE subrosa.cases SET expires_at = subrosa.now() + interval '3 hours' WHERE id = $1`,
      [built.row.id],
    );
    await expect(put(supervisor, 4)).rejects.toMatchObject({
      details: { reasons: ['PAST_EXPIRY'], latest: later(3).toISOString() },
    });
    await database.sql('UPDATE subrosa.cases SET due_at = subrosa.now() WHERE id = $1', [built.row.id]);
    const refused = { code: 'INBOX_ROW_NOT_SNOOZABLE', details: { reasons: ['ALREADY_DUE'] } };
    await expect(put(supervisor, 1)).rejects.toMatchObject(refused);
    expect(await stored()).toEqual([]);
  });

  it('is what is not asked of this person: not there, as if there were no such thing', async () => {
    const waiting = `REVIEW_AWAITED.AUTHOR.${built.row.id}`;
    for (const [who, id] of [
      [author, rowId()],
      [author, waiting],
      [supervisor, `REVIEW.SUPERVISOR.${built.assignmentId}`],
    ] as const) {
      await expect(put(who, 5, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await stored()).toEqual([]);
  });
});

describe('what somebody has put aside', () => {
  it('is nobody else’s to see, to take back or to know of', async () => {
    await put(supervisor, 5);
    const director = await buildMember(database, clinicId, { roles: ['DIRECTOR', 'PRIVACY_OFFICER'] });
    for (const who of [author, director]) {
      expect(await act(who, (work) => repository.own(work))).toEqual([]);
      expect(await act(who, (work) => bringBack.execute(work, rowId()))).toBe(false);
      // The second wall alone: no grant is asked here.
      const rows = await act(who, (work) => work.manager.query('SELECT id FROM subrosa.inbox_snoozes'));
      expect(rows).toEqual([]);
    }
    expect(await seen()).toBe(' | REVIEW');
  });

  it('is ids and instants, in the table and in the ledger', async () => {
    await put(supervisor, 5);
    const [row] = await stored();
    expect(Object.keys(row ?? {}).sort()).toEqual([
      'clinic_id',
      'id',
      'owner_id',
      'row_key',
      'snoozed_at',
      'snoozed_until',
    ]);
    const lines = await database.sql<{ action: string; case_id: string | null; details: object }>(
      `SELECT action, case_id, details FROM subrosa.ledger_events WHERE clinic_id = $1 AND action LIKE 'inbox.%'`,
      [clinicId],
    );
    expect(lines).toEqual([{ action: 'inbox.snooze', case_id: null, details: {} }]);
  });

  it('means nothing once its owner may not know of the case', async () => {
    await put(supervisor, 5);
    await database.sql(
      'UPDATE subrosa.supervision_assignments SET active_until = subrosa.now() WHERE id = $1',
      [built.assignmentId],
    );
    expect(await seen()).toBe(' | ');
  });

  it('is deleted when it has lapsed, and not before', async () => {
    await put(supervisor, 5);
    expect(await sweepSnoozes(database)).toBe(0);
    await database.setClock(later(5));
    // Of every clinic: what other tests put aside has lapsed by now as well.
    expect(await sweepSnoozes(database)).toBeGreaterThan(0);
    expect(await stored()).toEqual([]);
    expect(await sweepSnoozes(database)).toBe(0);
  });
});
