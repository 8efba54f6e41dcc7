import { AppError } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import type { KeyName, KeyStore } from './key-store.js';
import { seal, unseal } from './seal.js';
import type { SecretKey } from './seal.js';

/** Seals the text that outlives a case (supervision notes, rationales), free of client material, under the clinic's lasting key. */
export class LastingCipher {
  constructor(private readonly keys: KeyStore) {}

  /** `field` names the column and the row, e.g. `supervision_note|<id>`. */
  async seal(clinicId: ClinicId, field: string, text: string): Promise<Buffer> {
    const name: KeyName = `lasting-${clinicId}`;
    return seal(
      (await this.keys.read(name)) ?? (await this.#make(name)),
      `${clinicId}|${field}`,
      Buffer.from(text, 'utf8'),
    );
  }

  /** The text that `seal` was given for the same clinic and field. */
  async open(clinicId: ClinicId, field: string, sealed: Buffer): Promise<string> {
    const key = await this.keys.read(`lasting-${clinicId}`);
    if (key === null) throw new AppError('UNAVAILABLE');
    return unseal(key, `${clinicId}|${field}`, sealed).toString('utf8');
  }

  async #make(name: KeyName): Promise<SecretKey> {
    try {
      return await this.keys.create(name);
    } catch (error) {
      // Two first notes at once: the other one made the key.
      const made = await this.keys.read(name);
      if (made === null) throw error;
      return made;
    }
  }
}
