import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FOREVER } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { updateRow } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { DEFAULT_POLICY, buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { CaseRow } from '../cases/index.js';
import { NO_PROGRAMME } from '../clinics/index.js';
import { buildCase, buildCaseParts, keyStoreOf, onSupervision, toSupervisors } from '../cases/testing.js';
import type { BuiltCase, MemoryKeyStore } from '../cases/testing.js';
import { EpochRepository } from './epoch.repository.js';
import { buildRetention, epochsOf } from './testing.js';

const DAY = 86_400_000;

let database: TestDatabase;
let clinicId: ClinicId;
let author: PersonActor;
let supervisor: PersonActor;
let assignmentId: string;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await database.drop();
});
beforeEach(async () => {
  await database.setClock(new Date('2026-03-02T09:00:00Z'));
  clinicId = await buildClinic(database);
  author = await buildMember(database, clinicId);
  supervisor = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
  assignmentId = await buildAssignment(database, { supervisor, supervisee: author });
});

const build = (): Promise<BuiltCase> => buildCase(database, { author, supervisor }, { assignmentId });

/** As sign-off and extension do: the key first, then the row. */
async function moveTo(built: BuiltCase, expiresAt: Date): Promise<void> {
  const { cases, keys } = buildCaseParts(database);
  await as(author, async (work) => {
    const { row } = await cases.lockVisible(work, built.row.id, 'case.see');
    await keys.move(work, row, expiresAt);
    await updateRow(work, CaseRow, row, { expiresAt });
    built.row.expiresAt = expiresAt;
  });
}

const as = <T>(actor: PersonActor, act: (work: Work) => Promise<T>): Promise<T> =>
  database.unitOfWork.run(actor, { action: 'test', requestId: 'test' }, act);

async function canOpen(built: BuiltCase): Promise<boolean> {
  const { keys } = buildCaseParts(database);
  return as(author, async (work) => (await keys.open(work, built.row.id)) !== null);
}

async function receiptOf(built: BuiltCase): Promise<{ key_erased_at: Date; backups_unreadable_from: Date }> {
  const [row] = await database.sql<{ key_erased_at: Date; backups_unreadable_from: Date }>(
    'SELECT key_erased_at, backups_unreadable_from FROM subrosa.destruction_receipts WHERE case_id = $1',
    [built.row.id],
  );
  if (row === undefined) throw new Error('there is no receipt');
  return row;
}

const epochFiles = (): number => [...keyStoreOf(database).keys.keys()].length;

describe('an epoch that a case has left', () => {
  it('is replaced for those that stay, and then erased, so that no old copy of a wrapped key opens', async () => {
    const early = await build();
    const staying = await build();
    const files = epochFiles();
    await moveTo(early, new Date(early.row.expiresAt.getTime() - 10 * DAY));
    const [first] = await epochsOf(database, clinicId);
    expect(first).toMatchObject({ isOpen: true, isLeft: true, erasedAt: null, held: 1 });

    expect((await buildRetention(database).sweepAll())['retire-epochs']).toBe(1);

    const epochs = await epochsOf(database, clinicId);
    expect(epochs.map(({ held, isOpen }) => ({ held, isOpen }))).toEqual(
      expect.arrayContaining([
        { held: 0, isOpen: false },
        { held: 1, isOpen: true },
        { held: 1, isOpen: true },
      ]),
    );
    expect(epochs.find(({ id }) => id === first?.id)?.erasedAt).toEqual(new Date('2026-03-02T09:00:00Z'));
    expect(await keyStoreOf(database).read(`epoch-${first?.id ?? ''}`)).toBeNull();
    expect(epochFiles()).toBe(files + 1);
    expect([await canOpen(early), await canOpen(staying)]).toEqual([true, true]);
  });

  it('completes the receipt only when the last key that ever wrapped the case is gone', async () => {
    const built = await build();
    const neighbour = await build();
    // Two days of expiry, hence two epochs, before it is destroyed.
    await moveTo(built, new Date(built.row.expiresAt.getTime() - 5 * DAY));
    const { destroyCase, retireEpoch } = buildRetention(database, { keyBackupDays: 7 });
    await database.setClock(built.row.expiresAt);
    await destroyCase.execute(clinicId, built.row.id);
    const epochs = await epochsOf(database, clinicId);
    const [older, newer] = epochs.map(({ id }) => id);
    expect(epochs.map(({ isLeft }) => isLeft)).toEqual([true, true]);

    await database.setClock(new Date(built.row.expiresAt.getTime() + 60_000));
    expect(await retireEpoch.execute(clinicId, newer ?? '')).toBe(true);
    expect((await receiptOf(built)).key_erased_at).toEqual(FOREVER);

    const last = new Date(built.row.expiresAt.getTime() + 120_000);
    await database.setClock(last);
    expect(await retireEpoch.execute(clinicId, older ?? '')).toBe(true);
    expect(await receiptOf(built)).toEqual({
      key_erased_at: last,
      backups_unreadable_from: new Date(last.getTime() + 7 * DAY),
    });
    expect(await canOpen(neighbour)).toBe(true);
    // Repeating it says that there was nothing to do, and changes nothing.
    await database.setClock(new Date(last.getTime() + DAY));
    expect(await retireEpoch.execute(clinicId, older ?? '')).toBe(false);
    expect((await receiptOf(built)).key_erased_at).toEqual(last);
  });

  it('an extension before the due instant re-wraps into the epoch of the new day', async () => {
    const built = await build();
    const due = built.row.expiresAt;
    await moveTo(built, new Date(due.getTime() + 3 * DAY));
    await database.setClock(due);
    const { destroyCase, sweepAll } = buildRetention(database);
    expect(await destroyCase.execute(clinicId, built.row.id)).toBe('NOTHING_DUE');
    await sweepAll();
    expect(await canOpen(built)).toBe(true);
    await database.setClock(built.row.expiresAt);
    expect(await canOpen(built)).toBe(false);
    expect(await destroyCase.execute(clinicId, built.row.id)).toBe('DESTROYED');
    await sweepAll();
    expect((await receiptOf(built)).key_erased_at).toEqual(built.row.expiresAt);
    expect(await epochsOf(database, clinicId)).toEqual([
      expect.objectContaining({ erasedAt: due, held: 0 }),
      expect.objectContaining({ erasedAt: built.row.expiresAt, held: 0 }),
    ]);
  });
});

describe('a crash in the middle', () => {
  const steps = ['before the keys move', 'before the key is erased', 'before the erasure is noted'] as const;

  class Failing extends EpochRepository {
    constructor(private readonly at: (typeof steps)[number]) {
      super();
    }

    override async lockClosed(work: Work, id: string): Promise<{ id: string; day: string } | null> {
      if (this.at === 'before the keys move') throw new Error('crash');
      return super.lockClosed(work, id);
    }

    override async noteErased(work: Work, id: string, days: number): Promise<number | null> {
      if (this.at === 'before the erasure is noted') throw new Error('crash');
      return super.noteErased(work, id, days);
    }
  }

  it.each(steps)('%s is repaired by the next sweep', async (at) => {
    const gone = await build();
    const staying = await build();
    await moveTo(gone, new Date(gone.row.expiresAt.getTime() - DAY));
    await database.setClock(gone.row.expiresAt);
    const store = keyStoreOf(database);
    const broken =
      at === 'before the key is erased'
        ? Object.assign(Object.create(store) as MemoryKeyStore, {
            erase: () => Promise.reject(new Error('crash')),
          })
        : store;
    const crashing = buildRetention(database, { epochs: new Failing(at), keyStore: broken });
    expect(await crashing.destroyCase.execute(clinicId, gone.row.id)).toBe('DESTROYED');
    expect((await crashing.sweepAll())['retire-epochs']).toBe(0);
    expect((await receiptOf(gone)).key_erased_at).toEqual(FOREVER);
    expect(await canOpen(staying)).toBe(true);

    expect((await buildRetention(database).sweepAll())['retire-epochs']).toBe(2);
    expect((await receiptOf(gone)).key_erased_at).toEqual(gone.row.expiresAt);
    expect(await canOpen(staying)).toBe(true);
    const alive = (await epochsOf(database, clinicId)).filter(({ erasedAt }) => erasedAt === null);
    expect(alive.map(({ held }) => held)).toEqual([1]);
  });
});

describe('at the same time', () => {
  it('cases that come in, move and read while epochs are retired all stay readable', async () => {
    const built = await Promise.all(Array.from({ length: 6 }, build));
    const retention = buildRetention(database);
    const race = { running: true };
    const unreadable: string[] = [];
    const retiring = (async () => {
      while (race.running) {
        await database.sql(
          'UPDATE subrosa.epochs SET is_left = true WHERE clinic_id = $1 AND erased_at IS NULL',
          [clinicId],
        );
        // Two workers at once.
        await Promise.all(
          [retention, buildRetention(database)].map(async ({ sweeps }) => sweeps.all()[1]?.run()),
        );
      }
    })();
    const reading = (async () => {
      while (race.running) {
        for (const one of built) if (!(await canOpen(one))) unreadable.push(one.row.id);
      }
    })();
    const moving = (async () => {
      for (let round = 1; round <= 8; round += 1) {
        const one = built[round % built.length];
        if (one !== undefined) await moveTo(one, new Date(one.row.expiresAt.getTime() - (round % 3) * DAY));
      }
    })();
    const submitting = (async () => {
      for (let round = 0; round < 5; round += 1) built.push(await build());
    })();
    await Promise.all([moving, submitting]);
    race.running = false;
    await Promise.all([retiring, reading]);
    await retention.sweepAll();

    expect(unreadable).toEqual([]);
    expect(await Promise.all(built.map(canOpen))).toEqual(built.map(() => true));
    const epochs = await epochsOf(database, clinicId);
    expect(epochs.filter(({ erasedAt }) => erasedAt !== null).length).toBeGreaterThan(5);
    expect(epochs.filter(({ erasedAt, held }) => erasedAt !== null && held > 0)).toEqual([]);
  }, 60_000);

  it('a submission that has locked the epoch is waited for, and moved with the others', async () => {
    await build();
    const { writer } = buildCaseParts(database);
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let written: CaseRow | null = null;
    let hasWritten = (): void => undefined;
    const isWritten = new Promise<void>((resolve) => (hasWritten = resolve));
    const submitting = as(author, async (work) => {
      const record = await database.sql<{ client_record_id: string }>(
        'SELECT client_record_id FROM subrosa.cases WHERE clinic_id = $1',
        [clinicId],
      );
      written = await writer.writeCase(work, author.personId, {
        draftId: record[0]?.client_record_id ?? '',
        clientRecordId: record[0]?.client_record_id ?? '',
        purpose: 'TRAINING_SUPERVISION',
        template: { id: 'case-consultation', version: 1 },
        teaser: { ageBand: 'FROM_26_TO_39', presentingArea: 'MOOD' },
        urgency: 'ROUTINE',
        isUnscreened: false,
        part2ProgrammeId: NO_PROGRAMME,
        audience: toSupervisors([assignmentId]),
        restsOn: onSupervision(),
        policy: { version: 1, ...DEFAULT_POLICY },
        content: {
          question: 'Why?',
          sections: [],
          findings: [],
          engineVersion: 't',
          recordVersion: 1,
          attestations: [],
        },
      });
      hasWritten();
      await held;
    });
    await isWritten;
    const [epoch] = await epochsOf(database, clinicId);
    let isRetired = false;
    const retiring = buildRetention(database)
      .retireEpoch.execute(clinicId, epoch?.id ?? '')
      .then((done) => (isRetired = done));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(isRetired).toBe(false);
    letGo();
    await submitting;
    await retiring;
    expect(isRetired).toBe(true);
    const [, next] = await epochsOf(database, clinicId);
    expect(next).toMatchObject({ isOpen: true, held: 2 });
    const { keys } = buildCaseParts(database);
    const id = (written as CaseRow | null)?.id ?? '';
    expect(await as(author, async (work) => (await keys.open(work, id)) !== null)).toBe(true);
  });
});
