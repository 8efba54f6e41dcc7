import { AppError } from '@subrosa/kernel';
import type { CaseId, ClinicId, EpochId } from '@subrosa/kernel';
import type { KeyStore } from './key-store.js';
import { seal, unseal } from './seal.js';
import type { SecretKey } from './seal.js';

/** Whose key is wrapped, and under which epoch; all three are authenticated, so a wrapped key fits nowhere else. */
export interface WrappedFor {
  readonly clinicId: ClinicId | string;
  readonly caseId: CaseId | string;
  readonly epochId: EpochId | string;
}

/**
 * Wraps case keys under the keys of epochs. An epoch's key lives in the key store alone: once it is erased there, every copy of a
 * case key that it ever wrapped (dead tuples, write-ahead log, backups) is worthless.
 */
export class EpochKeys {
  constructor(private readonly keys: KeyStore) {}

  /** Makes the epoch's key; on stable storage when this resolves, so that the row of the epoch may be committed. */
  async create(epochId: string): Promise<void> {
    await this.keys.create(`epoch-${epochId}`);
  }

  /** The case key wrapped under the epoch; UNAVAILABLE if the epoch's key is gone. */
  async wrap(place: WrappedFor, caseKey: SecretKey): Promise<Buffer> {
    const key = await this.keys.read(`epoch-${place.epochId}`);
    if (key === null) throw new AppError('UNAVAILABLE');
    return seal(key, contextOf(place), caseKey);
  }

  /** The case key, or null if the epoch's key was erased. */
  async unwrap(place: WrappedFor, wrapped: Buffer): Promise<SecretKey | null> {
    const key = await this.keys.read(`epoch-${place.epochId}`);
    return key === null ? null : unseal(key, contextOf(place), wrapped);
  }

  /** Erases the epoch's key for good. */
  async erase(epochId: string): Promise<void> {
    await this.keys.erase(`epoch-${epochId}`);
  }
}

function contextOf({ clinicId, caseId, epochId }: WrappedFor): string {
  return `${clinicId}|${caseId}|case-key|${epochId}`;
}
