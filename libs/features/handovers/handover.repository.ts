import { Injectable } from '@nestjs/common';
import { FOREVER, newId } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import type { SupervisionAssignmentRow } from '../assignments/index.js';
import { OPEN_STATES, SUPERVISED_AUDIENCES } from './domain/decide-transfer.js';

/** An open case that rests on an assignment; ids and codes only. */
export interface RestingCase {
  readonly id: string;
  readonly screening: 'SCREENED' | 'UNSCREENED';
}

/** How many comments a person has gathered on a case and not sent. */
export interface Unsent {
  readonly caseId: string;
  readonly writerId: string;
  readonly count: number;
}

/** What rests on an assignment. That it exists is the director's to know; what it says is not looked at here. */
@Injectable()
export class HandoverRepository {
  /**
   * The open cases that name the assignment or a cover of it, less those handed over already, in the order of their ids. What names a
   * cover returns when the cover ends, so only what cannot return rests on the cover itself.
   */
  async restingOn(work: Work, row: SupervisionAssignmentRow): Promise<RestingCase[]> {
    return work.manager.query(
      `SELECT c.id, c.screening FROM subrosa.cases c
        WHERE c.clinic_id = $1 AND c.expires_at > subrosa.now() AND c.state = ANY($3) AND c.audience_kind = ANY($4)
          AND EXISTS (
            SELECT 1 FROM subrosa.case_audience s
              JOIN subrosa.supervision_assignments a ON a.clinic_id = s.clinic_id AND a.id = s.assignment_id
              JOIN subrosa.supervision_assignments o ON o.clinic_id = a.clinic_id AND o.id = a.covers_id
             WHERE s.clinic_id = c.clinic_id AND s.case_id = c.id AND $2 IN (a.id, a.covers_id)
               AND ($2 = o.id OR c.screening = 'UNSCREENED' OR o.active_until <= subrosa.now()))
          AND NOT EXISTS (
            SELECT 1 FROM subrosa.case_audience t
              JOIN subrosa.supervision_assignments b ON b.clinic_id = t.clinic_id AND b.id = t.assignment_id
             WHERE t.clinic_id = c.clinic_id AND t.case_id = c.id AND t.transferred_by IS NOT NULL AND b.id <> $2
               AND b.state = 'ASSIGNED' AND b.active_from <= subrosa.now() AND subrosa.now() < b.active_until)
        ORDER BY c.id`,
      [work.actor.clinicId, row.id, OPEN_STATES, SUPERVISED_AUDIENCES],
    );
  }

  /** What these people have gathered on the living cases of the assignment and not sent: how much, never what. */
  async unsentBy(work: Work, row: SupervisionAssignmentRow, writerIds: readonly string[]): Promise<Unsent[]> {
    return work.manager.query(
      `SELECT m.case_id AS "caseId", m.author_id AS "writerId", count(*)::int AS count
         FROM subrosa.comments m JOIN subrosa.cases c ON c.clinic_id = m.clinic_id AND c.id = m.case_id
        WHERE m.clinic_id = $1 AND m.visible_from = $4 AND m.author_id = ANY($3) AND c.expires_at > subrosa.now()
          AND EXISTS (
            SELECT 1 FROM subrosa.case_audience s
              JOIN subrosa.supervision_assignments a ON a.clinic_id = s.clinic_id AND a.id = s.assignment_id
             WHERE s.clinic_id = c.clinic_id AND s.case_id = c.id AND a.covers_id = $2)
        GROUP BY m.case_id, m.author_id ORDER BY m.case_id, m.author_id`,
      [work.actor.clinicId, row.coversId, writerIds, FOREVER],
    );
  }

  /** Holds changes of these cases until the transaction ends; in the order of their ids, as everywhere. */
  async lockCases(work: Work, caseIds: readonly string[]): Promise<void> {
    await work.manager.query(
      'SELECT id FROM subrosa.cases WHERE clinic_id = $1 AND id = ANY($2) ORDER BY id FOR UPDATE',
      [work.actor.clinicId, caseIds],
    );
  }

  /** Those of the cases that name the assignment already. */
  async namedBy(work: Work, caseIds: readonly string[], assignmentId: string): Promise<ReadonlySet<string>> {
    const rows: { id: string }[] = await work.manager.query(
      `SELECT case_id AS id FROM subrosa.case_audience
        WHERE clinic_id = $1 AND case_id = ANY($2) AND assignment_id = $3`,
      [work.actor.clinicId, caseIds, assignmentId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /**
   * Those of the cases that would stay closed to this supervisor even if handed over: they are out of them, or the cases belong to a
   * Part 2 programme in which they do not work and the client has not agreed to more.
   */
  async closedTo(work: Work, caseIds: readonly string[], supervisorId: string): Promise<ReadonlySet<string>> {
    const rows: { id: string }[] = await work.manager.query(
      `SELECT c.id FROM subrosa.cases c
        WHERE c.clinic_id = $1 AND c.id = ANY($2) AND (
          EXISTS (SELECT 1 FROM subrosa.recusals r
                   WHERE r.clinic_id = c.clinic_id AND r.client_record_id = c.client_record_id AND r.viewer_id = $3)
          OR (c.part2_programme_id <> '00000000-0000-0000-0000-000000000000'
            AND NOT EXISTS (SELECT 1 FROM subrosa.programmes g
                             WHERE g.clinic_id = c.clinic_id AND g.id = c.part2_programme_id AND g.is_whole_clinic)
            AND NOT EXISTS (SELECT 1 FROM subrosa.programme_members b
                             WHERE b.clinic_id = c.clinic_id AND b.programme_id = c.part2_programme_id AND b.person_id = $3
                               AND b.active_from <= subrosa.now() AND subrosa.now() < b.active_until)
            AND NOT EXISTS (SELECT 1 FROM subrosa.case_consents l
                              JOIN subrosa.consents k ON k.clinic_id = l.clinic_id AND k.id = l.consent_id
                              JOIN subrosa.consent_scopes p ON p.clinic_id = l.clinic_id AND p.consent_id = l.consent_id
                               AND p.scope = l.scope
                             WHERE l.clinic_id = c.clinic_id AND l.case_id = c.id AND l.scope = 'SUPERVISION'
                               AND k.instrument = 'PART2' AND k.active_from <= subrosa.now() AND subrosa.now() < k.active_until
                               AND subrosa.now() < k.withdrawn_at AND subrosa.now() < p.withdrawn_at)))`,
      [work.actor.clinicId, caseIds, supervisorId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Opens a case to a successor by a director's transfer; a line that is there already stays as it is. */
  async addLine(
    work: Work,
    line: { caseId: string; assignmentId: string; directorId: string },
  ): Promise<void> {
    await work.manager.query(
      `INSERT INTO subrosa.case_audience (clinic_id, id, case_id, kind, assignment_id, transferred_by, added_at)
       VALUES ($1, $2, $3, 'ASSIGNMENT', $4, $5, $6) ON CONFLICT (clinic_id, case_id, assignment_id) DO NOTHING`,
      [work.actor.clinicId, newId(), line.caseId, line.assignmentId, line.directorId, work.now()],
    );
  }
}
