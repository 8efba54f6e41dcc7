import { combineShares, createClinicRecovery, createVaultKeys, openShare } from '../index.js';
import type { ClinicRecoveryKey, OpenedKeys, RecordContext } from '../index.js';
import { TEST_KDF } from '../testing.js';

/** The author of the records under test, and somebody with keys of their own. */
export const author = (await createVaultKeys('the author of these tests', TEST_KDF)).keys;
export const stranger = (await createVaultKeys('a stranger to these tests', TEST_KDF)).keys;

/** The context of the record under test. */
export const context: RecordContext = {
  kind: 'client-record',
  clinicId: 'clinic-1',
  ownerId: 'owner-1',
  recordId: 'record-1',
  version: 1,
};

/** A clinic's recovery key, made by a ceremony and put together again. */
export async function clinicOf(clinicId: string): Promise<ClinicRecoveryKey> {
  const holders: [string, OpenedKeys][] = [
    ['director', author],
    ['privacy officer', stranger],
  ];
  const made = await createClinicRecovery({
    clinicId,
    threshold: 2,
    holders: holders.map(([personId, keys]) => ({ personId, publicKey: keys.publicKey })),
  });
  const shares = await Promise.all(
    holders.map(([personId, keys], at) =>
      openShare(keys, made.shares[at]?.sealedShare ?? '', { ceremony: made.ceremonyRecord, personId }),
    ),
  );
  return combineShares(shares);
}

/** The recovery key of the clinic of `context`. */
export const clinic = await clinicOf('clinic-1');
