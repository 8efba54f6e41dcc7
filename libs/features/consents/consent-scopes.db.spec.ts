import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FOREVER, newId } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import type { Actor, PersonActor } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { buildClientRecord } from '../clients/testing.js';
import { ConsentQueries } from './consent.queries.js';
import { ConsentRepository } from './consent.repository.js';
import { covers } from './domain/consent.js';
import type { ConsentScope } from './domain/consent.js';
import { RecordConsent } from './record-consent.js';
import { buildConsent } from './testing.js';
import { WithdrawConsent } from './withdraw-consent.js';

const NOW = new Date('2027-03-01T09:00:00.000Z');
const at = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000);
const BOTH: readonly ConsentScope[] = ['SUPERVISION', 'OWN_CLINIC_CONSULTATION'];

const repository = new ConsentRepository();
const record = new RecordConsent(repository);
const withdraw = new WithdrawConsent(repository);
const queries = new ConsentQueries(repository);

describe('consents by scope', () => {
  let database: TestDatabase;
  let clinicId: ClinicId;
  let author: PersonActor;
  let officer: PersonActor;
  let recordId: string;

  const run = <T>(actor: Actor, act: (work: Work) => Promise<T>): Promise<T> =>
    database.unitOfWork.run(actor, { action: 'test', requestId: 'request-1' }, act);
  const build = (overrides: Parameters<typeof buildConsent>[2] = {}): Promise<string> =>
    buildConsent(database, { author, clientRecordId: recordId }, { scopes: BOTH, ...overrides });
  const take = (actor: Actor, consentId: string, scopes: readonly ConsentScope[] | null) =>
    run(actor, (work) => withdraw.execute(work, { consentId, scopes }));
  const stored = async (id: string) => ({
    consent: await database.sql('SELECT withdrawn_at, version FROM subrosa.consents WHERE id = $1', [id]),
    scopes: await database.sql<{ scope: string; withdrawn_at: Date }>(
      'SELECT scope, withdrawn_at FROM subrosa.consent_scopes WHERE consent_id = $1 ORDER BY scope DESC',
      [id],
    ),
    events: await database.sql(
      `SELECT 1 FROM subrosa.outbox WHERE subject_id = $1 AND topic = 'consent.withdrawn'`,
      [id],
    ),
  });
  const linesOf = (id: string) =>
    database.sql(
      `SELECT grant_code, details FROM subrosa.ledger_events WHERE resource_id = $1 AND action = 'consent.withdraw'`,
      [id],
    );

  beforeAll(async () => {
    database = await testDatabase();
    await database.setClock(NOW);
    clinicId = await buildClinic(database);
    author = await buildMember(database, clinicId, { roles: ['CLINICIAN'] });
    officer = await buildMember(database, clinicId, { roles: ['PRIVACY_OFFICER'] });
    recordId = await buildClientRecord(database, author);
  }, 60_000);
  afterAll(() => database.drop());

  it('withdraws one scope and leaves the other standing', async () => {
    const id = await build();
    const row = await take(author, id, ['OWN_CLINIC_CONSULTATION']);
    expect(row.withdrawnAt).toEqual(FOREVER);
    expect(await stored(id)).toEqual({
      consent: [{ withdrawn_at: FOREVER, version: 2 }],
      scopes: [
        { scope: 'SUPERVISION', withdrawn_at: FOREVER },
        { scope: 'OWN_CLINIC_CONSULTATION', withdrawn_at: NOW },
      ],
      events: [{ '?column?': 1 }],
    });
    expect(await linesOf(id)).toEqual([
      {
        grant_code: 'withdraw-own-consent',
        details: { scopes: ['OWN_CLINIC_CONSULTATION'], isWhole: false },
      },
    ]);
  });

  it.each<[string, readonly (readonly ConsentScope[] | null)[]]>([
    ['one after the other', [['SUPERVISION'], ['OWN_CLINIC_CONSULTATION']]],
    ['all at once by name', [BOTH]],
    ['what is left, unnamed', [['SUPERVISION'], null]],
  ])('with its last scope the whole is withdrawn: %s', async (_, steps) => {
    const id = await build();
    for (const scopes of steps) await take(author, id, scopes);
    const { consent, scopes, events } = await stored(id);
    expect(consent).toEqual([{ withdrawn_at: NOW, version: 1 + steps.length }]);
    expect(scopes.map((scope) => scope.withdrawn_at)).toEqual([NOW, NOW]);
    expect(events).toHaveLength(steps.length);
  });

  describe('refuses, and changes nothing', () => {
    const other: ConsentScope = 'TEACHING';
    it.each<[string, readonly ConsentScope[] | null, object]>([
      ['a scope twice', ['SUPERVISION'], { code: 'CONSENT_ALREADY_WITHDRAWN' }],
      ['a scope withdrawn among others', BOTH, { code: 'CONSENT_ALREADY_WITHDRAWN' }],
      ['what was never agreed to', [other], { code: 'CONSENT_SCOPE_NOT_GIVEN', details: { given: BOTH } }],
      ['no scope', [], { code: 'INVALID_INPUT', details: { field: 'scopes' } }],
      [
        'one scope named twice',
        ['OWN_CLINIC_CONSULTATION', 'OWN_CLINIC_CONSULTATION'],
        { code: 'INVALID_INPUT', details: { field: 'scopes' } },
      ],
    ])('%s', async (_, scopes, refusal) => {
      const id = await build({ withdrawnScopes: { SUPERVISION: at(-1) } });
      const before = await stored(id);
      await expect(take(author, id, scopes)).rejects.toMatchObject(refusal);
      await expect(take(officer, id, scopes)).rejects.toMatchObject(refusal);
      expect(await stored(id)).toEqual(before);
    });

    it('an unknown consent, one of another clinic, and no id at all', async () => {
      const foreign = await buildMember(database, await buildClinic(database), {
        roles: ['PRIVACY_OFFICER', 'CLINICIAN'],
      });
      const id = await build();
      for (const [actor, consentId] of [
        [author, newId()],
        [author, 'no id'],
        [foreign, id],
      ] as const) {
        await expect(take(actor, consentId, null)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      }
    });
  });

  it('of two who withdraw the same scope at the same time one is refused', async () => {
    const id = await build();
    const both = await Promise.allSettled([
      take(author, id, ['SUPERVISION']),
      take(officer, id, ['SUPERVISION']),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'CONSENT_ALREADY_WITHDRAWN' },
    });
    expect(await stored(id)).toMatchObject({ consent: [{ withdrawn_at: FOREVER, version: 2 }] });
  });

  it('two who withdraw a scope each at the same time withdraw the whole', async () => {
    const id = await build();
    await Promise.all([take(author, id, ['SUPERVISION']), take(officer, id, ['OWN_CLINIC_CONSULTATION'])]);
    expect(await stored(id)).toMatchObject({ consent: [{ withdrawn_at: NOW, version: 3 }] });
  });

  it('a submission that waited for a withdrawal of its scope no longer rests on it', async () => {
    const id = await build();
    const asked = { scope: 'SUPERVISION', at: NOW, partners: 0 } as const;
    const withdrawal = run(author, async (work) => {
      await withdraw.execute(work, { consentId: id, scopes: ['SUPERVISION'] });
      await work.manager.query('SELECT pg_sleep(0.3)');
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const held = await run(author, (work) => repository.holdForRecord(work, recordId));
    await withdrawal;
    const mine = held.filter(({ consentId }) => consentId === id);
    expect(covers(mine, asked).gap).toBe('WITHDRAWN');
    expect(covers(mine, { ...asked, scope: 'OWN_CLINIC_CONSULTATION' }).consentIds).toEqual([id]);
  });

  it('keeps the documents apart: each kind is one consent of its own', async () => {
    const clientRecordId = await buildClientRecord(database, author);
    const given = {
      clientRecordId,
      client: { kind: 'ADULT' },
      scopes: ['SUPERVISION'],
      givers: [{ kind: 'CLIENT', partner: null, authority: 'SELF', ageBasis: 'ADULT' }],
      method: 'WRITTEN',
      reviewBy: at(180),
      until: at(360),
    } as const;
    const ids: Record<string, string> = {};
    for (const instrument of ['PSYCHOTHERAPY_NOTES', 'PART2'] as const) {
      ids[instrument] = (await run(author, (work) => record.execute(work, { ...given, instrument }))).id;
    }
    const held = await run(author, (work) => repository.holdForRecord(work, clientRecordId));
    const ask = (instrument: 'CONSENT' | 'PSYCHOTHERAPY_NOTES' | 'PART2') =>
      covers(held, { scope: 'SUPERVISION', at: NOW, partners: 0, instrument });
    expect(ask('CONSENT').gap).toBe('MISSING');
    expect(ask('PSYCHOTHERAPY_NOTES').consentIds).toEqual([ids['PSYCHOTHERAPY_NOTES']]);
    expect(ask('PART2').consentIds).toEqual([ids['PART2']]);
  });

  describe('the privacy officer', () => {
    it('finds what an author recorded, and withdraws in the clinic’s name though the author has left', async () => {
      const gone = await buildMember(database, clinicId, { roles: ['CLINICIAN'] });
      const clientRecordId = await buildClientRecord(database, gone);
      const id = await buildConsent(database, { author: gone, clientRecordId });
      await database.sql('UPDATE subrosa.memberships SET active_until = subrosa.now() WHERE id = $1', [
        gone.membershipId,
      ]);
      const page = await run(officer, (work) =>
        queries.visible(work, { recordedBy: gone.personId, afterId: null }),
      );
      expect(page.items).toMatchObject([{ row: { id }, grants: [{ code: 'consent.see.privacy-officer' }] }]);
      const can = await run(officer, async (work) => queries.viewerCan(work, await repository.get(work, id)));
      expect(can).toEqual({ withdraw: true, review: false });
      await take(officer, id, null);
      expect(await linesOf(id)).toEqual([
        {
          grant_code: 'consent.withdraw.privacy-officer',
          details: { scopes: ['SUPERVISION'], isWhole: true },
        },
      ]);
    });

    it('records none and keeps none: the clients are the authors’', async () => {
      const page = run(officer, (work) => queries.page(work, { clientRecordId: recordId, afterId: null }));
      await expect(page).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it('reads of an author’s list only what this author recorded, and an author only their own', async () => {
      const colleague = await buildMember(database, clinicId, { roles: ['CLINICIAN'] });
      const clientRecordId = await buildClientRecord(database, colleague);
      const id = await buildConsent(database, { author: colleague, clientRecordId });
      const list = (actor: Actor) =>
        run(actor, (work) => queries.visible(work, { recordedBy: colleague.personId, afterId: null }));
      expect((await list(officer)).items.map(({ row }) => row.id)).toEqual([id]);
      expect((await list(author)).items).toEqual([]);
      expect(await run(author, (work) => queries.agreements(work, [id]))).toEqual(new Map());
      const malformed = run(officer, (work) => queries.visible(work, { recordedBy: 'x', afterId: null }));
      await expect(malformed).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        details: { field: 'recordedBy' },
      });
    });
  });

  it('tells each agreement with its own withdrawal, in the order of the list', async () => {
    const id = await build({ scopes: ['TEACHING', ...BOTH], withdrawnScopes: { SUPERVISION: at(-1) } });
    const agreements = await run(author, (work) => queries.agreements(work, [id]));
    expect(agreements.get(id)?.map(({ scope, withdrawnAt }) => [scope, withdrawnAt])).toEqual([
      ['SUPERVISION', at(-1)],
      ['OWN_CLINIC_CONSULTATION', FOREVER],
      ['TEACHING', FOREVER],
    ]);
  });
});
