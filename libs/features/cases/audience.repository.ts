import { Injectable } from '@nestjs/common';
import { FOREVER, isUuid } from '@subrosa/kernel';
import type { Period } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import type { AudienceFacts } from './domain/submit-facts.js';

interface ReaderRow {
  readonly id: string;
  readonly kind: 'PRIMARY' | 'SECONDARY' | 'COVERING';
  readonly supervisor_id: string;
  readonly active_from: Date;
  readonly active_until: Date;
  readonly member_from: Date;
  readonly member_until: Date;
  readonly is_guest: boolean;
  readonly licensed_until: Date | null;
}

const ALWAYS: Period = { from: new Date(0), until: FOREVER };

/** What the gate must know of the readers that an author has chosen. */
@Injectable()
export class AudienceRepository {
  /**
   * The facts of each assignment, in the order given. One that is not this author's gives "no assignment" and nothing else, so that
   * it tells nothing about other people.
   */
  async facts(work: Work, authorId: string, assignmentIds: readonly string[]): Promise<AudienceFacts[]> {
    const rows = await this.readers(work, authorId, assignmentIds.filter(isUuid));
    const byId = new Map(rows.map((row) => [row.id, row]));
    return [...new Set(assignmentIds)].map((id) => toFacts(id, byId.get(id), authorId));
  }

  /** The assignments of a case's audience. */
  async assignmentsOf(work: Work, caseId: string): Promise<string[]> {
    const rows: { id: string }[] = await work.manager.query(
      'SELECT assignment_id AS id FROM subrosa.case_audience WHERE clinic_id = $1 AND case_id = $2 ORDER BY id',
      [work.actor.clinicId, caseId],
    );
    return rows.map(({ id }) => id);
  }

  private async readers(work: Work, authorId: string, ids: readonly string[]): Promise<ReaderRow[]> {
    if (ids.length === 0) return [];
    return work.manager.query(
      `SELECT a.id, a.kind, a.supervisor_id, a.active_from, a.active_until,
              m.active_from AS member_from, m.active_until AS member_until, m.roles <@ ARRAY['GUEST'] AS is_guest,
              (SELECT max(l.expires_at) FROM subrosa.licences l
                WHERE l.clinic_id = a.clinic_id AND l.person_id = a.supervisor_id) AS licensed_until
         FROM subrosa.supervision_assignments a
         JOIN subrosa.memberships m ON m.clinic_id = a.clinic_id AND m.person_id = a.supervisor_id
        WHERE a.clinic_id = $1 AND a.supervisee_id = $2 AND a.id = ANY($3) AND a.state = 'ASSIGNED'`,
      [work.actor.clinicId, authorId, ids],
    );
  }
}

function toFacts(id: string, row: ReaderRow | undefined, authorId: string): AudienceFacts {
  const base = { audienceId: isUuid(id) ? id : '', kind: 'ASSIGNED_SUPERVISOR' } as const;
  if (row === undefined) {
    return {
      ...base,
      isAuthor: false,
      assignment: null,
      membership: ALWAYS,
      licence: ALWAYS,
      isOwnProgramme: true,
    };
  }
  return {
    ...base,
    kind: row.kind === 'COVERING' ? 'COVERING_SUPERVISOR' : 'ASSIGNED_SUPERVISOR',
    isAuthor: row.supervisor_id === authorId,
    assignment: { from: row.active_from, until: row.active_until },
    membership: { from: row.member_from, until: row.member_until },
    licence: row.licensed_until === null ? null : { from: new Date(0), until: row.licensed_until },
    isOwnProgramme: !row.is_guest,
  };
}
