import { combine, split } from 'shamir-secret-sharing';
import type { OpenedKeys } from './opened-keys.js';
import { openFor, publicKeyBytes, sealFor, sealOverhead } from './public-key.js';
import {
  ClinicRecoveryKey,
  DIGEST_LENGTH,
  OpenedShare,
  ceremonyText,
  shareContextDigest,
} from './recovery-share.js';
import type { CeremonyRecord, ShareContext, ShareHolder } from './recovery-share.js';
import { reveal } from './secret-bytes.js';
import { readySodium } from './sodium.js';
import type { Sodium } from './sodium.js';
import { VaultError } from './vault-error.js';
import { concat, readEnvelope, toText, writeEnvelope } from './wire-format.js';

const SHARE_LENGTH = 33;
const MAX_HOLDERS = 255;

/**
 * Makes the clinic's recovery key, splits its private half (Shamir, GF(256)) and seals each share to its holder; the private half
 * is overwritten before this returns. INVALID_CEREMONY unless 2 <= threshold <= holders <= 255, all different.
 */
export async function createClinicRecovery(input: {
  clinicId: string;
  threshold: number;
  holders: readonly ShareHolder[];
}): Promise<{
  publicKey: string;
  shares: { personId: string; sealedShare: string }[];
  ceremonyRecord: CeremonyRecord;
}> {
  const sodium = await readySodium();
  checkCeremony(input);
  const pair = sodium.crypto_box_keypair();
  const ceremony: CeremonyRecord = {
    format: 1,
    ceremonyId: toText(sodium, sodium.randombytes_buf(16)),
    clinicId: input.clinicId,
    publicKey: toText(sodium, pair.publicKey),
    threshold: input.threshold,
    holders: input.holders.map(({ personId, publicKey }) => ({ personId, publicKey })),
  };
  const parts = await split(pair.privateKey, input.holders.length, input.threshold);
  sodium.memzero(pair.privateKey);
  const opened = input.holders.map(
    ({ personId }, at) => new OpenedShare({ ceremony, personId }, parts[at] ?? new Uint8Array()),
  );
  // A ceremony that could not be undone would be noticed on the worst day: prove it now.
  (await combineShares(opened.slice(-input.threshold))).forget();
  const shares = input.holders.map(({ personId, publicKey }, at) => {
    const share = opened[at];
    if (share === undefined) throw new VaultError('INVALID_CEREMONY', { field: 'holders' });
    return { personId, sealedShare: sealShare(sodium, share, publicKey) };
  });
  opened.forEach((share) => {
    share.forget();
  });
  return { publicKey: ceremony.publicKey, shares, ceremonyRecord: ceremony };
}

/** Opens a share sealed to these keys; WRONG_CONTEXT unless ceremony and holder are exactly those of its making. */
export async function openShare(
  keys: OpenedKeys,
  sealedShare: string,
  context: ShareContext,
): Promise<OpenedShare> {
  const sodium = await readySodium();
  const { rest } = readEnvelope(sodium, sealedShare, {
    kind: 'recoveryShare',
    lengths: [],
    minimumRest: DIGEST_LENGTH + SHARE_LENGTH + sealOverhead(sodium),
  });
  const pair = { publicKey: publicKeyBytes(sodium, keys.publicKey), privateKey: reveal(keys) };
  const content = openFor(sodium, pair, rest);
  if (content.length !== DIGEST_LENGTH + SHARE_LENGTH) throw new VaultError('DAMAGED');
  if (sodium.compare(content.slice(0, DIGEST_LENGTH), shareContextDigest(sodium, context)) !== 0) {
    throw new VaultError('WRONG_CONTEXT');
  }
  return new OpenedShare(context, content.slice(DIGEST_LENGTH));
}

/** Seals an opened share to a fellow holder, so that two people at two devices can put the key together on one of them. */
export async function passShareTo(share: OpenedShare, recipientPublicKey: string): Promise<string> {
  return sealShare(await readySodium(), share, recipientPublicKey);
}

/** Puts the clinic's key together; NOT_ENOUGH_SHARES, MIXED_CEREMONIES, or DAMAGED if the result is not the ceremony's key. */
export async function combineShares(shares: readonly OpenedShare[]): Promise<ClinicRecoveryKey> {
  const sodium = await readySodium();
  const [first] = shares;
  if (first === undefined) throw new VaultError('NOT_ENOUGH_SHARES', { given: 0 });
  const { ceremony } = first.context;
  const ceremonies = new Set(shares.map(({ context }) => ceremonyText(context.ceremony)));
  if (ceremonies.size > 1) throw new VaultError('MIXED_CEREMONIES');
  const byHolder = new Map(shares.map((share) => [share.context.personId, share]));
  if (byHolder.size < ceremony.threshold) {
    throw new VaultError('NOT_ENOUGH_SHARES', { given: byHolder.size, needed: ceremony.threshold });
  }
  const privateKey = await combineBytes([...byHolder.values()].map((share) => reveal(share)));
  const publicKey = sodium.crypto_scalarmult_base(privateKey);
  if (toText(sodium, publicKey) !== ceremony.publicKey) throw new VaultError('DAMAGED');
  return new ClinicRecoveryKey(ceremony.publicKey, privateKey);
}

async function combineBytes(parts: Uint8Array[]): Promise<Uint8Array> {
  try {
    return await combine(parts);
  } catch {
    throw new VaultError('DAMAGED');
  }
}

function sealShare(sodium: Sodium, share: OpenedShare, recipientPublicKey: string): string {
  const content = concat(shareContextDigest(sodium, share.context), reveal(share));
  return writeEnvelope(sodium, 'recoveryShare', [
    sealFor(sodium, publicKeyBytes(sodium, recipientPublicKey), content),
  ]);
}

function checkCeremony(input: {
  clinicId: string;
  threshold: number;
  holders: readonly ShareHolder[];
}): void {
  const refuse = (field: string) => new VaultError('INVALID_CEREMONY', { field });
  const { clinicId, threshold, holders } = input;
  if (clinicId.length === 0) throw refuse('clinicId');
  if (holders.length > MAX_HOLDERS) throw refuse('holders');
  if (!Number.isInteger(threshold) || threshold < 2 || threshold > holders.length) throw refuse('threshold');
  // One person, or one key, with two shares would be two people in name only.
  for (const field of ['personId', 'publicKey'] as const) {
    if (new Set(holders.map((holder) => holder[field])).size < holders.length) throw refuse('holders');
  }
}
