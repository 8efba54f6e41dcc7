import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FOREVER, newId } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import type { CeremonyInput } from './set-clinic-recovery.js';
import { as, clinicsFeature } from './testing.js';

const code = (expected: string) => expect.objectContaining({ code: expected });
const key = () => randomBytes(32).toString('base64url');
const envelope = (kind: number) =>
  Buffer.concat([Buffer.of(0x53, 0x52, 0x56, 1, kind), randomBytes(80)]).toString('base64url');

describe('licences, keys and what ends at once', () => {
  let database: TestDatabase;
  let feature: ReturnType<typeof clinicsFeature>;
  let clinicId: ClinicId;
  let administrator: PersonActor;
  let director: PersonActor;
  let officer: PersonActor;
  let supervisor: PersonActor;

  beforeAll(async () => {
    database = await testDatabase();
    feature = clinicsFeature(database);
    clinicId = await buildClinic(database);
    administrator = await buildMember(database, clinicId, { roles: ['ADMINISTRATOR'] });
    director = await buildMember(database, clinicId, { roles: ['DIRECTOR'] });
    officer = await buildMember(database, clinicId, { roles: ['PRIVACY_OFFICER'] });
    supervisor = await buildMember(database, clinicId, { roles: ['SUPERVISOR'], licensed: false });
  });
  afterAll(() => database.drop());

  /** What the next request of a signed-in person would be told about them. */
  async function nextRequest(actor: PersonActor): Promise<{ roles: string[] | null; licensed_until: Date }> {
    const token = randomBytes(32);
    await database.sql(
      `INSERT INTO subrosa.sessions (id, person_id, token_hash, clinic_id, label, created_at, last_seen_at, idle_until,
         absolute_until, locked_at, revoked_at)
       VALUES ($1, $2, $3, $4, 'test', subrosa.now(), subrosa.now(), $5, $5, $5, $5)`,
      [newId(), actor.personId, token, actor.clinicId, FOREVER],
    );
    const [row] = await database.sql<{ roles: string[] | null; licensed_until: Date }>(
      'SELECT * FROM subrosa.session_lookup($1, false, 900)',
      [token],
    );
    if (row === undefined) throw new Error('no session');
    return row;
  }

  describe('licences', () => {
    const add = (actor: PersonActor, change: Record<string, string> = {}) =>
      as(database, actor, (work) =>
        feature.addLicence.execute(work, {
          memberId: supervisor.membershipId,
          ...{ type: 'LMFT', number: '98765', jurisdiction: 'US-CA' },
          ...{ issuedOn: '2016-05-01', expiresOn: '2090-07-15', ...change },
        }),
      );

    it('are recorded by an administrator, once, to the end of their last day there', async () => {
      expect((await add(administrator)).expiresAt.toISOString()).toBe('2090-07-16T07:00:00.000Z');
      await expect(add(administrator)).rejects.toEqual(code('LICENCE_EXISTS'));
      await expect(add(director, { number: '1' })).rejects.toEqual(code('FORBIDDEN'));
      await expect(add(supervisor, { number: '1' })).rejects.toEqual(code('FORBIDDEN'));
      for (const [field, change] of [
        ['expiresOn', { expiresOn: '2020-01-01' }],
        ['issuedOn', { issuedOn: '2089-01-01' }],
        ['issuedOn', { issuedOn: '2016-02-30' }],
        ['jurisdiction', { jurisdiction: 'somewhere' }],
      ] as const) {
        await expect(add(administrator, { number: '2', ...change })).rejects.toMatchObject({
          code: 'INVALID_INPUT',
          details: { field },
        });
      }
    });

    it('end and are renewed for the next request, never for a version that was not seen', async () => {
      expect((await nextRequest(supervisor)).licensed_until.toISOString()).toBe('2090-07-16T07:00:00.000Z');
      const [row] = await database.sql<{ id: string }>(
        'SELECT id FROM subrosa.licences WHERE person_id = $1',
        [supervisor.personId],
      );
      const licenceId = row?.id ?? '';
      const end = (expectedVersion: number, actor = administrator) =>
        as(database, actor, (work) => feature.changeLicence.end(work, { licenceId, expectedVersion }));
      const renew = (expiresOn: string, expectedVersion: number) =>
        as(database, administrator, (work) =>
          feature.changeLicence.renew(work, { licenceId, expiresOn, expectedVersion }),
        );
      await expect(end(1, supervisor)).rejects.toEqual(code('FORBIDDEN'));
      await expect(end(5)).rejects.toEqual(code('VERSION_CONFLICT'));
      await end(1);
      expect((await nextRequest(supervisor)).licensed_until).toEqual(new Date(0));
      await expect(end(2)).rejects.toEqual(code('LICENCE_ENDED'));
      await expect(renew('2020-01-01', 2)).rejects.toEqual(code('INVALID_INPUT'));
      await renew('2091-07-15', 2);
      expect((await nextRequest(supervisor)).licensed_until.toISOString()).toBe('2091-07-16T07:00:00.000Z');
      await expect(renew('2091-07-14', 3)).rejects.toEqual(code('INVALID_INPUT'));
    });
  });

  it('ends roles and memberships for the next request of an open session', async () => {
    const member = await buildMember(database, clinicId, { roles: ['SUPERVISOR', 'CLINICIAN'] });
    expect((await nextRequest(member)).roles).toEqual(['SUPERVISOR', 'CLINICIAN']);
    await as(database, administrator, (work) =>
      feature.changeRoles.execute(work, {
        memberId: member.membershipId,
        roles: ['CLINICIAN'],
        expectedVersion: 1,
      }),
    );
    expect((await nextRequest(member)).roles).toEqual(['CLINICIAN']);
    await as(database, administrator, (work) =>
      feature.endMembership.execute(work, { memberId: member.membershipId, expectedVersion: 2 }),
    );
    expect((await nextRequest(member)).roles).toBeNull();
    await expect(
      as(database, administrator, (work) =>
        feature.endMembership.execute(work, { memberId: member.membershipId, expectedVersion: 3 }),
      ),
    ).rejects.toEqual(code('MEMBERSHIP_ENDED'));
  });

  describe('keys', () => {
    const keys = { publicKey: key(), byPassphrase: envelope(1), byRecoveryCode: envelope(2) };
    const save = (actor: PersonActor, change: Partial<typeof keys>, expectedVersion: number) =>
      as(database, actor, (work) =>
        feature.saveVaultKeys.execute(work, { ...keys, ...change, expectedVersion }),
      );

    it('are stored for their owner, replaced envelope by envelope, never as another pair', async () => {
      expect(await save(supervisor, {}, 0)).toMatchObject({ version: 1 });
      await expect(save(supervisor, {}, 0)).rejects.toEqual(code('VERSION_CONFLICT'));
      const changed = envelope(1);
      expect(await save(supervisor, { byPassphrase: changed }, 1)).toMatchObject({ version: 2 });
      await expect(save(supervisor, { publicKey: key() }, 2)).rejects.toEqual(code('VAULT_KEY_PAIR_FIXED'));
      await expect(save(supervisor, { byPassphrase: 'my passphrase' }, 2)).rejects.toEqual(
        code('INVALID_INPUT'),
      );
      const own = await as(database, supervisor, (work) => feature.vaultKeysQueries.own(work));
      expect(own).toMatchObject({ publicKey: keys.publicKey, byPassphrase: changed, version: 2 });
    });

    it('are public by half to colleagues, and not at all elsewhere', async () => {
      const see = (actor: PersonActor) =>
        as(database, actor, (work) => feature.vaultKeysQueries.publicKeys(work, [supervisor.personId, 'x']));
      expect(await see(director)).toEqual([{ personId: supervisor.personId, publicKey: keys.publicKey }]);
      const elsewhere = await buildMember(database, await buildClinic(database), { roles: ['DIRECTOR'] });
      expect(await see(elsewhere)).toEqual([]);
      const raw = await as(database, elsewhere, (work) =>
        work.manager.query('SELECT person_id FROM subrosa.vault_keys'),
      );
      expect(raw).toEqual([]);
      expect(await as(database, director, (work) => feature.vaultKeysQueries.own(work))).toBeNull();
    });

    it('show their envelopes to nobody else, as row security has it', async () => {
      const raw = (actor: PersonActor) =>
        as(database, actor, (work) =>
          work.manager.query<{ person_id: string }[]>('SELECT person_id FROM subrosa.vault_keys'),
        );
      expect(await raw(director)).toEqual([]);
      expect(await raw(supervisor)).toEqual([{ person_id: supervisor.personId }]);
    });

    it('tell no public half to a guest, nor to who has left, even where only the function stands', async () => {
      const asked = (actor: PersonActor) =>
        as(database, actor, (work) =>
          work.manager.query<object[]>('SELECT person_id, public_key FROM subrosa.public_keys($1::uuid[])', [
            [supervisor.personId],
          ]),
        );
      expect(await asked(director)).toEqual([{ person_id: supervisor.personId, public_key: keys.publicKey }]);
      const elsewhere = await buildMember(database, await buildClinic(database), { roles: ['DIRECTOR'] });
      expect(await asked(elsewhere)).toEqual([]);
      const left = await buildMember(database, clinicId, { roles: ['DIRECTOR'] });
      await database.sql('UPDATE subrosa.memberships SET active_until = subrosa.now() WHERE id = $1', [
        left.membershipId,
      ]);
      expect(await asked(left)).toEqual([]);
      const guest = await buildMember(database, clinicId, { roles: ['GUEST'] });
      const seen = await as(database, guest, (work) =>
        feature.vaultKeysQueries.publicKeys(work, [supervisor.personId]),
      );
      expect(seen).toEqual([]);
    });

    it('are written by nobody else, as row security has it', async () => {
      const forge = as(database, director, (work) =>
        work.manager.query(
          `INSERT INTO subrosa.vault_keys (person_id, public_key, by_passphrase, by_recovery_code, version, updated_at)
           VALUES ($1, 'x', 'x', 'x', 1, subrosa.now())`,
          [officer.personId],
        ),
      );
      await expect(forge).rejects.toThrow(/row-level security/);
    });
  });

  describe('the recovery ceremony', () => {
    const publicKeyOf = new Map<string, string>();
    const ceremony = (change: Partial<CeremonyInput> = {}): CeremonyInput => ({
      ceremonyId: randomBytes(16).toString('base64url'),
      publicKey: key(),
      threshold: 2,
      shares: [director, officer].map(({ personId }, index) => ({
        ...{ holderId: personId, holderPublicKey: publicKeyOf.get(personId) ?? '', index },
        sealedShare: envelope(6),
      })),
      replaces: null,
      ...change,
    });
    const hold = (actor: PersonActor, input: CeremonyInput) =>
      as(database, actor, (work) => feature.setClinicRecovery.execute(work, input));
    const shares = () => database.sql('SELECT id FROM subrosa.recovery_shares');

    beforeAll(async () => {
      for (const actor of [director, officer, administrator]) {
        const publicKey = key();
        publicKeyOf.set(actor.personId, publicKey);
        await as(database, actor, (work) =>
          feature.saveVaultKeys.execute(work, {
            ...{ publicKey, byPassphrase: envelope(1), byRecoveryCode: envelope(2), expectedVersion: 0 },
          }),
        );
      }
    });

    it('is refused with every problem, and to whoever keeps no such duty', async () => {
      await expect(hold(administrator, ceremony())).rejects.toEqual(code('FORBIDDEN'));
      const outsider = {
        ...{ holderId: administrator.personId, index: 0, sealedShare: envelope(6) },
        holderPublicKey: publicKeyOf.get(administrator.personId) ?? '',
      };
      await expect(hold(director, ceremony({ threshold: 1, shares: [outsider] }))).rejects.toMatchObject({
        code: 'RECOVERY_NOT_VALID',
        details: { problems: ['THRESHOLD_UNDER_TWO', 'HOLDER_NOT_DIRECTOR_OR_PRIVACY_OFFICER'] },
      });
      await expect(hold(director, ceremony({ threshold: 3 }))).rejects.toMatchObject({
        details: { problems: ['FEWER_SHARES_THAN_THRESHOLD'] },
      });
      await expect(hold(director, ceremony({ ceremonyId: 'short' }))).rejects.toEqual(code('INVALID_INPUT'));
      expect(await shares()).toEqual([]);
    });

    it('gives each holder the own share with the ceremony as it was, and is replaced knowingly', async () => {
      const first = ceremony();
      await hold(director, first);
      const own = await as(database, officer, (work) => feature.queries.ownShare(work));
      expect(own).toEqual({
        sealedShare: first.shares[1]?.sealedShare,
        ceremony: {
          ...{ ceremonyId: first.ceremonyId, clinicId, publicKey: first.publicKey, threshold: 2 },
          holders: first.shares.map((share) => ({
            personId: share.holderId,
            publicKey: share.holderPublicKey,
          })),
        },
      });
      expect(await as(database, supervisor, (work) => feature.queries.ownShare(work))).toBeNull();
      expect(await as(database, supervisor, (work) => feature.queries.recoveryHolders(work))).toEqual([]);
      expect(await as(database, director, (work) => feature.queries.recoveryHolders(work))).toHaveLength(2);
      await expect(hold(officer, ceremony())).rejects.toEqual(code('VERSION_CONFLICT'));
      const repeated = { replaces: first.publicKey, publicKey: first.publicKey };
      await expect(hold(officer, ceremony(repeated))).rejects.toMatchObject({
        details: { problems: ['USED_BEFORE'] },
      });
      await hold(officer, ceremony({ replaces: first.publicKey }));
      expect(await shares()).toHaveLength(4);
    });
  });
});
