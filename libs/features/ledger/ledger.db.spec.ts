import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClinicId } from '@subrosa/kernel';
import type { PersonActor, Role } from '@subrosa/access';
import type { LedgerEntry, Work } from '@subrosa/platform/database/index.js';
import { buildClinic, buildMember, systemActor, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { buildCase } from '../cases/testing.js';
import { ClinicRepository } from '../clinics/index.js';
import { LedgerQueries } from './ledger.queries.js';
import { LedgerRepository } from './ledger.repository.js';
import type { LedgerFilter } from './ledger.repository.js';

const EVERYTHING: LedgerFilter = {
  action: null,
  outcome: null,
  caseId: null,
  from: null,
  until: null,
  after: null,
};

describe('the ledger', () => {
  let database: TestDatabase;
  let clinicId: ClinicId;
  let author: PersonActor;
  let supervisor: PersonActor;
  let caseId: string;
  const others = new Map<Role, PersonActor>();
  const queries = new LedgerQueries(new LedgerRepository(), new ClinicRepository());

  const as = <T>(actor: PersonActor, act: (work: Work) => Promise<T>): Promise<T> =>
    database.unitOfWork.run(actor, { action: 'test', requestId: 'test' }, act);
  const seen = async (actor: PersonActor, filter: Partial<LedgerFilter> = {}, first = 100) =>
    as(actor, async (work) => {
      const page = await queries.events(work, { ...EVERYTHING, ...filter }, { first, after: null });
      return page.items.map(({ row, grants }) => ({
        ...{ action: row.action, outcome: row.outcome, by: row.actorId, position: row.position },
        grants: grants.map((grant) => grant.code),
      }));
    });
  const note = (actor: PersonActor, entry: Omit<LedgerEntry, 'resource'>) =>
    as(actor, (work) => work.record({ resource: 'Case', ...entry }));

  beforeAll(async () => {
    database = await testDatabase();
    clinicId = await buildClinic(database);
    author = await buildMember(database, clinicId, { roles: ['TRAINEE'] });
    supervisor = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
    for (const role of ['TRAINEE', 'DIRECTOR', 'PRIVACY_OFFICER', 'ADMINISTRATOR', 'GUEST'] as const) {
      others.set(role, await buildMember(database, clinicId, { roles: [role] }));
    }
    caseId = (await buildCase(database, { author, supervisor })).row.id;
    await database.sql('TRUNCATE subrosa.ledger_events');
    await note(author, { action: 'case.submit', outcome: 'DONE', caseId });
    await note(supervisor, { action: 'section.open', outcome: 'DONE', caseId });
    await note(supervisor, { action: 'section.read', outcome: 'READ', caseId });
    await note(supervisor, { action: 'case.extend', outcome: 'REFUSED', caseId });
    await note(supervisor, { action: 'clinic.invite', outcome: 'REFUSED' });
    await database.workerUnitOfWork.run(
      systemActor(clinicId, 'expirer'),
      { action: 'test', requestId: 'test' },
      (work) => work.record({ action: 'case.destroy', outcome: 'DONE', resource: 'Case', caseId }),
    );
  });
  afterAll(() => database.drop());

  const actor = (role: Role): PersonActor => {
    const found = others.get(role);
    if (found === undefined) throw new Error(`no ${role}`);
    return found;
  };

  it('shows an author the own actions, and who opened and read the own case, not what else they did', async () => {
    expect(await seen(author)).toMatchObject([
      { action: 'section.read', by: supervisor.personId, grants: ['ledger.see.author'] },
      { action: 'section.open', by: supervisor.personId, grants: ['ledger.see.author'] },
      { action: 'case.submit', by: author.personId, grants: ['ledger.see.own'] },
    ]);
  });

  it('shows a supervisor the own actions only', async () => {
    const actions = (await seen(supervisor)).map((event) => event.action);
    expect(actions).toEqual(['clinic.invite', 'case.extend', 'section.read', 'section.open']);
  });

  it.each(['TRAINEE', 'DIRECTOR', 'ADMINISTRATOR', 'GUEST'] as const)(
    'shows a %s nothing of others',
    async (role) => {
      expect(await seen(actor(role))).toEqual([]);
      expect(await seen(actor(role), { caseId })).toEqual([]);
    },
  );

  it('shows the privacy officer everything, processes included, and pages through it', async () => {
    const all = await seen(actor('PRIVACY_OFFICER'));
    expect(all.map((event) => event.action)).toEqual([
      'case.destroy',
      'clinic.invite',
      'case.extend',
      'section.read',
      'section.open',
      'case.submit',
    ]);
    const [first] = await seen(actor('PRIVACY_OFFICER'), {}, 1);
    const rest = await seen(actor('PRIVACY_OFFICER'), { after: first?.position ?? null });
    expect([first, ...rest]).toEqual(all);
  });

  it('filters under the same grants', async () => {
    const count = async (filter: Partial<LedgerFilter>) =>
      (await seen(actor('PRIVACY_OFFICER'), filter)).length;
    expect(await count({ outcome: 'REFUSED' })).toBe(2);
    expect(await count({ action: 'section.read' })).toBe(1);
    expect(await count({ caseId })).toBe(5);
    expect(await count({ caseId: 'no id' })).toBe(0);
    const now = await database.now();
    expect(await count({ until: new Date(now.getTime() - 3_600_000) })).toBe(0);
    expect(await count({ from: new Date(now.getTime() - 3_600_000) })).toBe(6);
    expect(await seen(author, { outcome: 'REFUSED' })).toEqual([]);
  });

  it('gives counts to the director and the privacy officer, and to nobody else', async () => {
    for (const role of ['DIRECTOR', 'PRIVACY_OFFICER'] as const) {
      const counts = await as(actor(role), (work) => queries.aggregates(work, {}));
      expect(counts.map(({ action, outcome, count }) => [action, outcome, count])).toEqual([
        ['case.destroy', 'DONE', 1],
        ['case.extend', 'REFUSED', 1],
        ['case.submit', 'DONE', 1],
        ['clinic.invite', 'REFUSED', 1],
        ['section.open', 'DONE', 1],
        ['section.read', 'READ', 1],
      ]);
      expect(Object.keys(counts[0] ?? {}).sort()).toEqual(['action', 'count', 'day', 'outcome']);
    }
    for (const role of ['TRAINEE', 'ADMINISTRATOR', 'GUEST'] as const) {
      await expect(as(actor(role), (work) => queries.aggregates(work, {}))).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    }
  });

  it('counts over at most 92 days', async () => {
    const count = (fromOn: string, untilOn: string) =>
      as(actor('DIRECTOR'), (work) => queries.aggregates(work, { fromOn, untilOn }));
    expect(await count('2026-01-01', '2026-04-01')).toEqual([]);
    for (const [fromOn, untilOn] of [
      ['2026-01-01', '2026-05-01'],
      ['2026-01-02', '2025-12-31'],
      ['yesterday', '2026-01-01'],
    ] as const) {
      await expect(count(fromOn, untilOn)).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        details: { field: 'fromOn' },
      });
    }
  });

  it('hides other clinics by row security alone, and cannot be written past its function', async () => {
    const stranger = await buildMember(database, await buildClinic(database), { roles: ['PRIVACY_OFFICER'] });
    const raw = await as(stranger, (work) => work.manager.query('SELECT id FROM subrosa.ledger_events'));
    expect(raw).toEqual([]);
    expect(await seen(stranger)).toEqual([]);
    await expect(
      as(stranger, (work) => work.manager.query('DELETE FROM subrosa.ledger_events')),
    ).rejects.toThrow(/permission denied/);
  });

  it('does not tell an author of comments and notes that nobody has sent', async () => {
    const elsewhere = await buildClinic(database);
    const writer = await buildMember(database, elsewhere, { roles: ['TRAINEE'] });
    const reader = await buildMember(database, elsewhere, { roles: ['SUPERVISOR'] });
    const own = (await buildCase(database, { author: writer, supervisor: reader })).row.id;
    for (const action of ['comment.read', 'thread.read', 'supervisionNote.read', 'section.read']) {
      await note(reader, { action, outcome: 'READ', caseId: own });
    }
    const told = (await seen(writer, { caseId: own })).filter(({ by }) => by !== writer.personId);
    expect(told.map(({ action }) => action)).toEqual(['section.read']);
  });

  it('cannot be made by the app role to name a process other than identity', async () => {
    const write = (name: 'identity' | 'expirer' | 'operator') =>
      database.unitOfWork.run(systemActor(clinicId, name), { action: 'test', requestId: 'test' }, (work) =>
        work.record({ action: 'case.destroy', outcome: 'DONE', resource: 'Case' }),
      );
    expect(await write('identity')).toMatch(/^\d+$/);
    for (const name of ['expirer', 'operator'] as const) {
      await expect(write(name)).rejects.toThrow(/as a person or as identity/);
    }
    const expirers = await database.sql(
      `SELECT 1 FROM subrosa.ledger_events WHERE actor_name = 'operator' OR actor_name = 'expirer' AND case_id IS NULL`,
    );
    expect(expirers).toEqual([]);
  });
});
