import { newId } from '@subrosa/kernel';
import { insertRows } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { ConsultationRow } from '../groups/index.js';
import type { Reader } from './audience-readers.js';
import { CaseAudienceRow } from './case-audience.row.js';
import { CaseColleagueRow } from './case-colleague.row.js';
import { CaseMemberRow } from './case-member.row.js';
import { CasePeerRow } from './case-peer.row.js';
import type { CaseRow } from './case.row.js';
import { planConsultation } from './domain/consultation-plan.js';
import type { CaseAudienceKind } from './domain/purposes.js';
import type { ReaderRole } from './domain/submit-facts.js';
import { newRow } from './new-row.js';

/** Whom a case goes to: one line for each reader, and the consultation of the group if it is one. */
export interface CaseLines {
  readonly kind: CaseAudienceKind;
  readonly readers: readonly Pick<Reader, 'role' | 'lineId'>[];
  readonly group: { readonly groupId: string } | null;
}

/** Writes the audience of a new case. Who is not written now never reads by joining later. */
export async function insertLines(work: Work, row: CaseRow, { readers, group }: CaseLines): Promise<void> {
  const lines = (
    ...roles: ReaderRole[]
  ): { clinicId: string; caseId: string; id: string; lineId: string }[] =>
    readers
      .filter(({ role }) => roles.includes(role))
      .map(({ lineId }) => ({ clinicId: row.clinicId, caseId: row.id, id: newId(), lineId }));
  const assignments = lines('SUPERVISOR').map(({ lineId, ...base }) =>
    newRow(CaseAudienceRow, {
      ...base,
      kind: 'ASSIGNMENT',
      assignmentId: lineId,
      transferredBy: null,
      addedAt: work.now(),
    }),
  );
  const peers = lines('PEER').map(({ lineId, ...base }) => newRow(CasePeerRow, { ...base, placeId: lineId }));
  const members = lines('MEMBER', 'GUEST').map(({ lineId, ...base }) =>
    newRow(CaseMemberRow, { ...base, membershipId: lineId }),
  );
  const colleagues = lines('COLLEAGUE').map(({ lineId, ...base }) =>
    newRow(CaseColleagueRow, { ...base, personId: lineId }),
  );
  await insertRows(work, CaseAudienceRow, assignments);
  await insertRows(work, CasePeerRow, peers);
  await insertRows(work, CaseMemberRow, members);
  await insertRows(work, CaseColleagueRow, colleagues);
  if (group !== null) await insertConsultation(work, row, group.groupId);
}

async function insertConsultation(work: Work, row: CaseRow, groupId: string): Promise<void> {
  const consultation = newRow(ConsultationRow, {
    clinicId: row.clinicId,
    id: newId(),
    caseId: row.id,
    groupId,
    stage: 'READ',
    stageSince: work.now(),
    ...planConsultation(row.submittedAt, row),
    followUpOn: null,
    version: 1,
  });
  await insertRows(work, ConsultationRow, [consultation]);
}
