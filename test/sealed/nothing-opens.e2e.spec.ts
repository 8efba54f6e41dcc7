import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import {
  combineShares,
  openRecord,
  openRecordWithClinicKey,
  openShare,
  openWithPassphrase,
  openWithRecoveryCode,
} from '@subrosa/vault';
import type { CeremonyRecord, SealedKeys, SealedRecord } from '@subrosa/vault';
import { openKeyForAuthor } from '@subrosa/vault/record-key.js';
import { reveal } from '@subrosa/vault/secret-bytes.js';
import { readySodium } from '@subrosa/vault/sodium.js';
import { findLeaks } from '@subrosa/vault/test/leak-scanner.js';
import { startTestApi } from '../../apps/api/test/test-api.js';
import type { TestApi } from '../../apps/api/test/test-api.js';
import { KDF, enrol, holdCeremony, writeUp } from './author-life.js';
import type { Holder, Life } from './author-life.js';
import { recordRequests } from './requests.js';
import type { RecordedRequests } from './requests.js';
import { openCaseText } from './server-side.js';
import { steal, tryToOpen } from './thief.js';
import type { Loot, Targets } from './thief.js';
import { DRAFT, IDENTIFIERS, RECORD } from './write-up.js';

const MANY_KEYS = 1_000;

let database: TestDatabase;
let api: TestApi;
let requests: RecordedRequests;
let author: Holder;
let director: Holder;
let officer: Holder;
let ceremony: CeremonyRecord;
let life: Life;

/** A row of the vault as the thief reads it, in the words of the vault's own interface. */
async function stored<T extends object>(text: string, parameters: unknown[]): Promise<T> {
  const [row] = await database.sql<T>(text, parameters);
  if (row === undefined) throw new Error('the row is missing');
  return row;
}
const sealedOf = (table: 'client_records' | 'drafts', id: string) =>
  stored<SealedRecord>(
    `SELECT blob, key_for_author AS "keyForAuthor", key_for_clinic AS "keyForClinic" FROM subrosa.${table} WHERE id = $1`,
    [id],
  );
const keysOf = (holder: Holder) =>
  stored<SealedKeys>(
    `SELECT public_key AS "publicKey", by_passphrase AS "byPassphrase", by_recovery_code AS "byRecoveryCode"
       FROM subrosa.vault_keys WHERE person_id = $1`,
    [holder.actor.personId],
  );
const shareOf = async (holder: Holder) =>
  (
    await stored<{ share: string }>(
      'SELECT sealed_share AS share FROM subrosa.recovery_shares WHERE holder_id = $1',
      [holder.actor.personId],
    )
  ).share;

/** What stays on the devices: everything typed or shown, the private halves, and who the client is. */
function secrets(): Map<string, string | Uint8Array> {
  const holders = Object.entries({ author, director, officer });
  return new Map<string, string | Uint8Array>([
    ...holders.flatMap(([name, { known }]) =>
      known.map((words, at): [string, string] => [`${name} knows ${String(at)}`, words]),
    ),
    ...holders.flatMap(([name, { known }]) =>
      known
        .slice(2)
        .map((code, at): [string, string] => [`${name} code ${String(at)}`, code.replaceAll('-', '')]),
    ),
    ...holders.map(([name, { keys }]): [string, Uint8Array] => [`private key of the ${name}`, reveal(keys)]),
    ...IDENTIFIERS.map((words): [string, string] => [words, words]),
  ]);
}

beforeAll(async () => {
  database = await testDatabase();
  api = await startTestApi(database);
  const clinicId = await buildClinic(database);
  const member = (role: 'TRAINEE' | 'SUPERVISOR' | 'DIRECTOR' | 'PRIVACY_OFFICER') =>
    buildMember(database, clinicId, { roles: [role] });
  const actors = {
    author: await member('TRAINEE'),
    supervisor: await member('SUPERVISOR'),
    director: await member('DIRECTOR'),
    officer: await member('PRIVACY_OFFICER'),
  };
  const assignmentId = await buildAssignment(database, {
    supervisor: actors.supervisor,
    supervisee: actors.author,
  });
  requests = recordRequests();
  author = await enrol(actors.author, await api.as(actors.author), 'seven otters under Ångström bridge');
  director = await enrol(actors.director, await api.as(actors.director), 'eleven lanterns along the towpath');
  officer = await enrol(actors.officer, await api.as(actors.officer), 'a kettle whistling in the far valley');
  ceremony = await holdCeremony([director, officer]);
  life = await writeUp(author, ceremony, assignmentId);
}, 120_000);
afterAll(async () => {
  requests.stop();
  await api.close();
  await database.drop();
});

describe('a full dump of the database with every secret of the server', () => {
  let loot: Loot;
  let targets: Targets;
  beforeAll(async () => {
    loot = await steal(database, api);
    const record = await sealedOf('client_records', life.recordContext.recordId);
    const draft = await sealedOf('drafts', life.draftContext.recordId);
    const keys = await Promise.all([author, director, officer].map(keysOf));
    const shares = await Promise.all([director, officer].map(shareOf));
    const boxes = [record, draft].flatMap(({ keyForAuthor, keyForClinic }) => [
      { box: keyForAuthor, publicKey: author.keys.publicKey },
      { box: keyForClinic, publicKey: ceremony.publicKey },
    ]);
    targets = {
      blobs: [
        { blob: record.blob, context: life.recordContext },
        { blob: draft.blob, context: life.draftContext },
      ],
      boxes: [
        ...boxes,
        ...shares.map((box, at) => ({ box, publicKey: ceremony.holders[at]?.publicKey ?? '' })),
      ],
      privateKeys: keys,
    };
  }, 60_000);

  it('holds no identifier, passphrase, recovery code or private key in any encoding', () => {
    expect(loot.tables).toBeGreaterThan(25);
    expect(findLeaks(loot.texts, secrets())).toEqual([]);
  }, 120_000);

  it('holds no 32 bytes that open a client record, a draft, a key or a share', async () => {
    expect(loot.keys.length).toBeGreaterThan(MANY_KEYS);
    expect(await tryToOpen(targets, loot.keys)).toEqual([]);
  }, 120_000);

  it('would have been opened by the same attempts with a true key among them (control)', async () => {
    const sodium = await readySodium();
    const record = await sealedOf('client_records', life.recordContext.recordId);
    const recordKey = openKeyForAuthor(sodium, author.keys, {
      keyForAuthor: record.keyForAuthor,
      context: life.recordContext,
    });
    const decoys = loot.keys.slice(0, 50);
    expect(await tryToOpen(targets, [...decoys, recordKey])).toEqual(['client-record']);
    expect(await tryToOpen(targets, [...decoys, reveal(author.keys)])).toEqual([
      'private key',
      'sealed box',
      'sealed box',
    ]);
    expect(await tryToOpen(targets, [...decoys, reveal(director.keys)])).toEqual([
      'private key',
      'sealed box',
    ]);
  });

  it('would have shown an identifier stored in clear, as bytes or in an envelope (control)', () => {
    for (const encoding of ['utf8', 'utf16le', 'hex', 'base64'] as const) {
      const planted =
        encoding === 'hex' || encoding === 'base64'
          ? Buffer.from('x Wilhelmina Oxenfürth x').toString(encoding)
          : Buffer.from('x Wilhelmina Oxenfürth x', encoding).toString('base64url');
      expect(
        findLeaks([...loot.texts.slice(0, 20), planted], secrets()).map(({ secret }) => secret),
      ).toContain('Wilhelmina Oxenfürth');
    }
  });

  it('does open what the server is meant to read: the pseudonymized case', async () => {
    expect(await openCaseText(database, api, life.caseId)).toEqual(life.pseudonymizedSections);
  });

  it('opens to the author by passphrase or recovery code, and to two holders of shares', async () => {
    const record = await sealedOf('client_records', life.recordContext.recordId);
    const draft = await sealedOf('drafts', life.draftContext.recordId);
    const own = await keysOf(author);
    const byPassphrase = await openWithPassphrase(own, author.passphrase, KDF);
    expect(await openRecord(byPassphrase, record, life.recordContext)).toEqual(RECORD);
    const byCode = await openWithRecoveryCode(own, author.known[3] ?? '');
    expect(await openRecord(byCode, draft, life.draftContext)).toMatchObject({ sections: DRAFT.sections });

    const shares = await Promise.all(
      [director, officer].map(async (holder) =>
        openShare(holder.keys, await shareOf(holder), { ceremony, personId: holder.actor.personId }),
      ),
    );
    await expect(combineShares(shares.slice(0, 1))).rejects.toMatchObject({ code: 'NOT_ENOUGH_SHARES' });
    const clinicKey = await combineShares(shares);
    expect(await openRecordWithClinicKey(clinicKey, record, life.recordContext)).toEqual(RECORD);
  });
});

describe('what the clients have sent', () => {
  it('holds no passphrase, recovery code, private key or identifier, in any header or body', () => {
    // Nine for three sets of keys, the ceremony, and six from the new client to the submission.
    expect(requests.texts).toHaveLength(16);
    expect(requests.texts.filter((text) => text.includes('submitCase'))).toHaveLength(1);
    expect(findLeaks(requests.texts, secrets())).toEqual([]);
  }, 60_000);

  it('would have been caught by the same scanner, in a header or a body (control)', async () => {
    const before = requests.texts.length;
    await author.client.send(
      'query { session { id } }',
      {},
      { 'x-note': author.passphrase.replace('Å', 'A') },
    );
    await author.client.send('query($text: String) { __typename }', { text: author.known[3] });
    const planted = requests.texts.splice(before);
    expect(planted).toHaveLength(2);
    expect(findLeaks(planted.slice(0, 1), secrets()).map(({ secret }) => secret)).toContain('author knows 1');
    expect(findLeaks(planted.slice(1), secrets()).map(({ secret }) => secret)).toContain('author knows 3');
  });
});
