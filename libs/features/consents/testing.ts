import { FOREVER, newId } from '@subrosa/kernel';
import type { ConsentId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import type { TestDatabase } from '@subrosa/testing';
import type { ConsentGiver, ConsentInstrument, ConsentScope } from './domain/consent.js';

const DAY = 86_400_000;
const ADULT: ConsentGiver = { kind: 'CLIENT', partner: null, authority: 'SELF', ageBasis: 'ADULT' };

/**
 * Puts a consent of the author's client record into the database with a row for each of its scopes, past every rule of the
 * application; answers its id. Unless told otherwise it is a plain consent that covers supervision, began yesterday, is to be
 * reviewed in a year and never ends. Of `withdrawnScopes` each was withdrawn by itself at the given instant.
 */
export async function buildConsent(
  database: TestDatabase,
  owner: { author: PersonActor; clientRecordId: string },
  overrides: {
    scopes?: readonly ConsentScope[];
    withdrawnScopes?: Partial<Record<ConsentScope, Date>>;
    instrument?: ConsentInstrument;
    givers?: readonly ConsentGiver[];
    from?: Date;
    reviewBy?: Date;
    until?: Date;
    withdrawnAt?: Date;
  } = {},
): Promise<ConsentId> {
  const id = newId<ConsentId>();
  const now = (await database.now()).getTime();
  const scopes = overrides.scopes ?? ['SUPERVISION'];
  const withdrawnAt = overrides.withdrawnAt ?? FOREVER;
  await database.sql(
    `INSERT INTO subrosa.consents (clinic_id, id, client_record_id, recorded_by, scopes, given_by, method, active_from, review_by,
       active_until, withdrawn_at, version, created_at, instrument)
     VALUES ($1, $2, $3, $4, $5, $6, 'WRITTEN', $7, $8, $9, $10, 1, subrosa.now(), $11)`,
    [
      owner.author.clinicId,
      id,
      owner.clientRecordId,
      owner.author.personId,
      scopes,
      JSON.stringify(overrides.givers ?? [ADULT]),
      overrides.from ?? new Date(now - DAY),
      overrides.reviewBy ?? new Date(now + 365 * DAY),
      overrides.until ?? FOREVER,
      withdrawnAt,
      overrides.instrument ?? 'CONSENT',
    ],
  );
  for (const scope of scopes) {
    await database.sql(
      'INSERT INTO subrosa.consent_scopes (clinic_id, id, consent_id, scope, withdrawn_at) VALUES ($1, $2, $3, $4, $5)',
      [owner.author.clinicId, newId(), id, scope, overrides.withdrawnScopes?.[scope] ?? withdrawnAt],
    );
  }
  return id;
}
