import { newId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import type { TestDatabase } from '@subrosa/testing';
import type { ConsentScope } from '../../consents/index.js';
import type { ConsultationStage } from '../../groups/index.js';
import type { CaseRow } from '../case.row.js';
import type { Purpose } from '../domain/purposes.js';

/** Whom a built case is for, other than assigned supervisors. */
export type BuiltAudience =
  | { readonly kind: 'COLLEAGUE'; readonly colleague: PersonActor }
  | { readonly kind: 'SUPERVISION_GROUP'; readonly placeIds: readonly string[] }
  | {
      readonly kind: 'CONSULTATION_GROUP';
      readonly groupId: string;
      readonly membershipIds: readonly string[];
      readonly stage?: ConsultationStage;
      readonly purpose?: Extract<Purpose, 'TREATMENT_CONSULTATION' | 'PEER_LEARNING'>;
    };

const SCOPES: Readonly<Record<BuiltAudience['kind'], readonly ConsentScope[]>> = {
  COLLEAGUE: ['OWN_CLINIC_CONSULTATION'],
  SUPERVISION_GROUP: ['SUPERVISION'],
  CONSULTATION_GROUP: ['OWN_CLINIC_CONSULTATION', 'OUTSIDE_CONSULTATION'],
};

/** The consent scopes that readers of this audience read by. */
export function scopesOf(audience: BuiltAudience): readonly ConsentScope[] {
  return SCOPES[audience.kind];
}

/** Turns a case that was built for a supervisor into one for this audience, behind the walls. */
export async function readdress(
  database: TestDatabase,
  row: CaseRow,
  { consentId, audience }: { consentId: string; audience: BuiltAudience },
): Promise<void> {
  row.audienceKind = audience.kind;
  row.purpose = purposeOf(audience);
  await database.sql('UPDATE subrosa.cases SET audience_kind = $2, purpose = $3 WHERE id = $1', [
    row.id,
    row.audienceKind,
    row.purpose,
  ]);
  if (audience.kind !== 'SUPERVISION_GROUP')
    await database.sql('DELETE FROM subrosa.case_audience WHERE case_id = $1', [row.id]);
  await database.sql('DELETE FROM subrosa.case_consents WHERE case_id = $1', [row.id]);
  await database.sql(
    `INSERT INTO subrosa.case_consents (clinic_id, case_id, consent_id, scope)
     SELECT clinic_id, $2, consent_id, scope FROM subrosa.consent_scopes WHERE consent_id = $1 AND scope = ANY($3)`,
    [consentId, row.id, scopesOf(audience)],
  );
  await addLines(database, row, audience);
}

function purposeOf(audience: BuiltAudience): Purpose {
  switch (audience.kind) {
    case 'COLLEAGUE':
      return 'TREATMENT_CONSULTATION';
    case 'SUPERVISION_GROUP':
      return 'TRAINING_SUPERVISION';
    case 'CONSULTATION_GROUP':
      return audience.purpose ?? 'PEER_LEARNING';
  }
}

async function addLines(database: TestDatabase, row: CaseRow, audience: BuiltAudience): Promise<void> {
  const add = (table: string, column: string, id: string) =>
    database.sql(`INSERT INTO subrosa.${table} (clinic_id, id, case_id, ${column}) VALUES ($1, $2, $3, $4)`, [
      row.clinicId,
      newId(),
      row.id,
      id,
    ]);
  switch (audience.kind) {
    case 'COLLEAGUE':
      await add('case_colleagues', 'person_id', audience.colleague.personId);
      return;
    case 'SUPERVISION_GROUP':
      for (const id of audience.placeIds) await add('case_peers', 'place_id', id);
      return;
    case 'CONSULTATION_GROUP':
      for (const id of audience.membershipIds) await add('case_members', 'membership_id', id);
      await database.sql(
        `INSERT INTO subrosa.consultations (clinic_id, id, case_id, group_id, stage, stage_since, read_until, clarify_until,
           reflect_until, reply_until, summary_until, version)
         SELECT clinic_id, $2, id, $3, $4, subrosa.now(), submitted_at + interval '2 days', submitted_at + interval '4 days',
           submitted_at + interval '7 days', submitted_at + interval '9 days', submitted_at + interval '12 days', 1
           FROM subrosa.cases WHERE id = $1`,
        [row.id, newId(), audience.groupId, audience.stage ?? 'READ'],
      );
  }
}
