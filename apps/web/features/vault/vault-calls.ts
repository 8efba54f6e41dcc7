import type { RecordContext, SealedKeys, SealedRecord } from '@subrosa/vault';

/** The keys as sealed, the code to write down, and the fingerprint of the public half. */
export interface MadeKeys {
  readonly sealed: SealedKeys;
  readonly recoveryCode: string;
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
