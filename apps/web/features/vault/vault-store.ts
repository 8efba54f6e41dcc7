import type { RecordContext, SealedKeys, SealedRecord } from '@subrosa/vault';
import type { HeldCeremony, MadeKeys, VaultCalls } from './vault-calls.js';
import { VaultLine } from './vault-line.js';
import type { VaultPort } from './vault-line.js';
import { VaultRefusal } from './vault-refusal.js';

/** Whose vault it is, and in which clinic; both are bound into everything that is sealed. */
export interface VaultOwner {
  readonly ownerId: string;
  readonly clinicId: string;
}

/** A public key with the short form that people compare. */
export interface KnownKey {
  readonly publicKey: string;
  readonly fingerprint: string;
}

/** What a page may know of the vault; never a key. */
export interface VaultSnapshot {
  readonly isOpen: boolean;
  /** Of the person's own public key. */
  readonly fingerprint: string | null;
  /** The clinic's recovery key that records are sealed to. */
  readonly clinicKey: KnownKey | null;
  /** Another recovery key that the server has named since; not used until it is accepted. */
  readonly offeredKey: KnownKey | null;
}

/** A version to seal: the number it will have and, to go on under the same key, the one before as the server gave it. */
export interface SealInput {
  readonly id: string;
  readonly version: number;
  readonly content: unknown;
  readonly sealed?: Pick<SealedRecord, 'blob' | 'keyForAuthor'>;
}

/** A version to open, as the server gave it. */
export interface OpenInput {
  readonly id: string;
  readonly version: number;
  readonly sealed: Pick<SealedRecord, 'blob' | 'keyForAuthor'>;
}

const CLOSED: VaultSnapshot = { isOpen: false, fingerprint: null, clinicKey: null, offeredKey: null };

/** The page's side of the vault: starts the worker at first use, ends it on `close`, and tells who listens. */
export class VaultStore {
  readonly #startWorker: () => VaultPort;
  readonly #listeners = new Set<() => void>();
  /** By clinic, for as long as this page lives: a server that names another key later is noticed. */
  readonly #knownKeys = new Map<string, KnownKey>();
  #line: VaultLine | null = null;
  #owner: VaultOwner | null = null;
  #snapshot = CLOSED;

  constructor(startWorker: () => VaultPort) {
    this.#startWorker = startWorker;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly snapshot = (): VaultSnapshot => this.#snapshot;

  /** Makes keys in the worker; they are in use only after `begin`. */
  readonly makeKeys = (passphrase: string): Promise<MadeKeys> =>
    this.#ready().call('makeKeys', { passphrase });

  /** Puts the keys that were opened by code under a new passphrase and a new code. */
  readonly renewKeys = (passphrase: string): Promise<MadeKeys> =>
    this.#ready().call('renewKeys', { passphrase });

  /** The keys under another passphrase; whether the vault is open stays as it is. */
  readonly changePassphrase = (ask: VaultCalls['changePassphrase']['ask']): Promise<SealedKeys> =>
    this.#ready().call('changePassphrase', ask);

  /** The keys under a new recovery code; they are in use only after `begin`. */
  readonly renewCode = (sealed: SealedKeys, passphrase: string): Promise<MadeKeys> =>
    this.#ready().call('renewCode', { sealed, passphrase });

  /** Makes and splits a recovery key for the clinic; needs no open vault. */
  readonly holdCeremony = (ask: VaultCalls['holdCeremony']['ask']): Promise<HeldCeremony> =>
    this.#ready().call('holdCeremony', ask);

  /** Proves that a share opens with the open keys; the answer is the fingerprint of its recovery key. */
  readonly tryShare = (ask: VaultCalls['tryShare']['ask']): Promise<string> =>
    this.#ready().call('tryShare', ask);

  /** The short form of a public key that people compare; needs no open vault. */
  readonly fingerprintOf = (publicKey: string): Promise<string> =>
    this.#ready().call('fingerprint', { publicKey });

  /** Opens the keys in the worker; a wrong passphrase is the refusal WRONG_PASSPHRASE. */
  readonly unlockByPassphrase = (sealed: SealedKeys, passphrase: string): Promise<{ fingerprint: string }> =>
    this.#ready().call('openByPassphrase', { sealed, passphrase });

  readonly unlockByCode = (sealed: SealedKeys, code: string): Promise<{ fingerprint: string }> =>
    this.#ready().call('openByCode', { sealed, code });

  /** Says whose keys the worker holds and to which recovery key records are sealed; from now on the vault is open. */
  async begin(input: {
    readonly owner: VaultOwner;
    readonly fingerprint: string;
    /** Null before the first ceremony: then nothing can be sealed yet. */
    readonly clinicKey: string | null;
  }): Promise<void> {
    const { owner, fingerprint, clinicKey } = input;
    const line = this.#ready();
    const offered = clinicKey === null ? null : await this.#named(line, clinicKey);
    if (line !== this.#line) return;
    const known = this.#knownKeys.get(owner.clinicId) ?? offered;
    if (known !== null) this.#knownKeys.set(owner.clinicId, known);
    this.#owner = owner;
    this.#tell({
      isOpen: true,
      fingerprint,
      clinicKey: known,
      offeredKey: known?.publicKey === offered?.publicKey ? null : offered,
    });
  }

  /** Notes which recovery key the server names now; another one than before waits for `acceptClinicKey`. */
  readonly noteClinicKey = async (publicKey: string): Promise<void> => {
    const line = this.#line;
    const { isOpen, clinicKey, offeredKey } = this.#snapshot;
    const owner = this.#owner;
    if (line === null || owner === null || !isOpen || publicKey === (offeredKey ?? clinicKey)?.publicKey)
      return;
    const offered = publicKey === clinicKey?.publicKey ? null : await this.#named(line, publicKey);
    if (line !== this.#line) return;
    // The first key that a clinic has replaces none: there is nothing to compare it with.
    if (clinicKey === null && offered !== null) this.#knownKeys.set(owner.clinicId, offered);
    this.#tell({
      ...this.#snapshot,
      ...(clinicKey === null ? { clinicKey: offered } : { offeredKey: offered }),
    });
  };

  /** The person has compared the fingerprint: from now on records are sealed to the offered key. */
  readonly acceptClinicKey = (): void => {
    const { offeredKey } = this.#snapshot;
    if (offeredKey === null || this.#owner === null) return;
    this.#knownKeys.set(this.#owner.clinicId, offeredKey);
    this.#tell({ ...this.#snapshot, clinicKey: offeredKey, offeredKey: null });
  };

  /** Ends the worker and every key in it; harmless when repeated. */
  readonly close = (): void => {
    this.#line?.end();
    this.#line = null;
    this.#owner = null;
    if (this.#snapshot !== CLOSED) this.#tell(CLOSED);
  };

  /** Closes unless this person still works in this clinic, unlocked. */
  readonly keepFor = (owner: VaultOwner | null): void => {
    const isSame = owner?.ownerId === this.#owner?.ownerId && owner?.clinicId === this.#owner?.clinicId;
    if (owner === null || (this.#owner !== null && !isSame)) this.close();
  };

  readonly sealDraft = (input: SealInput): Promise<SealedRecord> => this.#seal('draft', input);
  readonly openDraft = (input: OpenInput): Promise<unknown> => this.#open('draft', input);
  readonly sealClientRecord = (input: SealInput): Promise<SealedRecord> => this.#seal('client-record', input);
  readonly openClientRecord = (input: OpenInput): Promise<unknown> => this.#open('client-record', input);

  /** Two random words that are none of these. */
  readonly newPseudonym = (taken: readonly string[]): Promise<string> =>
    this.#ready().call('pseudonym', { taken });

  async #seal(kind: RecordContext['kind'], input: SealInput): Promise<SealedRecord> {
    const context = this.#context(kind, input);
    const clinicKey = this.#snapshot.clinicKey;
    if (!this.#snapshot.isOpen) throw closed();
    if (clinicKey === null) throw noRecoveryKey();
    const { content, sealed } = input;
    const before = sealed === undefined ? {} : { before: sealed };
    return this.#ready().call('seal', { content, context, clinicKey: clinicKey.publicKey, ...before });
  }

  async #open(kind: RecordContext['kind'], input: OpenInput): Promise<unknown> {
    const { blob, keyForAuthor } = input.sealed;
    const context = this.#context(kind, input);
    return this.#ready().call('open', { sealed: { blob, keyForAuthor }, context });
  }

  #context(kind: RecordContext['kind'], { id, version }: { id: string; version: number }): RecordContext {
    if (this.#owner === null) throw closed();
    return { kind, ...this.#owner, recordId: id, version };
  }

  #ready(): VaultLine {
    this.#line ??= new VaultLine(this.#startWorker(), this.close);
    return this.#line;
  }

  async #named(line: VaultLine, publicKey: string): Promise<KnownKey> {
    return { publicKey, fingerprint: await line.call('fingerprint', { publicKey }) };
  }

  #tell(snapshot: VaultSnapshot): void {
    this.#snapshot = snapshot;
    for (const listener of this.#listeners) listener();
  }
}

const noRecoveryKey = (): VaultRefusal =>
  new VaultRefusal(
    'NO_RECOVERY_KEY',
    'The clinic has no recovery key yet. Ask its director or privacy officer.',
  );

const closed = (): VaultRefusal => new VaultRefusal('CLOSED', 'The vault is closed. Open it again to go on.');
