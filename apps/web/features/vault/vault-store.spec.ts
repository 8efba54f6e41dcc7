import { beforeEach, describe, expect, it } from '@jest/globals';
import { createVaultKeys, fingerprint } from '@subrosa/vault';
import { TEST_KDF } from '@subrosa/vault/testing.js';
import type { VaultMessage, VaultReply } from './vault-calls.js';
import { VaultDesk } from './vault-desk.js';
import type { VaultPort } from './vault-line.js';
import { VaultStore } from './vault-store.js';

const PASSPHRASE = 'ticket velvet harbour moss';
const OWNER = { ownerId: 'person-1', clinicId: 'clinic-1' };

/** A worker without a thread: what goes over the line is cloned as a real one would. */
class TestPort implements VaultPort {
  static live = 0;
  readonly sent: unknown[] = [];
  readonly #desk = new VaultDesk(TEST_KDF);
  #onMessage: (event: MessageEvent<VaultReply>) => void = () => undefined;
  #isEnded = false;

  constructor() {
    TestPort.live += 1;
  }

  addEventListener(kind: 'message' | 'error', listener: (event: MessageEvent<VaultReply>) => void): void {
    if (kind === 'message') this.#onMessage = listener;
  }

  postMessage(message: VaultMessage): void {
    this.sent.push(structuredClone(message));
    void this.#desk.answer(structuredClone(message)).then((reply) => {
      if (!this.#isEnded) this.#onMessage(new MessageEvent('message', { data: structuredClone(reply) }));
    });
  }

  terminate(): void {
    this.#isEnded = true;
    TestPort.live -= 1;
  }
}

const publicKey = async (): Promise<string> => (await createVaultKeys(PASSPHRASE, TEST_KDF)).sealed.publicKey;

async function openStore(clinicKey: string) {
  const store = new VaultStore(() => new TestPort());
  const made = await store.makeKeys(PASSPHRASE);
  await store.begin({ owner: OWNER, fingerprint: made.fingerprint, clinicKey });
  return { store, made };
}

describe('VaultStore', () => {
  let clinicKey = '';
  beforeEach(async () => {
    TestPort.live = 0;
    clinicKey = await publicKey();
  });

  it('seals a version under the key of the one before, and opens it as that version only', async () => {
    const { store } = await openStore(clinicKey);
    const first = await store.sealDraft({ id: 'draft', version: 1, content: { question: 'one' } });
    const second = await store.sealDraft({
      id: 'draft',
      version: 2,
      content: { question: 'two' },
      sealed: first,
    });
    expect(second.keyForAuthor).toBe(first.keyForAuthor);
    expect(second.keyForClinic).not.toBe('');
    expect(await store.openDraft({ id: 'draft', version: 2, sealed: second })).toEqual({ question: 'two' });
    await expect(store.openDraft({ id: 'draft', version: 1, sealed: second })).rejects.toMatchObject({
      code: 'WRONG_CONTEXT',
    });
    await expect(store.openClientRecord({ id: 'draft', version: 2, sealed: second })).rejects.toMatchObject({
      code: 'WRONG_CONTEXT',
    });
  });

  it('refuses a wrong passphrase and opens with the right one and with the code', async () => {
    const { store, made } = await openStore(clinicKey);
    store.close();
    await expect(store.unlockByPassphrase(made.sealed, 'another passphrase')).rejects.toMatchObject({
      code: 'WRONG_PASSPHRASE',
    });
    expect(store.snapshot().isOpen).toBe(false);
    await store.unlockByPassphrase(made.sealed, PASSPHRASE);
    const opened = await store.unlockByCode(made.sealed, made.recoveryCode.toLowerCase());
    expect(opened.fingerprint).toBe(made.fingerprint);
    const renewed = await store.renewKeys('another passphrase of words');
    expect(renewed.sealed.publicKey).toBe(made.sealed.publicKey);
    expect(renewed.recoveryCode).not.toBe(made.recoveryCode);
  });

  it('changes the passphrase only for who knows the present one, and leaves the code and the key as they are', async () => {
    const { store, made } = await openStore(clinicKey);
    const next = 'another passphrase of words';
    const ask = { sealed: made.sealed, present: PASSPHRASE, next };
    await expect(store.changePassphrase({ ...ask, present: 'not the passphrase' })).rejects.toMatchObject({
      code: 'WRONG_PASSPHRASE',
    });
    const sealed = await store.changePassphrase(ask);
    expect(store.snapshot().isOpen).toBe(true);
    expect(sealed).toEqual({ ...made.sealed, byPassphrase: sealed.byPassphrase });
    await expect(store.unlockByPassphrase(sealed, PASSPHRASE)).rejects.toMatchObject({
      code: 'WRONG_PASSPHRASE',
    });
    expect((await store.unlockByPassphrase(sealed, next)).fingerprint).toBe(made.fingerprint);
    expect((await store.unlockByCode(sealed, made.recoveryCode)).fingerprint).toBe(made.fingerprint);
  });

  it('makes a new recovery code for who knows the passphrase, and the earlier one opens nothing', async () => {
    const { store, made } = await openStore(clinicKey);
    const renewed = await store.renewCode(made.sealed, PASSPHRASE);
    expect(renewed.sealed.byPassphrase).toBe(made.sealed.byPassphrase);
    await expect(store.unlockByCode(renewed.sealed, made.recoveryCode)).rejects.toMatchObject({
      code: 'WRONG_RECOVERY_CODE',
    });
    await expect(store.unlockByCode(renewed.sealed, renewed.recoveryCode)).resolves.toEqual({
      fingerprint: made.fingerprint,
    });
  });

  it('holds a ceremony whose shares open for their holders alone', async () => {
    const director = await openStore(clinicKey);
    const officer = await openStore(clinicKey);
    const holders = [
      { personId: 'director', publicKey: director.made.sealed.publicKey },
      { personId: 'officer', publicKey: officer.made.sealed.publicKey },
    ];
    const { record, shares, ...named } = await director.store.holdCeremony({
      clinicId: OWNER.clinicId,
      threshold: 2,
      holders,
    });
    expect(named.fingerprint).toBe(await fingerprint(record.publicKey));
    const tryAs = (store: VaultStore, at: number) =>
      store.tryShare({
        sealedShare: shares[at]?.sealedShare ?? '',
        context: { ceremony: record, personId: holders[at]?.personId ?? '' },
      });
    await expect(tryAs(director.store, 0)).resolves.toBe(named.fingerprint);
    await expect(tryAs(officer.store, 1)).resolves.toBe(named.fingerprint);
    await expect(tryAs(officer.store, 0)).rejects.toMatchObject({ code: 'WRONG_KEYS' });
  });

  it('opens before the clinic has a recovery key, seals nothing then, and takes the first key as it comes', async () => {
    const store = new VaultStore(() => new TestPort());
    const made = await store.makeKeys(PASSPHRASE);
    await store.begin({ owner: OWNER, fingerprint: made.fingerprint, clinicKey: null });
    await expect(store.sealDraft({ id: 'draft', version: 1, content: {} })).rejects.toMatchObject({
      code: 'NO_RECOVERY_KEY',
    });
    await store.noteClinicKey(clinicKey);
    expect(store.snapshot()).toMatchObject({ clinicKey: { publicKey: clinicKey }, offeredKey: null });
    const sealed = await store.sealDraft({ id: 'draft', version: 1, content: { question: 'one' } });
    expect(await store.openDraft({ id: 'draft', version: 1, sealed })).toEqual({ question: 'one' });
  });

  it('ends the worker when it closes: nothing opens afterwards, and what waits is refused', async () => {
    const { store } = await openStore(clinicKey);
    const sealed = await store.sealDraft({ id: 'draft', version: 1, content: {} });
    const waiting = store.openDraft({ id: 'draft', version: 1, sealed });
    store.close();
    await expect(waiting).rejects.toMatchObject({ code: 'CLOSED' });
    await expect(store.openDraft({ id: 'draft', version: 1, sealed })).rejects.toMatchObject({
      code: 'CLOSED',
    });
    expect(TestPort.live).toBe(0);
    expect(store.snapshot()).toMatchObject({ isOpen: false, fingerprint: null });
  });

  it.each([null, { ...OWNER, ownerId: 'person-2' }, { ...OWNER, clinicId: 'clinic-2' }])(
    'closes when the session is %p',
    async (owner) => {
      const { store } = await openStore(clinicKey);
      store.keepFor(OWNER);
      expect(store.snapshot().isOpen).toBe(true);
      store.keepFor(owner);
      expect(store.snapshot().isOpen).toBe(false);
    },
  );

  it('notices another recovery key, also after closing, and seals to it only once it is accepted', async () => {
    const other = await publicKey();
    const { store, made } = await openStore(clinicKey);
    await store.noteClinicKey(other);
    expect(store.snapshot()).toMatchObject({
      clinicKey: { publicKey: clinicKey },
      offeredKey: { publicKey: other },
    });
    await store.noteClinicKey(clinicKey);
    expect(store.snapshot().offeredKey).toBeNull();
    store.close();
    await store.unlockByPassphrase(made.sealed, PASSPHRASE);
    await store.begin({ owner: OWNER, fingerprint: made.fingerprint, clinicKey: other });
    expect(store.snapshot()).toMatchObject({
      clinicKey: { publicKey: clinicKey },
      offeredKey: { publicKey: other },
    });
    store.acceptClinicKey();
    expect(store.snapshot()).toMatchObject({ clinicKey: { publicKey: other }, offeredKey: null });
  });

  it('never sends a key to the page', async () => {
    const desk = new VaultDesk(TEST_KDF);
    const reply = await desk.answer({ id: 1, call: 'makeKeys', ask: { passphrase: PASSPHRASE } });
    expect(Object.keys('answer' in reply ? Object(reply.answer) : {}).sort()).toEqual([
      'fingerprint',
      'recoveryCode',
      'sealed',
    ]);
    expect(JSON.stringify(reply)).not.toContain(PASSPHRASE);
  });
});
