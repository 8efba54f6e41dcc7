import {
  VaultError,
  changePassphrase,
  createClinicRecovery,
  createVaultKeys,
  fingerprint,
  newPseudonym,
  openRecord,
  openShare,
  openWithPassphrase,
  openWithRecoveryCode,
  renewRecoveryCode,
  resealKeyForClinic,
  resealRecord,
  sealRecord,
} from '@subrosa/vault';
import type { KdfPolicy, OpenedKeys, SealedKeys, SealedRecord } from '@subrosa/vault';
import type {
  HeldCeremony,
  MadeKeys,
  VaultCall,
  VaultCalls,
  VaultMessage,
  VaultReply,
} from './vault-calls.js';

type Desk = { [Call in VaultCall]: (ask: VaultCalls[Call]['ask']) => Promise<VaultCalls[Call]['answer']> };

/** What sits in the worker: holds the opened keys, answers calls one by one, and gives a refusal as data. */
export class VaultDesk {
  #keys: OpenedKeys | null = null;
  readonly #policy: KdfPolicy | undefined;

  /** Another policy than production's is for tests. */
  constructor(policy?: KdfPolicy) {
    this.#policy = policy;
  }

  /** Answers a call; never throws. */
  async answer(message: VaultMessage): Promise<VaultReply> {
    const { id } = message;
    try {
      return { id, answer: await this.#take(message) };
    } catch (error) {
      // Any other error could quote what was being sealed: only its kind may leave.
      const refusal =
        error instanceof VaultError
          ? { code: error.code, text: error.message }
          : { code: 'FAILED', text: 'The vault could not do that. Load the page again and try once more.' };
      return { id, refusal };
    }
  }

  #take<Call extends VaultCall>(message: {
    readonly call: Call;
    readonly ask: VaultCalls[Call]['ask'];
  }): Promise<VaultCalls[Call]['answer']> {
    return this.#calls[message.call](message.ask);
  }

  #opened(): OpenedKeys {
    if (this.#keys === null) throw new VaultError('KEYS_FORGOTTEN');
    return this.#keys;
  }

  async #use(keys: OpenedKeys): Promise<{ fingerprint: string }> {
    if (this.#keys !== keys) this.#keys?.forget();
    this.#keys = keys;
    return { fingerprint: await fingerprint(keys.publicKey) };
  }

  async #renewed(passphrase: string): Promise<MadeKeys> {
    const keys = this.#opened();
    const byPassphrase = await changePassphrase(keys, passphrase, this.#policy);
    const { recoveryCode, ...byCode } = await renewRecoveryCode(keys);
    return { sealed: { ...byPassphrase, ...byCode }, recoveryCode, ...(await this.#use(keys)) };
  }

  async #changed({ sealed, present, next }: VaultCalls['changePassphrase']['ask']): Promise<SealedKeys> {
    const keys = await openWithPassphrase(sealed, present, this.#policy);
    try {
      const { byRecoveryCode } = sealed;
      return { ...(await changePassphrase(keys, next, this.#policy)), byRecoveryCode };
    } finally {
      keys.forget();
    }
  }

  async #withNewCode({ sealed, passphrase }: VaultCalls['renewCode']['ask']): Promise<MadeKeys> {
    const keys = await openWithPassphrase(sealed, passphrase, this.#policy);
    const { recoveryCode, ...byCode } = await renewRecoveryCode(keys);
    const { byPassphrase } = sealed;
    return { sealed: { ...byCode, byPassphrase }, recoveryCode, ...(await this.#use(keys)) };
  }

  async #ceremony(ask: VaultCalls['holdCeremony']['ask']): Promise<HeldCeremony> {
    const { ceremonyRecord: record, shares } = await createClinicRecovery(ask);
    return { record, shares, fingerprint: await fingerprint(record.publicKey) };
  }

  async #shareTried({ sealedShare, context }: VaultCalls['tryShare']['ask']): Promise<string> {
    (await openShare(this.#opened(), sealedShare, context)).forget();
    return fingerprint(context.ceremony.publicKey);
  }

  async #sealed({ content, context, clinicKey, before }: VaultCalls['seal']['ask']): Promise<SealedRecord> {
    const keys = this.#opened();
    if (before === undefined)
      return sealRecord(content, { keys, clinicRecoveryPublicKey: clinicKey, context });
    // The server does not give the clinic's copy back: it is made anew, to the key that is in force now.
    const sealed = await resealRecord(content, { keys, sealed: { ...before, keyForClinic: '' }, context });
    return resealKeyForClinic(keys, sealed, { clinicRecoveryPublicKey: clinicKey, context });
  }

  readonly #calls: Desk = {
    makeKeys: async ({ passphrase }) => {
      const { keys, ...made } = await createVaultKeys(passphrase, this.#policy);
      return { ...made, ...(await this.#use(keys)) };
    },
    openByPassphrase: async ({ sealed, passphrase }) =>
      this.#use(await openWithPassphrase(sealed, passphrase, this.#policy)),
    openByCode: async ({ sealed, code }) => this.#use(await openWithRecoveryCode(sealed, code)),
    renewKeys: ({ passphrase }) => this.#renewed(passphrase),
    changePassphrase: (ask) => this.#changed(ask),
    renewCode: (ask) => this.#withNewCode(ask),
    holdCeremony: (ask) => this.#ceremony(ask),
    tryShare: (ask) => this.#shareTried(ask),
    seal: (ask) => this.#sealed(ask),
    open: ({ sealed, context }) => openRecord(this.#opened(), sealed, context),
    fingerprint: ({ publicKey }) => fingerprint(publicKey),
    pseudonym: ({ taken }) => Promise.resolve(newPseudonym(new Set(taken))),
  };
}
