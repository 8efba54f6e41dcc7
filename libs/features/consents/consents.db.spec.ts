import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FOREVER, newId } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import { grant, resource, some } from '@subrosa/access';
import type { Actor, PersonActor, Role } from '@subrosa/access';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { buildAssignment, buildClinic, buildMember, systemActor, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { clientRecordGrants } from '../clients/index.js';
import { buildClientRecord } from '../clients/testing.js';
import { ConsentScopeRow } from './consent-scope.row.js';
import { consentGrants } from './consent.policy.js';
import { ConsentQueries } from './consent.queries.js';
import { agreementInForce, agreementRelation } from './consent.relation.js';
import { ConsentRepository } from './consent.repository.js';
import { RecordConsent } from './record-consent.js';
import type { NewConsent } from './record-consent.js';
import { ReviewConsent } from './review-consent.js';
import { buildConsent } from './testing.js';
import { WithdrawConsent } from './withdraw-consent.js';

/** Stands for whatever rests on an agreement: the row of its scope, readable only while the agreement is in force. */
const restingResource = resource({
  name: 'Resting',
  entity: ConsentScopeRow,
  fields: ['scope'],
  relations: { agreement: agreementRelation },
});
const restingGrant = grant({
  code: 'rests-on-consent',
  action: 'resting.read',
  on: restingResource,
  reason: 'a consent is in force',
  to: () => some('agreement', agreementInForce('CONSENT')),
});
class RestingRepository extends ScopedRepository<ConsentScopeRow> {
  protected readonly entity = ConsentScopeRow;
  protected readonly resource = restingResource;
  protected readonly seeAction = 'resting.read';
}

const repository = new ConsentRepository();
const record = new RecordConsent(repository);
const withdraw = new WithdrawConsent(repository);
const review = new ReviewConsent(repository);
const queries = new ConsentQueries(repository);
const resting = new RestingRepository();

const NOW = new Date('2027-03-01T09:00:00.000Z');
const at = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000);
const adult = { kind: 'CLIENT', partner: null, authority: 'SELF', ageBasis: 'ADULT' } as const;

describe('consents', () => {
  let database: TestDatabase;
  let clinicId: ClinicId;
  let author: PersonActor;
  let recordId: string;
  let others: Record<string, Actor>;

  const run = <T>(actor: Actor, act: (work: Work) => Promise<T>): Promise<T> =>
    database.unitOfWork.run(actor, { action: 'test', requestId: 'request-1' }, act);
  const newConsent = (overrides: Partial<NewConsent> = {}): NewConsent => ({
    clientRecordId: recordId,
    client: { kind: 'ADULT' },
    scopes: ['SUPERVISION', 'OWN_CLINIC_CONSULTATION'],
    givers: [adult],
    method: 'WRITTEN',
    reviewBy: at(180),
    ...overrides,
  });
  const build = (overrides: Parameters<typeof buildConsent>[2] = {}): Promise<string> =>
    buildConsent(database, { author, clientRecordId: recordId }, overrides);
  const stored = async (id: string) => {
    const rows = await database.sql('SELECT * FROM subrosa.consents WHERE id = $1', [id]);
    return rows[0];
  };
  /** The row of the consent's agreement to supervision; what rests on it is readable while that is in force. */
  const agreementOf = async (id: string): Promise<string> => {
    const rows = await database.sql<{ id: string }>(
      `SELECT id FROM subrosa.consent_scopes WHERE consent_id = $1 AND scope = 'SUPERVISION'`,
      [id],
    );
    return rows[0]?.id ?? '';
  };
  const ledgerOf = (id: string) =>
    database.sql<{ action: string; outcome: string; grant_code: string; details: object }>(
      'SELECT action, outcome, grant_code, details FROM subrosa.ledger_events WHERE resource_id = $1 ORDER BY position',
      [id],
    );

  beforeAll(async () => {
    database = await testDatabase({ grants: [...clientRecordGrants, ...consentGrants, restingGrant] });
    await database.setClock(NOW);
    clinicId = await buildClinic(database);
    const member = (...roles: Role[]): Promise<PersonActor> => buildMember(database, clinicId, { roles });
    author = await member('TRAINEE');
    recordId = await buildClientRecord(database, author);
    const supervisor = await member('SUPERVISOR');
    await buildAssignment(database, { supervisor, supervisee: author });
    others = {
      'their supervisor': supervisor,
      'another trainee': await member('TRAINEE'),
      'a clinician': await member('CLINICIAN'),
      'the director': await member('DIRECTOR'),
      'the administrator': await member('ADMINISTRATOR'),
      'a guest': await member('GUEST'),
      'the author in another clinic': { ...author, clinicId: await buildClinic(database) },
      'a system actor': systemActor(clinicId, 'identity'),
    };
  }, 60_000);
  afterAll(() => database.drop());

  describe('recording', () => {
    it('stores what was agreed, from now and without end unless told, with one line of codes', async () => {
      const row = await run(author, (work) => record.execute(work, newConsent()));
      expect(await stored(row.id)).toMatchObject({
        client_record_id: recordId,
        recorded_by: author.personId,
        scopes: ['SUPERVISION', 'OWN_CLINIC_CONSULTATION'],
        given_by: [adult],
        method: 'WRITTEN',
        active_from: NOW,
        review_by: at(180),
        active_until: FOREVER,
        withdrawn_at: FOREVER,
        version: 1,
      });
      expect(
        await database.sql(
          'SELECT scope, withdrawn_at FROM subrosa.consent_scopes WHERE consent_id = $1 ORDER BY scope',
          [row.id],
        ),
      ).toEqual([
        { scope: 'OWN_CLINIC_CONSULTATION', withdrawn_at: FOREVER },
        { scope: 'SUPERVISION', withdrawn_at: FOREVER },
      ]);
      expect(await ledgerOf(row.id)).toEqual([
        {
          action: 'consent.record',
          outcome: 'DONE',
          grant_code: 'record-consent',
          details: { instrument: 'CONSENT', scopes: ['SUPERVISION', 'OWN_CLINIC_CONSULTATION'] },
        },
      ]);
    });

    it('keeps of a giver only the four codes, whatever else came along', async () => {
      const named = { ...adult, name: 'Fictional Person' };
      const row = await run(author, (work) => record.execute(work, newConsent({ givers: [named] })));
      expect((await stored(row.id))?.['given_by']).toEqual([adult]);
    });

    it.each<[string, Partial<NewConsent>, string]>([
      ['no scope', { scopes: [] }, 'scopes'],
      ['nobody who gave it', { givers: [] }, 'givers'],
      ['somebody who cannot give it', { client: { kind: 'MINOR' } }, 'givers.0'],
      [
        'one partner of a couple',
        { client: { kind: 'COUPLE', partners: 2 }, givers: [{ ...adult, kind: 'PARTNER', partner: 1 }] },
        'givers',
      ],
      ['an end before its beginning', { from: at(2), until: at(1), reviewBy: at(2) }, 'until'],
      ['a review after its end', { until: at(10), reviewBy: at(11) }, 'reviewBy'],
      ['an end in the past', { from: at(-9), until: at(-1), reviewBy: at(-2) }, 'until'],
      ['an end right now', { from: at(-9), until: NOW, reviewBy: at(-2) }, 'until'],
      ['a review in the past', { from: at(-9), reviewBy: at(-1) }, 'reviewBy'],
      ['an end beyond all dates', { until: new Date(FOREVER.getTime() + 1) }, 'until'],
      [
        'psychotherapy notes by word of mouth',
        { instrument: 'PSYCHOTHERAPY_NOTES', method: 'SPOKEN_AND_NOTED' },
        'method',
      ],
      [
        'Part 2 by word of mouth',
        { instrument: 'PART2', method: 'SPOKEN_AND_NOTED', until: at(360) },
        'method',
      ],
      ['Part 2 without an end', { instrument: 'PART2' }, 'until'],
      [
        'an authorization to record',
        { instrument: 'PART2', scopes: ['RECORDING'], until: at(360) },
        'scopes.0',
      ],
      ['a date that is none', { reviewBy: new Date(Number.NaN) }, 'reviewBy'],
    ])('refuses %s and names the field', async (_, overrides, field) => {
      await expect(run(author, (work) => record.execute(work, newConsent(overrides)))).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        details: { field },
      });
    });

    it('tells every problem at once', async () => {
      const wrong = newConsent({ scopes: [], givers: [], reviewBy: at(-1) });
      await expect(run(author, (work) => record.execute(work, wrong))).rejects.toMatchObject({
        details: {
          field: 'scopes',
          problems: ['scopes: SCOPES_EMPTY', 'givers: GIVER_MISSING', 'reviewBy: REVIEW_OUTSIDE_PERIOD'],
          explanations: [
            'Choose at least one thing that was agreed to.',
            'Say who gave consent.',
            'The review must fall after the beginning and not after the end.',
          ],
        },
      });
    });

    it('refuses more givers than any client has', async () => {
      const givers = Array.from({ length: 11 }, () => adult);
      await expect(run(author, (work) => record.execute(work, newConsent({ givers })))).rejects.toMatchObject(
        {
          code: 'TOO_LARGE',
          details: { field: 'givers', size: 11, limit: 10 },
        },
      );
    });

    it('is for one’s own client records; any other does not exist', async () => {
      for (const clientRecordId of [
        newId(),
        'no id',
        await buildClientRecord(database, await buildMember(database, clinicId)),
      ]) {
        await expect(
          run(author, (work) => record.execute(work, newConsent({ clientRecordId }))),
        ).rejects.toMatchObject({ code: 'NOT_FOUND' });
      }
    });

    it('needs a role that presents cases', async () => {
      const director = await buildMember(database, clinicId, { roles: ['DIRECTOR'] });
      const clientRecordId = await buildClientRecord(database, director);
      await expect(
        run(director, (work) => record.execute(work, newConsent({ clientRecordId }))),
      ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    });
  });

  it.each([
    'their supervisor',
    'another trainee',
    'a clinician',
    'the director',
    'the administrator',
    'a guest',
    'the author in another clinic',
    'a system actor',
  ])('do not exist for %s: no list, no withdrawal, no review', async (name) => {
    const other = others[name] ?? author;
    const id = await build();
    const before = await stored(id);
    const list = run(other, (work) => queries.page(work, { clientRecordId: recordId, afterId: null }));
    await expect(list).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await run(other, (work) => repository.find(work, id))).toBeNull();
    expect(await run(other, (work) => repository.holdForRecord(work, recordId))).toEqual([]);
    await expect(
      run(other, (work) => withdraw.execute(work, { consentId: id, scopes: null })),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(
      run(other, (work) => review.execute(work, { consentId: id, reviewBy: at(30) })),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await stored(id)).toEqual(before);
  });

  describe('withdrawing', () => {
    it('closes what rested on it before the call returns, tells the others by an event, and is written down', async () => {
      const clientRecordId = await buildClientRecord(database, author);
      const id = await buildConsent(database, { author, clientRecordId });
      const agreementId = await agreementOf(id);
      expect(await run(author, (work) => resting.find(work, agreementId))).toMatchObject({ id: agreementId });
      // The same Work that withdraws already finds it closed, in SQL and in memory.
      const inside = await run(author, async (work) => {
        await withdraw.execute(work, { consentId: id, scopes: null });
        return resting.find(work, agreementId);
      });
      expect(inside).toBeNull();
      expect(await run(author, (work) => resting.find(work, agreementId))).toBeNull();
      expect(await stored(id)).toMatchObject({ withdrawn_at: NOW, version: 2 });
      expect(await ledgerOf(id)).toMatchObject([
        { action: 'consent.withdraw', outcome: 'DONE', grant_code: 'withdraw-own-consent' },
      ]);
      expect(
        await database.sql('SELECT clinic_id, topic, handled_at FROM subrosa.outbox WHERE subject_id = $1', [
          id,
        ]),
      ).toEqual([{ clinic_id: clinicId, topic: 'consent.withdrawn', handled_at: null }]);
    });

    it('leaves what rests on another consent as it is', async () => {
      const clientRecordId = await buildClientRecord(database, author);
      const id = await buildConsent(database, { author, clientRecordId });
      const other = await agreementOf(await buildConsent(database, { author, clientRecordId }));
      await run(author, (work) => withdraw.execute(work, { consentId: id, scopes: null }));
      expect(await run(author, (work) => resting.find(work, other))).toMatchObject({ id: other });
    });

    it('is for good: a second one, and a review, are refused and change nothing', async () => {
      const id = await build();
      await run(author, (work) => withdraw.execute(work, { consentId: id, scopes: null }));
      const before = await stored(id);
      await database.setClock(at(1));
      const refused = { code: 'CONSENT_ALREADY_WITHDRAWN', details: { resourceId: id } };
      await expect(
        run(author, (work) => withdraw.execute(work, { consentId: id, scopes: null })),
      ).rejects.toMatchObject(refused);
      await expect(
        run(author, (work) => review.execute(work, { consentId: id, reviewBy: at(30) })),
      ).rejects.toMatchObject(refused);
      await database.setClock(NOW);
      expect(await stored(id)).toEqual(before);
      expect(await database.sql('SELECT 1 FROM subrosa.outbox WHERE subject_id = $1', [id])).toHaveLength(1);
    });

    it('happens once when asked twice at the same time', async () => {
      const id = await build();
      const both = await Promise.allSettled(
        [1, 2].map(() => run(author, (work) => withdraw.execute(work, { consentId: id, scopes: null }))),
      );
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await stored(id)).toMatchObject({ version: 2 });
    });

    it('waits for a submission that relies on the consent', async () => {
      const id = await build();
      const order: string[] = [];
      const submission = run(author, async (work) => {
        await repository.holdForRecord(work, recordId);
        await work.manager.query('SELECT pg_sleep(0.3)');
        order.push('submitted');
      });
      await new Promise((resolve) => setTimeout(resolve, 100));
      await Promise.all([
        submission,
        run(author, (work) => withdraw.execute(work, { consentId: id, scopes: null })).then(() =>
          order.push('withdrawn'),
        ),
      ]);
      expect(order).toEqual(['submitted', 'withdrawn']);
    });
  });

  describe('in force', () => {
    it.each<[string, Parameters<typeof buildConsent>[2], boolean]>([
      ['before it begins', { from: at(1) }, false],
      ['from its first instant', { from: NOW }, true],
      ['just before its end', { until: new Date(NOW.getTime() + 1) }, true],
      ['at its end', { until: NOW }, false],
      ['when its review is overdue', { reviewBy: at(-1) }, true],
      ['once withdrawn', { withdrawnAt: NOW }, false],
    ])('%s: in SQL, in memory and to its author alike', async (_, overrides, expected) => {
      const clientRecordId = await buildClientRecord(database, author);
      const id = await buildConsent(database, { author, clientRecordId }, overrides);
      const agreementId = await agreementOf(id);
      await run(author, async (work) => {
        expect((await resting.find(work, agreementId)) !== null).toBe(expected);
        const plain = await work.manager.findOneOrFail(ConsentScopeRow, { where: { id: agreementId } });
        expect((await resting.allows(work, plain, 'resting.read')) !== null).toBe(expected);
        expect(queries.standing(work, await repository.get(work, id)).isInForce).toBe(expected);
      });
    });
  });

  describe('reviewing', () => {
    it('moves the date and nothing else', async () => {
      const id = await build({ reviewBy: at(-1) });
      const before = await stored(id);
      const row = await run(author, (work) => review.execute(work, { consentId: id, reviewBy: at(90) }));
      expect(await stored(id)).toEqual({ ...before, review_by: at(90), version: 2 });
      const standing = await run(author, (work) => Promise.resolve(queries.standing(work, row)));
      expect(standing).toEqual({ isInForce: true, isReviewDue: false });
      expect(await ledgerOf(id)).toMatchObject([{ action: 'consent.review', outcome: 'DONE' }]);
    });

    it.each<[string, Date]>([
      ['now', NOW],
      ['the past', at(-1)],
      ['after the end', at(61)],
      ['no date', new Date(Number.NaN)],
    ])('refuses %s', async (_, reviewBy) => {
      const id = await build({ until: at(60), reviewBy: at(30) });
      await expect(
        run(author, (work) => review.execute(work, { consentId: id, reviewBy })),
      ).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { field: 'reviewBy' } });
    });
  });

  it('lists the consents of one client, the newest first, and says what the author may do', async () => {
    const clientRecordId = await buildClientRecord(database, author);
    const first = await buildConsent(database, { author, clientRecordId }, { withdrawnAt: NOW });
    const second = await buildConsent(database, { author, clientRecordId });
    await build();
    await run(author, async (work) => {
      const page = await queries.page(work, { clientRecordId, first: 1, afterId: null });
      expect(page).toMatchObject({ hasNextPage: true, items: [{ row: { id: second } }] });
      const rest = await queries.page(work, { clientRecordId, first: 1, afterId: second });
      expect(rest).toMatchObject({ hasNextPage: false, items: [{ row: { id: first } }] });
      const may = [...page.items, ...rest.items].map(({ row }) => queries.viewerCan(work, row));
      expect(may).toEqual([
        { withdraw: true, review: true },
        { withdraw: false, review: false },
      ]);
    });
  });

  it('lets the app role change two dates and nothing of what was said', async () => {
    await build();
    for (const statement of [
      `UPDATE subrosa.consents SET scopes = ARRAY['TEACHING']`,
      'UPDATE subrosa.consents SET active_until = now()',
      'UPDATE subrosa.consents SET recorded_by = subrosa.person_id()',
      `UPDATE subrosa.consents SET instrument = 'PART2'`,
      `UPDATE subrosa.consent_scopes SET scope = 'TEACHING'`,
      'DELETE FROM subrosa.consent_scopes',
      'DELETE FROM subrosa.consents',
    ]) {
      await expect(run(author, (work) => work.manager.query(statement))).rejects.toThrow(/permission denied/);
    }
    const foreign = others['the author in another clinic'] ?? author;
    expect(await run(foreign, (work) => work.manager.query('SELECT id FROM subrosa.consents'))).toEqual([]);
    expect(await run(foreign, (work) => work.manager.query('SELECT id FROM subrosa.consent_scopes'))).toEqual(
      [],
    );
  });
});
