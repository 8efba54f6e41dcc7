import { Inject, Injectable } from '@nestjs/common';
import { AppError, FOREVER, newId } from '@subrosa/kernel';
import type { EpochId } from '@subrosa/kernel';
import { CaseCipher, EpochKeys, newSecretKey } from '@subrosa/platform/crypto/index.js';
import type { SecretKey } from '@subrosa/platform/crypto/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { CaseKeyRepository } from './case-key.repository.js';
import type { StoredCaseKey } from './case-key.repository.js';

/** An epoch can be retired between finding and locking it; more than this many times in a row is a fault. */
const ATTEMPTS = 5;

/** The day whose epoch holds the key of a case that expires at this instant: a UTC date, `YYYY-MM-DD`. */
export function epochDay(expiresAt: Date): string {
  return expiresAt.toISOString().slice(0, 10);
}

/** The day of the hold key: it never comes, so no retirement empties this epoch, and leaving it replaces it as any other. */
const HOLD_DAY = epochDay(FOREVER);

/**
 * The keys of cases: each random, wrapped under the epoch of the day on which the case expires. A change of that day re-wraps, and
 * marks the epoch left behind, which is then replaced and erased: until that, old copies of the wrapped key could still be opened.
 */
@Injectable()
export class CaseKeys {
  constructor(
    @Inject(CaseKeyRepository) private readonly repository: CaseKeyRepository,
    @Inject(EpochKeys) private readonly epochs: EpochKeys,
  ) {}

  /** Makes the key of a new case, whose row exists already; answers the cipher to seal its text with. */
  async create(work: Work, caseId: string, expiresAt: Date): Promise<CaseCipher> {
    const key = newSecretKey();
    await this.wrapInto(work, { caseId, key, leaves: null }, epochDay(expiresAt));
    return this.cipher(work, caseId, key);
  }

  /**
   * Re-wraps the key for a new expiry, if that is another day. Call it BEFORE the case row takes the new expiry: after that the key
   * may already be out of sight. Does nothing for a case that has no key any more, nor for a held one, whose key no expiry reaches.
   */
  async move(
    work: Work,
    moved: { id: string; expiresAt: Date; holdCount: number },
    newExpiresAt: Date,
  ): Promise<void> {
    if (moved.holdCount > 0 || epochDay(moved.expiresAt) === epochDay(newExpiresAt)) return;
    const [stored] = await this.repository.inForce(work, [moved.id]);
    if (stored === undefined) return;
    const key = await this.unwrap(work, stored);
    if (key === null) return;
    await this.wrapInto(work, { caseId: moved.id, key, leaves: stored.epochId }, epochDay(newExpiresAt));
  }

  /**
   * Puts the key of a case that the caller has locked where its holds want it: while it is held under the clinic's hold key, which no
   * expiry reaches; after that under the day of its expiry, or `now` if that is past. The epoch left behind is replaced and erased
   * like any other. Answers whether the key moved.
   */
  async settle(
    work: Work,
    held: { id: string; expiresAt: Date; holdCount: number },
    now: Date,
  ): Promise<boolean> {
    const [stored] = await this.repository.inForce(work, [held.id]);
    if (stored === undefined) return false;
    const isHeld = held.holdCount > 0;
    if (((await this.repository.dayOf(work, stored.epochId)) === HOLD_DAY) === isHeld) return false;
    const key = await this.unwrap(work, stored);
    if (key === null) return false;
    const later = held.expiresAt.getTime() > now.getTime() ? held.expiresAt : now;
    await this.wrapInto(
      work,
      { caseId: held.id, key, leaves: stored.epochId },
      isHeld ? HOLD_DAY : epochDay(later),
    );
    return true;
  }

  /** The cipher of a case, or null if its key is gone or out of sight. */
  async open(work: Work, caseId: string): Promise<CaseCipher | null> {
    return (await this.openMany(work, [caseId])).get(caseId) ?? null;
  }

  /** The ciphers of those cases that still have a key, in one statement (two if an epoch is being replaced). */
  async openMany(work: Work, caseIds: readonly string[]): Promise<ReadonlyMap<string, CaseCipher>> {
    const ciphers = new Map<string, CaseCipher>();
    const missed = await this.openInto(ciphers, work, caseIds);
    // Between the statement and the reading of the key its epoch may have been replaced: the next statement sees the new one.
    if (missed.length > 0) await this.openInto(ciphers, work, missed);
    return ciphers;
  }

  /**
   * Re-wraps every key that the closed epoch still holds under the open epoch of the same day; answers how many. The caller has
   * locked those cases and then the epoch, in this order, so that no other transaction moves a key meanwhile.
   */
  async empty(work: Work, epoch: { readonly id: string; readonly day: string }): Promise<number> {
    const held = await this.repository.heldBy(work, epoch.id);
    if (held.length === 0) return 0;
    const target = await this.lockEpoch(work, epoch.day, null);
    for (const stored of held) {
      const key = await this.unwrap(work, stored);
      if (key === null) continue;
      const place = { clinicId: work.actor.clinicId, caseId: stored.caseId, epochId: target };
      await this.repository.put(work, {
        caseId: stored.caseId,
        epochId: target,
        wrappedKey: await this.epochs.wrap(place, key),
      });
    }
    return held.length;
  }

  private async openInto(
    ciphers: Map<string, CaseCipher>,
    work: Work,
    caseIds: readonly string[],
  ): Promise<string[]> {
    const missed: string[] = [];
    for (const stored of await this.repository.inForce(work, caseIds)) {
      const key = await this.unwrap(work, stored);
      if (key === null) missed.push(stored.caseId);
      else ciphers.set(stored.caseId, this.cipher(work, stored.caseId, key));
    }
    return missed;
  }

  private async wrapInto(
    work: Work,
    what: { caseId: string; key: SecretKey; leaves: string | null },
    day: string,
  ): Promise<void> {
    const { caseId, key, leaves } = what;
    const epochId = await this.lockEpoch(work, day, leaves);
    const place = { clinicId: work.actor.clinicId, caseId, epochId };
    await this.repository.put(work, { caseId, epochId, wrappedKey: await this.epochs.wrap(place, key) });
  }

  /** Locks the open epoch of the day and marks the one that is left, in the order of their ids, so that two moves cannot deadlock. */
  private async lockEpoch(work: Work, day: string, leaves: string | null): Promise<string> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const target = (await this.repository.findOpenEpoch(work, day)) ?? (await this.addEpoch(work, day));
      if (target === null) continue;
      if (leaves !== null && leaves < target) await this.repository.markLeft(work, leaves);
      const isLocked = await this.repository.lockOpenEpoch(work, target);
      if (leaves !== null && leaves > target) await this.repository.markLeft(work, leaves);
      if (isLocked) return target;
    }
    throw new AppError('UNAVAILABLE');
  }

  /** The key comes first: an epoch row without a key would take in cases that nobody could open. */
  private async addEpoch(work: Work, day: string): Promise<string | null> {
    const epochId = newId<EpochId>();
    await this.epochs.create(epochId);
    // A submission that is refused or fails later must not leave a key behind that opens its dead tuples.
    work.onUndo(() => this.epochs.erase(epochId));
    if (await this.repository.insertEpoch(work, epochId, day)) return epochId;
    await this.epochs.erase(epochId);
    return null;
  }

  private unwrap(work: Work, { caseId, epochId, wrappedKey }: StoredCaseKey): Promise<SecretKey | null> {
    return this.epochs.unwrap({ clinicId: work.actor.clinicId, caseId, epochId }, wrappedKey);
  }

  private cipher(work: Work, caseId: string, key: SecretKey): CaseCipher {
    return new CaseCipher(key, { clinicId: work.actor.clinicId, caseId });
  }
}
