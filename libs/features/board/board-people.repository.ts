import { Injectable } from '@nestjs/common';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { SupervisionAssignmentRow, assignmentResource } from '../assignments/index.js';
import { LicenceRow, licenceResource } from '../clinics/index.js';

const IN_FORCE = `a.state = 'ASSIGNED' AND a.activeFrom <= subrosa.now() AND a.activeUntil > subrosa.now()`;
const MOST_ROWS = 2_000;

/** Whom a supervisor has now. */
export interface SupervisorCount {
  readonly supervisorId: string;
  readonly supervisees: number;
  readonly covering: number;
}

/** Assignments as the board lists them, with the grants of assignments. */
@Injectable()
export class BoardAssignmentRepository extends ScopedRepository<SupervisionAssignmentRow> {
  protected readonly entity = SupervisionAssignmentRow;
  protected readonly resource = assignmentResource;
  protected readonly seeAction = 'assignment.see';

  /** Every assignment there is or was, the latest first, at most 2,000; or those in force alone. */
  async matrix(work: Work, includesHistory: boolean): Promise<SupervisionAssignmentRow[]> {
    const { query } = this.scoped(work, 'a');
    if (!includesHistory) query.andWhere(IN_FORCE);
    return query.orderBy('a.activeFrom', 'DESC').addOrderBy('a.id', 'DESC').limit(MOST_ROWS).getMany();
  }

  /** How many supervisees, and how many covers, each supervisor has now. */
  async counts(work: Work): Promise<SupervisorCount[]> {
    return this.scoped(work, 'a')
      .query.select('a.supervisorId', 'supervisorId')
      .addSelect(`count(DISTINCT a.superviseeId) FILTER (WHERE a.kind <> 'COVERING')::int`, 'supervisees')
      .addSelect(`count(*) FILTER (WHERE a.kind = 'COVERING' AND NOT a.isStandby)::int`, 'covering')
      .andWhere(IN_FORCE)
      .groupBy('a.supervisorId')
      .getRawMany<SupervisorCount>();
  }

  /** Those in force whose agreement is due and not signed, the longest due first. */
  async withoutAgreement(work: Work): Promise<SupervisionAssignmentRow[]> {
    return this.scoped(work, 'a')
      .query.andWhere(`${IN_FORCE} AND a.kind <> 'COVERING'`)
      .andWhere('a.agreementDueAt <= subrosa.now() AND a.agreementSignedAt > subrosa.now()')
      .orderBy('a.agreementDueAt')
      .addOrderBy('a.id')
      .limit(MOST_ROWS)
      .getMany();
  }

  /** The active trainees whom nobody supervises as primary now; by person. */
  async traineesWithoutPrimary(work: Work): Promise<string[]> {
    const rows: { person_id: string }[] = await work.manager.query(
      `SELECT m.person_id FROM subrosa.memberships m
        WHERE m.clinic_id = $1 AND 'TRAINEE' = ANY(m.roles)
          AND m.active_from <= subrosa.now() AND subrosa.now() < m.active_until
          AND NOT EXISTS (SELECT 1 FROM subrosa.supervision_assignments a
             WHERE a.clinic_id = m.clinic_id AND a.supervisee_id = m.person_id AND a.kind = 'PRIMARY' AND a.state = 'ASSIGNED'
               AND a.active_from <= subrosa.now() AND subrosa.now() < a.active_until)
        ORDER BY m.person_id`,
      [work.actor.clinicId],
    );
    return rows.map(({ person_id: personId }) => personId);
  }
}

/** Licences as the board lists them, with the grants of licences. */
@Injectable()
export class BoardLicenceRepository extends ScopedRepository<LicenceRow> {
  protected readonly entity = LicenceRow;
  protected readonly resource = licenceResource;
  protected readonly seeAction = 'licence.see';

  /** Licences that end within so many days or have ended within the last 30, of people without a later one; the nearest first. */
  async expiring(work: Work, days: number): Promise<LicenceRow[]> {
    return this.scoped(work, 'l')
      .query.andWhere(`l.expiresAt > subrosa.now() - interval '30 days'`)
      .andWhere('l.expiresAt <= subrosa.now() + make_interval(days => :days)', { days })
      .andWhere(
        `NOT EXISTS (SELECT 1 FROM subrosa.licences n WHERE n.clinic_id = l.clinic_id AND n.person_id = l.person_id
           AND n.expires_at > l.expires_at)`,
      )
      .orderBy('l.expiresAt')
      .addOrderBy('l.id')
      .limit(MOST_ROWS)
      .getMany();
  }
}
