import type {
  CeremonyRecord,
  RecordContext,
  SealedKeys,
  SealedRecord,
  ShareContext,
  ShareHolder,
} from '@subrosa/vault';

/** The keys as sealed, the code to write down, and the fingerprint of the public half. */
export interface MadeKeys {
  readonly sealed: SealedKeys;
  readonly recoveryCode: string;
  readonly fingerprint: string;
}

/** What a ceremony brings back: the public record, each share sealed to its holder, and the short form that people compare. */
export interface HeldCeremony {
  readonly record: CeremonyRecord;
  readonly shares: readonly { readonly personId: string; readonly sealedShare: string }[];
  readonly fingerprint: string;
}

/** What the page may ask of the vault's worker, and what it answers; keys are in neither. */
export interface VaultCalls {
  readonly makeKeys: { ask: { readonly passphrase: string }; answer: MadeKeys };
  readonly openByPassphrase: {
    ask: { readonly sealed: SealedKeys; readonly passphrase: string };
    answer: { readonly fingerprint: string };
  };
  readonly openByCode: {
    ask: { readonly sealed: SealedKeys; readonly code: string };
    answer: { readonly fingerprint: string };
  };
  /** The open keys under a new passphrase and a new recovery code. */
  readonly renewKeys: { ask: { readonly passphrase: string }; answer: MadeKeys };
  /** The same keys under another passphrase, once the present one has opened them; the recovery code stays as it is. */
  readonly changePassphrase: {
    ask: { readonly sealed: SealedKeys; readonly present: string; readonly next: string };
    answer: SealedKeys;
  };
  /** The same keys under a new recovery code, once the passphrase has opened them; they are open afterwards. */
  readonly renewCode: {
    ask: { readonly sealed: SealedKeys; readonly passphrase: string };
    answer: MadeKeys;
  };
  /** The clinic's recovery key, made and split here; its private half is overwritten before the answer. */
  readonly holdCeremony: {
    ask: {
      readonly clinicId: string;
      readonly threshold: number;
      readonly holders: readonly ShareHolder[];
    };
    answer: HeldCeremony;
  };
  /** Opens a share with the open keys and overwrites it again; the answer is the fingerprint of the key that it is a part of. */
  readonly tryShare: {
    ask: { readonly sealedShare: string; readonly context: ShareContext };
    answer: string;
  };
  readonly seal: {
    ask: {
      readonly content: unknown;
      readonly context: RecordContext;
      readonly clinicKey: string;
      /** The version before, whose key goes on; a new key without it. */
      readonly before?: Pick<SealedRecord, 'blob' | 'keyForAuthor'>;
    };
    answer: SealedRecord;
  };
  readonly open: {
    ask: {
      readonly sealed: Pick<SealedRecord, 'blob' | 'keyForAuthor'>;
      readonly context: RecordContext;
    };
    answer: unknown;
  };
  readonly fingerprint: { ask: { readonly publicKey: string }; answer: string };
  readonly pseudonym: { ask: { readonly taken: readonly string[] }; answer: string };
}

/** The name of one call. */
export type VaultCall = keyof VaultCalls;

/** One call as it goes to the worker. */
export type VaultMessage = {
  [Call in VaultCall]: { readonly id: number; readonly call: Call; readonly ask: VaultCalls[Call]['ask'] };
}[VaultCall];

/** One answer as it comes back: what was asked for, or the code and sentence of the refusal. */
export type VaultReply =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly refusal: { readonly code: string; readonly text: string } };
