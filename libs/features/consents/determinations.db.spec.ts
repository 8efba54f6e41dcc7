import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FOREVER, newId } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import type { Actor, PersonActor, Role } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';
import { buildClinic, buildMember, systemActor, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { buildClientRecord } from '../clients/testing.js';
import { DeterminationQueries } from './determination.queries.js';
import { DeterminationRepository } from './determination.repository.js';
import { isStanding } from './domain/determination.js';
import { RecordDetermination } from './record-determination.js';
import type { NewDetermination } from './record-determination.js';
import { RevokeDetermination } from './revoke-determination.js';

const NOW = new Date('2027-03-01T09:00:00.000Z');
const at = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000);

const repository = new DeterminationRepository();
const record = new RecordDetermination(repository);
const revoke = new RevokeDetermination(repository);
const queries = new DeterminationQueries(repository);

describe('determinations', () => {
  let database: TestDatabase;
  let clinicId: ClinicId;
  let owner: PersonActor;
  let officer: PersonActor;
  let recordId: string;
  let others: Record<string, Actor>;

  const run = <T>(actor: Actor, act: (work: Work) => Promise<T>): Promise<T> =>
    database.unitOfWork.run(actor, { action: 'test', requestId: 'request-1' }, act);
  const determine = (overrides: Partial<NewDetermination> = {}, actor: Actor = officer) =>
    run(actor, (work) =>
      record.execute(work, {
        clientRecordId: recordId,
        basis: 'EXPERT_DETERMINATION',
        until: at(90),
        ...overrides,
      }),
    );
  const end = (id: string, actor: Actor = officer) => run(actor, (work) => revoke.execute(work, id));
  const page = (actor: Actor, clientRecordId: string = recordId) =>
    run(actor, (work) => queries.page(work, { clientRecordId, afterId: null }));
  const stored = (id: string) => database.sql('SELECT * FROM subrosa.determinations WHERE id = $1', [id]);
  const count = async () => (await database.sql('SELECT 1 FROM subrosa.determinations')).length;

  beforeAll(async () => {
    database = await testDatabase();
    await database.setClock(NOW);
    clinicId = await buildClinic(database);
    const member = (...roles: Role[]): Promise<PersonActor> => buildMember(database, clinicId, { roles });
    owner = await member('CLINICIAN');
    officer = await member('PRIVACY_OFFICER');
    recordId = await buildClientRecord(database, owner);
    others = {
      'another clinician': await member('CLINICIAN'),
      'a trainee': await member('TRAINEE'),
      'a supervisor': await member('SUPERVISOR'),
      'the director': await member('DIRECTOR'),
      'the administrator': await member('ADMINISTRATOR'),
      'a guest': await member('GUEST'),
      'a system actor': systemActor(clinicId, 'identity'),
      'the officer of another clinic': await buildMember(database, await buildClinic(database), {
        roles: ['PRIVACY_OFFICER'],
      }),
    };
  }, 60_000);
  afterAll(() => database.drop());

  it('stands from now until its end, told to the officer and to the owner of the record, with one line', async () => {
    const row = await determine({ basis: 'SAFE_HARBOR' });
    expect(await stored(row.id)).toMatchObject([
      {
        client_record_id: recordId,
        basis: 'SAFE_HARBOR',
        made_by: officer.personId,
        active_from: NOW,
        active_until: at(90),
        revoked_at: FOREVER,
        version: 1,
      },
    ]);
    for (const [actor, code] of [
      [officer, 'determination.see.privacy-officer'],
      [owner, 'determination.see.owner'],
    ] as const) {
      expect((await page(actor)).items[0]).toMatchObject({ row: { id: row.id }, grants: [{ code }] });
    }
    const lines = await database.sql(
      'SELECT action, grant_code, details FROM subrosa.ledger_events WHERE resource_id = $1',
      [row.id],
    );
    expect(lines).toEqual([
      {
        action: 'determination.record',
        grant_code: 'determination.record.privacy-officer',
        details: { basis: 'SAFE_HARBOR', until: at(90).toISOString() },
      },
    ]);
  });

  it.each([
    'another clinician',
    'a trainee',
    'a supervisor',
    'the director',
    'the administrator',
    'a guest',
    'a system actor',
    'the officer of another clinic',
  ])('%s neither sees one, nor makes one, nor revokes one', async (name) => {
    const other = others[name] ?? officer;
    const { id } = await determine();
    const before = [await stored(id), await count()];
    expect((await page(other)).items).toEqual([]);
    expect(await run(other, (work) => repository.holdForRecord(work, recordId))).toEqual([]);
    const code = name === 'the officer of another clinic' ? 'NOT_FOUND' : 'FORBIDDEN';
    await expect(determine({}, other)).rejects.toMatchObject({ code });
    await expect(end(id, other)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect([await stored(id), await count()]).toEqual(before);
  });

  it('is not the owner’s to make or to revoke', async () => {
    const { id } = await determine();
    await expect(determine({}, owner)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(end(id, owner)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const can = (actor: Actor) =>
      run(actor, (work) => Promise.resolve(queries.canRevoke(work, { revokedAt: null })));
    expect([await can(owner), await can(officer)]).toEqual([false, true]);
  });

  it.each<[string, Partial<NewDetermination>, object]>([
    ['an end in the past', { until: at(-1) }, { code: 'INVALID_INPUT', details: { field: 'until' } }],
    ['an end right now', { until: NOW }, { code: 'INVALID_INPUT', details: { field: 'until' } }],
    ['no end', { until: FOREVER }, { code: 'INVALID_INPUT', details: { field: 'until' } }],
    ['no date', { until: new Date(Number.NaN) }, { code: 'INVALID_INPUT', details: { field: 'until' } }],
    [
      'an invented basis',
      { basis: 'GUT_FEELING' as NewDetermination['basis'] },
      { code: 'INVALID_INPUT', details: { field: 'basis' } },
    ],
    ['a record that is none', { clientRecordId: newId() }, { code: 'NOT_FOUND' }],
    ['no id', { clientRecordId: 'no id' }, { code: 'NOT_FOUND' }],
  ])('refuses %s and stores nothing', async (_, overrides, refusal) => {
    const before = await count();
    await expect(determine(overrides)).rejects.toMatchObject(refusal);
    expect(await count()).toBe(before);
  });

  it('is revoked once and for good, and tells the others by an event', async () => {
    const { id } = await determine();
    expect((await end(id)).revokedAt).toEqual(NOW);
    const before = await stored(id);
    await expect(end(id)).rejects.toMatchObject({
      code: 'DETERMINATION_REVOKED',
      details: { resourceId: id },
    });
    await expect(end(newId())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await stored(id)).toEqual(before);
    expect(await database.sql('SELECT topic FROM subrosa.outbox WHERE subject_id = $1', [id])).toEqual([
      { topic: 'determination.revoked' },
    ]);
  });

  it('happens once when two revoke at the same time', async () => {
    const { id } = await determine();
    const both = await Promise.allSettled([end(id), end(id)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await stored(id)).toMatchObject([{ version: 2 }]);
  });

  it('gives the gate those that stand, and holds them until its case is written', async () => {
    const clientRecordId = await buildClientRecord(database, owner);
    const standing = await determine({ clientRecordId });
    const revoked = await determine({ clientRecordId });
    await end(revoked.id);
    const short = await determine({ clientRecordId, until: at(1) });
    await database.setClock(at(1));
    const order: string[] = [];
    const submission = run(owner, async (work) => {
      const held = await repository.holdForRecord(work, clientRecordId);
      await work.manager.query('SELECT pg_sleep(0.3)');
      order.push('submitted');
      return held;
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const [held] = await Promise.all([submission, end(standing.id).then(() => order.push('revoked'))]);
    await database.setClock(NOW);
    expect(held.map(({ id }) => id)).toEqual([standing.id]);
    expect(held.every((row) => row.id !== short.id)).toBe(true);
    expect(order).toEqual(['submitted', 'revoked']);
  });

  it.each<[string, Partial<Record<'activeFrom' | 'activeUntil' | 'revokedAt', Date>>, boolean]>([
    ['from its first instant', { activeFrom: NOW }, true],
    ['not before', { activeFrom: at(1) }, false],
    ['not at its end', { activeUntil: NOW }, false],
    ['not from its revocation', { revokedAt: NOW }, false],
  ])('stands %s', (_, change, expected) => {
    const row = { activeFrom: at(-1), activeUntil: at(9), revokedAt: FOREVER, ...change };
    expect(isStanding(row, NOW)).toBe(expected);
  });

  it('lets the app role revoke and change nothing of what was determined', async () => {
    for (const statement of [
      `UPDATE subrosa.determinations SET basis = 'FICTIONAL'`,
      'UPDATE subrosa.determinations SET active_until = now()',
      'DELETE FROM subrosa.determinations',
    ]) {
      await expect(run(officer, (work) => work.manager.query(statement))).rejects.toThrow(
        /permission denied/,
      );
    }
  });
});
