import { FOREVER } from '@subrosa/kernel';

/** The instants of a receipt; FOREVER means not yet. */
export interface ReceiptInstants {
  readonly unreadableAt: Date;
  readonly destroyedAt: Date;
  readonly keyErasedAt: Date;
  readonly backupsUnreadableFrom: Date;
  /** How many holds had stopped the destruction, from the instant at which it was possible to the release of the last. */
  readonly holdCount: number;
  readonly holdDelayedFrom: Date;
  readonly holdDelayedUntil: Date;
}

const LIMIT = 'No receipt can vouch for memory, photographs or copies.';

/** What the receipt can honestly say, in English and in UTC; as long as the key exists it says that. */
export function receiptStatement(receipt: ReceiptInstants): string {
  const start = `Unreadable to everyone since ${utc(receipt.unreadableAt)}.${heldFor(receipt)} Its text was blanked`;
  if (!isErased(receipt)) {
    const open =
      'Its key is not erased in our key store yet, so backups of the database made before then could still be read with it.';
    return `${start} at ${utc(receipt.destroyedAt)}. ${open} ${LIMIT}`;
  }
  const erased = `at ${utc(receipt.destroyedAt)} and its key erased in our key store at ${utc(receipt.keyErasedAt)}.`;
  const backups = `Backups of the database made before then cannot be read from ${utc(receipt.backupsUnreadableFrom)}.`;
  return `${start} ${erased} ${backups} ${LIMIT}`;
}

/** What legal holds delayed, as a sentence; nothing where none did. */
function heldFor({ holdCount, holdDelayedFrom, holdDelayedUntil }: ReceiptInstants): string {
  if (holdCount === 0) return '';
  const holds = holdCount === 1 ? 'A legal hold' : `${holdCount} legal holds`;
  return ` ${holds} stopped its destruction from ${utc(holdDelayedFrom)} to ${utc(holdDelayedUntil)}.`;
}

/** True once every key that ever wrapped the case's key is gone. */
export function isErased(receipt: Pick<ReceiptInstants, 'keyErasedAt'>): boolean {
  return receipt.keyErasedAt.getTime() < FOREVER.getTime();
}

/** To the second, e.g. `2026-03-01 17:00:05 UTC`. */
function utc(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
