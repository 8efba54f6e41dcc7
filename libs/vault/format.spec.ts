import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  combineShares,
  openRecord,
  openRecordWithClinicKey,
  openShare,
  openWithPassphrase,
  openWithRecoveryCode,
} from './index.js';
import type { CeremonyRecord, RecordContext, SealedKeys, SealedRecord } from './index.js';
import { bucketOf } from './padded-json.js';
import { TEST_KDF } from './testing.js';

interface Golden {
  author: { passphrase: string; recoveryCode: string; sealed: SealedKeys };
  officer: { passphrase: string; sealed: SealedKeys };
  recovery: { shares: { personId: string; sealedShare: string }[]; ceremonyRecord: CeremonyRecord };
  context: RecordContext;
  content: unknown;
  record: SealedRecord;
}

// The file is written by this package and changes never; its shape is the interface above.
const golden = JSON.parse(readFileSync(new URL('./test/format-1.json', import.meta.url), 'utf8')) as Golden;

describe('wire format 1', () => {
  it('opens what the first release sealed, by passphrase, recovery code and clinic key', async () => {
    const { author, officer, recovery, context, content, record } = golden;
    const byPassphrase = await openWithPassphrase(author.sealed, author.passphrase, TEST_KDF);
    const byCode = await openWithRecoveryCode(author.sealed, author.recoveryCode);
    expect(await openRecord(byPassphrase, record, context)).toEqual(content);
    expect(await openRecord(byCode, record, context)).toEqual(content);

    const officerKeys = await openWithPassphrase(officer.sealed, officer.passphrase, TEST_KDF);
    const shares = await Promise.all(
      recovery.shares.map(({ personId, sealedShare }) =>
        openShare(personId === 'officer' ? officerKeys : byCode, sealedShare, {
          ceremony: recovery.ceremonyRecord,
          personId,
        }),
      ),
    );
    expect(await openRecordWithClinicKey(await combineShares(shares), record, context)).toEqual(content);
  });

  it('starts every envelope with "SRV", 1 and its kind', () => {
    const { author, record, recovery } = golden;
    const starts = [
      author.sealed.byPassphrase,
      author.sealed.byRecoveryCode,
      record.blob,
      record.keyForAuthor,
      record.keyForClinic,
      recovery.shares[0]?.sealedShare ?? '',
    ].map((text) => Buffer.from(text, 'base64url').subarray(0, 5).toString('latin1'));
    expect(starts).toEqual([1, 2, 3, 4, 5, 6].map((kind) => `SRV\u0001${String.fromCharCode(kind)}`));
  });

  it('pads to powers of two from 1 KiB to 64 KiB, then to multiples of 64 KiB', () => {
    const sizes = [0, 1, 1024, 1025, 4096, 40_000, 65_536, 65_537, 131_073];
    expect(sizes.map(bucketOf)).toEqual([1024, 1024, 1024, 2048, 4096, 65_536, 65_536, 131_072, 196_608]);
  });
});
