import { randomBytes } from 'node:crypto';
import { newId } from '@subrosa/kernel';
import type { ClientRecordId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import type { TestDatabase } from '@subrosa/testing';
import { NO_PROGRAMME } from '../clinics/index.js';

const KINDS = { record: 3, recordKeyForAuthor: 4, recordKeyForClinic: 5 } as const;

/** Random bytes in an envelope as the vault writes it: passes every check of the server and opens with no key. */
export function sealedSample(kind: keyof typeof KINDS, bytes = 165): string {
  return Buffer.concat([Buffer.of(0x53, 0x52, 0x56, 1, KINDS[kind]), randomBytes(bytes)]).toString(
    'base64url',
  );
}

/** A pseudonym of two random words that no other test draws. */
export function pseudonymSample(): string {
  const word = (): string =>
    [...randomBytes(8)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('');
  const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return `${capitalised(word())} ${capitalised(word())}`;
}

/** Puts a sealed client record of the owner into the database, past every rule of the application; answers its id. */
export async function buildClientRecord(
  database: TestDatabase,
  owner: PersonActor,
  overrides: {
    id?: string;
    pseudonym?: string;
    blob?: string;
    keyForClinic?: string;
    programmeId?: string;
  } = {},
): Promise<ClientRecordId> {
  // An id given by a test is the id of a client record.
  const id = (overrides.id as ClientRecordId | undefined) ?? newId<ClientRecordId>();
  await database.sql(
    `INSERT INTO subrosa.client_records (clinic_id, id, owner_id, pseudonym, blob, key_for_author, key_for_clinic, version, created_at,
       updated_at, programme_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 1, subrosa.now(), subrosa.now(), $8)`,
    [
      owner.clinicId,
      id,
      owner.personId,
      overrides.pseudonym ?? pseudonymSample(),
      overrides.blob ?? sealedSample('record'),
      sealedSample('recordKeyForAuthor'),
      overrides.keyForClinic ?? sealedSample('recordKeyForClinic'),
      overrides.programmeId ?? NO_PROGRAMME,
    ],
  );
  return id;
}
