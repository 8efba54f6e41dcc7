import { Injectable } from '@nestjs/common';
import { isUuid } from '@subrosa/kernel';
import type { Period } from '@subrosa/kernel';
import type { Role } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';

/** Whose case it is to be: recusals follow the client record, Part 2 the programme. */
export interface CaseAbout {
  readonly clientRecordId: string;
  /** NO_PROGRAMME where the client is in the care of no Part 2 programme. */
  readonly part2ProgrammeId: string;
}

/** What the gate must know of a person of the clinic, whoever they are. */
export interface Standing {
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly membership: Period;
  readonly licensedUntil: Date | null;
  readonly isRecused: boolean;
  readonly isInPart2Programme: boolean;
}

/** One supervision of the author. */
export interface AssignmentLine {
  readonly id: string;
  readonly kind: 'PRIMARY' | 'SECONDARY' | 'COVERING';
  readonly supervisorId: string;
  readonly period: Period;
}

/** A supervisee's place in a supervision group, in force today. */
export interface PlaceLine {
  readonly id: string;
  readonly personId: string;
  readonly assignmentId: string;
}

/** A membership of a consultation group, in force today, with the group's own retention rule. */
export interface MembershipLine {
  readonly id: string;
  readonly personId: string;
  readonly role: 'MEMBER' | 'FACILITATOR';
  readonly isGuest: boolean;
  readonly hasSigned: boolean;
  readonly afterSignOffSeconds: number;
  readonly backstopSeconds: number;
}

/** "In force" as the policies mean it, on the database's clock. */
const lasts = (alias: string): string =>
  `${alias}.active_from <= subrosa.now() AND subrosa.now() < ${alias}.active_until`;

const PLACES = `
  SELECT p.id, p.person_id AS "personId", p.assignment_id AS "assignmentId"
    FROM subrosa.supervision_group_members p
    JOIN subrosa.supervision_groups g ON g.clinic_id = p.clinic_id AND g.id = p.group_id AND ${lasts('g')}
    JOIN subrosa.supervision_assignments a
      ON a.clinic_id = p.clinic_id AND a.id = p.assignment_id AND a.state = 'ASSIGNED' AND ${lasts('a')}
   WHERE p.clinic_id = $1 AND ${lasts('p')}`;

const MEMBERSHIPS = `
  SELECT q.id, q.person_id AS "personId", q.role, q.is_guest AS "isGuest",
         g.after_sign_off_seconds AS "afterSignOffSeconds", g.backstop_seconds AS "backstopSeconds",
         EXISTS (SELECT 1 FROM subrosa.covenant_signatures s
                  WHERE s.clinic_id = q.clinic_id AND s.group_id = q.group_id AND s.person_id = q.person_id
                    AND s.covenant_version = g.covenant_version) AS "hasSigned"
    FROM subrosa.group_memberships q
    JOIN subrosa.consultation_groups g ON g.clinic_id = q.clinic_id AND g.id = q.group_id AND ${lasts('g')}
   WHERE q.clinic_id = $1 AND q.state = 'ADMITTED' AND ${lasts('q')}`;

/**
 * What the gate must know of the readers that an author has chosen. These are facts for a decision and not for anybody's eyes, so that
 * they are read past the policies; only what the decision makes of them leaves it.
 */
@Injectable()
export class AudienceRepository {
  /** The supervisions of this author among those ids; one that is not this author's is left out, as if absent. */
  async assignments(work: Work, authorId: string, ids: readonly string[]): Promise<AssignmentLine[]> {
    const rows: (Omit<AssignmentLine, 'period'> & { from: Date; until: Date })[] = await work.manager.query(
      `SELECT a.id, a.kind, a.supervisor_id AS "supervisorId", a.active_from AS "from", a.active_until AS "until"
         FROM subrosa.supervision_assignments a
        WHERE a.clinic_id = $1 AND a.supervisee_id = $2 AND a.id = ANY($3) AND a.state = 'ASSIGNED' ORDER BY a.id`,
      [work.actor.clinicId, authorId, ids.filter(isUuid)],
    );
    return rows.map(({ from, until, ...line }) => ({ ...line, period: { from, until } }));
  }

  /** The places of a supervision group that are in force today, the author's too. */
  async placesOfGroup(work: Work, groupId: string): Promise<PlaceLine[]> {
    if (!isUuid(groupId)) return [];
    return work.manager.query(`${PLACES} AND p.group_id = $2 ORDER BY p.id`, [work.actor.clinicId, groupId]);
  }

  /** The memberships of a consultation group that are in force today, the author's too; signed or not. */
  async membershipsOfGroup(work: Work, groupId: string): Promise<MembershipLine[]> {
    if (!isUuid(groupId)) return [];
    const clinic = work.actor.clinicId;
    return work.manager.query(`${MEMBERSHIPS} AND q.group_id = $2 ORDER BY q.id`, [clinic, groupId]);
  }

  /**
   * The assignments by which a case is read: those of its lines, and for a cover whose dates are over the one that it stood in for, to
   * which the case has returned.
   */
  async assignmentsOf(work: Work, caseId: string): Promise<string[]> {
    const rows: { id: string }[] = await work.manager.query(
      `SELECT DISTINCT CASE WHEN subrosa.now() < a.active_until THEN a.id ELSE a.covers_id END AS id
         FROM subrosa.case_audience l
         JOIN subrosa.supervision_assignments a ON a.clinic_id = l.clinic_id AND a.id = l.assignment_id
        WHERE l.clinic_id = $1 AND l.case_id = $2 ORDER BY id`,
      [work.actor.clinicId, caseId],
    );
    return rows.map(({ id }) => id);
  }

  /** Those of a case's places that are in force today. */
  async placesOf(work: Work, caseId: string): Promise<PlaceLine[]> {
    return work.manager.query(
      `${PLACES} AND p.id IN (SELECT l.place_id FROM subrosa.case_peers l WHERE l.clinic_id = $1 AND l.case_id = $2)
       ORDER BY p.id`,
      [work.actor.clinicId, caseId],
    );
  }

  /** Those of a case's memberships that are in force today. */
  async membershipsOf(work: Work, caseId: string): Promise<MembershipLine[]> {
    return work.manager.query(
      `${MEMBERSHIPS} AND q.id IN (SELECT l.membership_id FROM subrosa.case_members l WHERE l.clinic_id = $1 AND l.case_id = $2)
       ORDER BY q.id`,
      [work.actor.clinicId, caseId],
    );
  }

  /** The colleague whom a case names, or null. */
  async colleagueOf(work: Work, caseId: string): Promise<string | null> {
    const rows: { id: string }[] = await work.manager.query(
      'SELECT person_id AS id FROM subrosa.case_colleagues WHERE clinic_id = $1 AND case_id = $2',
      [work.actor.clinicId, caseId],
    );
    return rows[0]?.id ?? null;
  }

  /** How these people stand to the clinic and to this client, by their ids; who was never a member has no entry. */
  async standings(
    work: Work,
    personIds: readonly string[],
    about: CaseAbout,
  ): Promise<ReadonlyMap<string, Standing>> {
    const rows: (Omit<Standing, 'membership'> & { from: Date; until: Date })[] = await work.manager.query(
      `SELECT m.person_id AS "personId", m.roles, m.active_from AS "from", m.active_until AS "until",
              (SELECT max(l.expires_at) FROM subrosa.licences l
                WHERE l.clinic_id = m.clinic_id AND l.person_id = m.person_id) AS "licensedUntil",
              EXISTS (SELECT 1 FROM subrosa.recusals r
                       WHERE r.clinic_id = m.clinic_id AND r.client_record_id = $3 AND r.viewer_id = m.person_id) AS "isRecused",
              NOT EXISTS (SELECT 1 FROM subrosa.programmes g WHERE g.clinic_id = m.clinic_id AND g.id = $4
                             AND (m.roles <@ ARRAY['GUEST'] OR NOT g.is_whole_clinic AND NOT EXISTS (
                               SELECT 1 FROM subrosa.programme_members b
                                WHERE b.clinic_id = g.clinic_id AND b.programme_id = g.id AND b.person_id = m.person_id
                                  AND ${lasts('b')}))) AS "isInPart2Programme"
         FROM subrosa.memberships m WHERE m.clinic_id = $1 AND m.person_id = ANY($2)`,
      [work.actor.clinicId, personIds.filter(isUuid), about.clientRecordId, about.part2ProgrammeId],
    );
    return new Map(
      rows.map(({ from, until, ...row }) => [row.personId, { ...row, membership: { from, until } }]),
    );
  }
}
