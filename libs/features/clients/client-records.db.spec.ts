import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import type { Actor, PersonActor, Role } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';
import { buildAssignment, buildClinic, buildMember, systemActor, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { ProgrammeRepository } from '../clinics/index.js';
import { ClientRecordQueries } from './client-record.queries.js';
import { ClientRecordRepository } from './client-record.repository.js';
import { CreateClientRecord } from './create-client-record.js';
import type { NewClientRecord } from './create-client-record.js';
import { buildClientRecord, pseudonymSample, sealedSample } from './testing.js';
import { UpdateClientRecord } from './update-client-record.js';

const repository = new ClientRecordRepository();
const create = new CreateClientRecord(repository, new ProgrammeRepository());
const update = new UpdateClientRecord(repository);
const queries = new ClientRecordQueries(repository);

const newRecord = (overrides: Partial<NewClientRecord> = {}): NewClientRecord => ({
  id: newId(),
  pseudonym: pseudonymSample(),
  blob: sealedSample('record', 2_000),
  keyForAuthor: sealedSample('recordKeyForAuthor'),
  keyForClinic: sealedSample('recordKeyForClinic'),
  ...overrides,
});

const nextVersion = (id: string, expectedVersion: number) => ({
  id,
  expectedVersion,
  blob: sealedSample('record', 2_000),
  keyForAuthor: sealedSample('recordKeyForAuthor'),
  keyForClinic: sealedSample('recordKeyForClinic'),
});

describe('client records', () => {
  let database: TestDatabase;
  let clinicId: ClinicId;
  let owner: PersonActor;
  let others: Record<string, Actor>;

  const run = <T>(actor: Actor, act: (work: Work) => Promise<T>): Promise<T> =>
    database.unitOfWork.run(actor, { action: 'test', requestId: 'request-1' }, act);
  const stored = (id: string) =>
    database.sql<{ blob: string; version: number; pseudonym: string }>(
      'SELECT blob, version, pseudonym FROM subrosa.client_records WHERE id = $1',
      [id],
    );
  const ledgerOf = (id: string) =>
    database.sql<{ action: string; outcome: string; grant_code: string; details: object }>(
      'SELECT action, outcome, grant_code, details FROM subrosa.ledger_events WHERE resource_id = $1 ORDER BY position',
      [id],
    );

  beforeAll(async () => {
    database = await testDatabase();
    clinicId = await buildClinic(database);
    const member = (...roles: Role[]): Promise<PersonActor> => buildMember(database, clinicId, { roles });
    owner = await member('TRAINEE');
    const supervisor = await member('SUPERVISOR');
    await buildAssignment(database, { supervisor, supervisee: owner });
    others = {
      'their supervisor': supervisor,
      'another trainee': await member('TRAINEE'),
      'a clinician': await member('CLINICIAN'),
      'the director': await member('DIRECTOR'),
      'the privacy officer': await member('PRIVACY_OFFICER'),
      'the administrator': await member('ADMINISTRATOR'),
      'a guest': await member('GUEST'),
      'the owner in another clinic': { ...owner, clinicId: await buildClinic(database) },
      'a system actor': systemActor(clinicId, 'identity'),
    };
  }, 60_000);
  afterAll(() => database.drop());

  it('keeps what the device sent, byte for byte, and writes one line without the pseudonym', async () => {
    const input = newRecord();
    const row = await run(owner, (work) => create.execute(work, input));
    expect(row).toMatchObject({ ...input, ownerId: owner.personId, version: 1 });
    const read = await run(owner, (work) => queries.byId(work, input.id));
    expect(read).toMatchObject(input);
    const ledger = await ledgerOf(input.id);
    expect(ledger).toMatchObject([
      { action: 'clientRecord.create', outcome: 'DONE', grant_code: 'create-own-client-record' },
    ]);
    expect(JSON.stringify(ledger)).not.toContain(input.pseudonym);
  });

  it.each([
    'their supervisor',
    'another trainee',
    'a clinician',
    'the director',
    'the privacy officer',
    'the administrator',
    'a guest',
    'the owner in another clinic',
    'a system actor',
  ])('does not exist for %s: no read, no list, no change', async (name) => {
    const other = others[name] ?? owner;
    const id = await buildClientRecord(database, owner);
    const before = await stored(id);
    await expect(run(other, (work) => queries.byId(work, id))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const page = await run(other, (work) => queries.page(work, { afterId: null }));
    expect(page.items.map(({ row }) => row.id)).not.toContain(id);
    await expect(run(other, (work) => update.execute(work, nextVersion(id, 1)))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await stored(id)).toEqual(before);
  });

  it.each<[Role, boolean]>([
    ['TRAINEE', true],
    ['CLINICIAN', true],
    ['SUPERVISOR', true],
    ['DIRECTOR', false],
    ['PRIVACY_OFFICER', false],
    ['ADMINISTRATOR', false],
    ['GUEST', false],
  ])('as %s alone one may keep records: %s', async (role, isAllowed) => {
    const person = await buildMember(database, clinicId, { roles: [role] });
    const made = run(person, (work) => create.execute(work, newRecord()));
    if (isAllowed) await expect(made).resolves.toMatchObject({ ownerId: person.personId });
    else await expect(made).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('never overwrites: a stale version is a conflict that tells the current one', async () => {
    const id = await buildClientRecord(database, owner);
    const first = nextVersion(id, 1);
    const saved = await run(owner, (work) => update.execute(work, first));
    expect(saved).toMatchObject({ version: 2, blob: first.blob });
    await expect(run(owner, (work) => update.execute(work, nextVersion(id, 1)))).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      details: { current: 2 },
    });
    await expect(run(owner, (work) => update.execute(work, nextVersion(id, 3)))).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    expect(await stored(id)).toMatchObject([{ version: 2, blob: first.blob }]);
    expect((await ledgerOf(id)).map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
      'clientRecord.update DONE',
      'test REFUSED',
      'test REFUSED',
    ]);
  });

  it('lets exactly one of two saves at the same time through', async () => {
    const id = await buildClientRecord(database, owner);
    const saves = await Promise.allSettled(
      [1, 2].map(() => run(owner, (work) => update.execute(work, nextVersion(id, 1)))),
    );
    expect(saves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await stored(id)).toMatchObject([{ version: 2 }]);
  });

  it('answers a repeated creation with what is stored, and writes no second line', async () => {
    const input = newRecord();
    await run(owner, (work) => create.execute(work, input));
    await expect(run(owner, (work) => create.execute(work, input))).resolves.toMatchObject({ version: 1 });
    expect(await ledgerOf(input.id)).toHaveLength(1);
  });

  it('refuses a pseudonym that the author already uses, and leaves it to others', async () => {
    const pseudonym = 'Moonlit Curlew';
    await run(owner, (work) => create.execute(work, newRecord({ pseudonym })));
    await expect(run(owner, (work) => create.execute(work, newRecord({ pseudonym })))).rejects.toMatchObject({
      code: 'PSEUDONYM_TAKEN',
    });
    const colleague = await buildMember(database, clinicId);
    await expect(
      run(colleague, (work) => create.execute(work, newRecord({ pseudonym }))),
    ).resolves.toMatchObject({ pseudonym });
  });

  it('refuses an id that is in use, by whomever, without saying by whom', async () => {
    const mine = await buildClientRecord(database, owner);
    const theirs = await buildClientRecord(database, await buildMember(database, clinicId));
    for (const id of [mine, theirs]) {
      await expect(run(owner, (work) => create.execute(work, newRecord({ id })))).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        details: { field: 'id' },
      });
    }
  });

  it('demands the clinic’s copy of the key once the clinic can recover records', async () => {
    const recoverable = await buildClinic(database);
    const author = await buildMember(database, recoverable);
    const without = newRecord({ keyForClinic: null });
    await expect(run(author, (work) => create.execute(work, without))).resolves.toMatchObject({
      keyForClinic: '',
    });
    await database.sql('UPDATE subrosa.clinics SET recovery_public_key = $1 WHERE id = $2', [
      'key',
      recoverable,
    ]);
    const refused = { code: 'INVALID_INPUT', details: { field: 'keyForClinic' } };
    await expect(
      run(author, (work) => create.execute(work, newRecord({ keyForClinic: null }))),
    ).rejects.toMatchObject(refused);
    await expect(
      run(author, (work) => update.execute(work, { ...nextVersion(without.id, 1), keyForClinic: '' })),
    ).rejects.toMatchObject(refused);
    await expect(
      run(author, (work) => update.execute(work, nextVersion(without.id, 1))),
    ).resolves.toMatchObject({ version: 2 });
  });

  it('pages through the own records, the newest first, each once', async () => {
    const author = await buildMember(database, clinicId);
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) ids.push(await buildClientRecord(database, author));
    const seen: string[] = [];
    let afterId: string | null = null;
    for (let pages = 0; pages < 3; pages += 1) {
      const request: { first: number; afterId: string | null } = { first: 2, afterId };
      const page = await run(author, (work) => queries.page(work, request));
      seen.push(...page.items.map(({ row }) => row.id));
      expect(page.items[0]?.grants).toMatchObject([{ code: 'own-client-record' }]);
      expect(page.hasNextPage).toBe(pages < 2);
      afterId = seen.at(-1) ?? null;
    }
    expect(seen).toEqual([...ids].sort().reverse());
    await expect(
      run(author, (work) => queries.page(work, { first: 101, afterId: null })),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { field: 'first' } });
  });

  describe('row security alone, without the application', () => {
    const count = (actor: PersonActor) =>
      run(actor, (work) => work.manager.query('SELECT id FROM subrosa.client_records ORDER BY id'));

    it('hides the records of other owners and of other clinics from the app role', async () => {
      const [mine, colleague] = [
        await buildMember(database, clinicId),
        await buildMember(database, clinicId),
      ];
      const id = await buildClientRecord(database, mine);
      await buildClientRecord(database, colleague);
      expect(await count(mine)).toEqual([{ id }]);
      expect(await count({ ...mine, clinicId: await buildClinic(database) })).toEqual([]);
      expect(await database.app.query('SELECT id FROM subrosa.client_records')).toEqual([]);
    });

    it('changes nothing of others, gives nothing away and takes nothing over', async () => {
      const [mine, colleague] = [
        await buildMember(database, clinicId),
        await buildMember(database, clinicId),
      ];
      const id = await buildClientRecord(database, colleague);
      const changed = await run(mine, (work) =>
        work.manager.query('UPDATE subrosa.client_records SET version = 9 RETURNING id'),
      );
      expect(changed).toEqual([[], 0]);
      expect(await stored(id)).toMatchObject([{ version: 1 }]);
      for (const statement of [
        'UPDATE subrosa.client_records SET owner_id = subrosa.person_id()',
        `UPDATE subrosa.client_records SET pseudonym = 'Other Name'`,
        'DELETE FROM subrosa.client_records',
      ]) {
        await expect(run(mine, (work) => work.manager.query(statement))).rejects.toThrow(/permission denied/);
      }
      await expect(
        run(mine, (work) =>
          work.manager.query(
            `INSERT INTO subrosa.client_records VALUES (subrosa.clinic_id(), $1, $2, 'Planted Record', 'x', 'x', 'x', 1, now(), now())`,
            [newId(), colleague.personId],
          ),
        ),
      ).rejects.toThrow(/row-level security/);
    });

    it('lets the worker read nothing', async () => {
      const id = await buildClientRecord(database, owner);
      await expect(
        database.workerUnitOfWork.run(
          systemActor(clinicId, 'sweeper'),
          { action: 'test', requestId: 'request-1' },
          (work) => work.manager.query('SELECT id FROM subrosa.client_records WHERE id = $1', [id]),
        ),
      ).rejects.toThrow(/permission denied/);
    });
  });
});
