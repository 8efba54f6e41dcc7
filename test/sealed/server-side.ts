import { CaseCipher, EpochKeys, FileKeyStore } from '@subrosa/platform/crypto/index.js';
import type { TestDatabase } from '@subrosa/testing';
import type { TestApi } from '../../apps/api/test/test-api.js';

interface StoredCase {
  readonly clinicId: string;
  readonly caseId: string;
  readonly epochId: string;
  readonly wrapped: Buffer;
}

/** The sections of a case, opened with nothing but the dump, the key directory and the wrapping key. */
export async function openCaseText(
  database: TestDatabase,
  api: TestApi,
  caseId: string,
): Promise<{ key: string; text: string }[]> {
  const [stored] = await database.sql<StoredCase>(
    `SELECT clinic_id AS "clinicId", case_id AS "caseId", epoch_id AS "epochId", wrapped_key AS wrapped
       FROM subrosa.case_keys WHERE case_id = $1 AND wrapped_key IS NOT NULL`,
    [caseId],
  );
  if (stored === undefined) throw new Error('the case has no key');
  const store = new FileKeyStore(api.config.KEY_DIRECTORY, api.config.KEY_WRAPPING_KEY);
  const key = await new EpochKeys(store).unwrap(stored, stored.wrapped);
  if (key === null) throw new Error('the epoch has no key');
  const cipher = new CaseCipher(key, stored);
  const sections = await database.sql<{ key: string; body: Buffer }>(
    'SELECT key, body FROM subrosa.case_sections WHERE case_id = $1 ORDER BY position',
    [caseId],
  );
  return sections.map((section) => ({
    key: section.key,
    text: cipher.open(`section:${section.key}`, 1, section.body),
  }));
}
