import { seal, unseal } from './seal.js';
import type { SecretKey } from './seal.js';

/** Seals and opens the text of one case under its key; bound to clinic, case, field and version, so that no text can be moved. */
export class CaseCipher {
  readonly #key: SecretKey;
  readonly #clinicId: string;
  readonly #caseId: string;

  constructor(key: SecretKey, owner: { readonly clinicId: string; readonly caseId: string }) {
    this.#key = key;
    this.#clinicId = owner.clinicId;
    this.#caseId = owner.caseId;
  }

  /** `field` names the kind and, where there are several, the id or key, e.g. `comment:<id>`; `version` counts its changes. */
  seal(field: string, version: number, text: string): Buffer {
    return seal(this.#key, this.#context(field, version), Buffer.from(text, 'utf8'));
  }

  /** The text that `seal` was given for the same field and version; INTERNAL for anything else. */
  open(field: string, version: number, sealed: Buffer): string {
    return unseal(this.#key, this.#context(field, version), sealed).toString('utf8');
  }

  #context(field: string, version: number): string {
    return `${this.#clinicId}|${this.#caseId}|${field}|${version}`;
  }
}
