import { Injectable } from '@nestjs/common';
import { AppError, isUuid } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';

/** A supervision group as it can be submitted to now. */
export interface SupervisionAudience {
  readonly groupId: string;
  readonly supervisorId: string;
  /** The place in force of each supervisee; the author's is among them. */
  readonly places: readonly {
    readonly placeId: string;
    readonly personId: string;
    readonly assignmentId: string;
  }[];
}

/** A consultation group as it can be submitted to now. */
export interface ConsultationAudience {
  readonly groupId: string;
  readonly covenantVersion: number;
  readonly afterSignOffSeconds: number;
  readonly backstopSeconds: number;
  /** Everybody admitted today, signed or not; who has not signed reads once they have. The author's is among them. */
  readonly members: readonly {
    readonly membershipId: string;
    readonly personId: string;
    readonly isGuest: boolean;
    readonly isFacilitator: boolean;
    readonly hasSigned: boolean;
  }[];
}

type Place = SupervisionAudience['places'][number];
type Member = ConsultationAudience['members'][number];

/** The groups that an author belongs to, as an audience: what a submission fixes. NOT_FOUND for everybody else's groups. */
@Injectable()
export class GroupAudienceRepository {
  /** The living group with the places in force, if the author has one of them. */
  async supervision(work: Work, authorId: string, groupId: string): Promise<SupervisionAudience> {
    const [group] = await this.query<Omit<SupervisionAudience, 'places'>>(
      work,
      `SELECT g.id AS "groupId", g.supervisor_id AS "supervisorId" FROM subrosa.supervision_groups g
        WHERE g.clinic_id = $1 AND g.id = $2 AND g.active_from <= subrosa.now() AND g.active_until > subrosa.now()`,
      groupId,
    );
    const places = await this.query<Place>(
      work,
      `SELECT p.id AS "placeId", p.person_id AS "personId", p.assignment_id AS "assignmentId"
         FROM subrosa.supervision_group_members p
         JOIN subrosa.supervision_assignments a ON a.clinic_id = p.clinic_id AND a.id = p.assignment_id
        WHERE p.clinic_id = $1 AND p.group_id = $2 AND p.active_from <= subrosa.now() AND p.active_until > subrosa.now()
          AND a.state = 'ASSIGNED' AND a.active_from <= subrosa.now() AND a.active_until > subrosa.now() ORDER BY p.id`,
      groupId,
    );
    if (group === undefined || !places.some(({ personId }) => personId === authorId)) throw notFound();
    return { ...group, places };
  }

  /** The living group with everybody admitted today, if the author is one of them and no guest. */
  async consultation(work: Work, authorId: string, groupId: string): Promise<ConsultationAudience> {
    const [group] = await this.query<Omit<ConsultationAudience, 'members'>>(
      work,
      `SELECT g.id AS "groupId", g.covenant_version AS "covenantVersion", g.after_sign_off_seconds AS "afterSignOffSeconds",
              g.backstop_seconds AS "backstopSeconds"
         FROM subrosa.consultation_groups g
        WHERE g.clinic_id = $1 AND g.id = $2 AND g.active_from <= subrosa.now() AND g.active_until > subrosa.now()`,
      groupId,
    );
    const members = await this.query<Member>(
      work,
      `SELECT m.id AS "membershipId", m.person_id AS "personId", m.is_guest AS "isGuest", m.role = 'FACILITATOR' AS "isFacilitator",
              EXISTS (SELECT 1 FROM subrosa.covenant_signatures s
                       WHERE s.clinic_id = g.clinic_id AND s.group_id = g.id AND s.covenant_version = g.covenant_version
                         AND s.person_id = m.person_id) AS "hasSigned"
         FROM subrosa.group_memberships m JOIN subrosa.consultation_groups g ON g.clinic_id = m.clinic_id AND g.id = m.group_id
        WHERE m.clinic_id = $1 AND m.group_id = $2 AND m.state = 'ADMITTED' AND m.active_from <= subrosa.now()
          AND m.active_until > subrosa.now() ORDER BY m.id`,
      groupId,
    );
    const author = members.find(({ personId }) => personId === authorId);
    if (group === undefined || author === undefined || author.isGuest) throw notFound();
    return { ...group, members };
  }

  private async query<Row>(work: Work, sql: string, groupId: string): Promise<Row[]> {
    return isUuid(groupId) ? work.manager.query(sql, [work.actor.clinicId, groupId]) : [];
  }
}

function notFound(): AppError {
  return new AppError('NOT_FOUND', { resource: 'Group' });
}
