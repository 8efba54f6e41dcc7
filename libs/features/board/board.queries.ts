import { Inject, Injectable } from '@nestjs/common';
import { invalidInput } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { capacityOf } from './capacity.js';
import type { SupervisionAssignmentRow } from '../assignments/index.js';
import type { CaseRow } from '../cases/index.js';
import { ClinicRepository } from '../clinics/index.js';
import type { LicenceRow } from '../clinics/index.js';
import { BoardCaseRepository } from './board-case.repository.js';
import type { StateCount } from './board-case.repository.js';
import { BoardAssignmentRepository, BoardLicenceRepository } from './board-people.repository.js';

/** What one supervisor carries now. */
export interface SupervisorLoad {
  readonly supervisorId: string;
  readonly supervisees: number;
  readonly covering: number;
  /** How many supervisees the rules allow; null where they are silent. */
  readonly capacity: number | null;
  readonly waiting: number;
  readonly overdue: number;
}

/** The director's board: numbers, dates and staff. FORBIDDEN for everybody else, before anything is read. */
@Injectable()
export class BoardQueries {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(BoardCaseRepository) private readonly cases: BoardCaseRepository,
    @Inject(BoardAssignmentRepository) private readonly assignments: BoardAssignmentRepository,
    @Inject(BoardLicenceRepository) private readonly licences: BoardLicenceRepository,
  ) {}

  /** What each supervisor carries, the most loaded first. */
  async loads(work: Work): Promise<SupervisorLoad[]> {
    const clinic = await this.enter(work);
    const waiting = new Map(
      (await this.cases.waitingBySupervisor(work)).map((count) => [count.supervisorId, count]),
    );
    const counts = await this.assignments.counts(work);
    const ids = new Set([...counts.map(({ supervisorId }) => supervisorId), ...waiting.keys()]);
    const capacity = capacityOf(clinic.jurisdiction, work.now());
    return [...ids]
      .map((supervisorId) => {
        const held = counts.find((count) => count.supervisorId === supervisorId);
        return {
          supervisorId,
          supervisees: held?.supervisees ?? 0,
          covering: held?.covering ?? 0,
          capacity,
          waiting: waiting.get(supervisorId)?.waiting ?? 0,
          overdue: waiting.get(supervisorId)?.overdue ?? 0,
        };
      })
      .sort(
        (a, b) =>
          b.waiting - a.waiting ||
          b.supervisees - a.supervisees ||
          (a.supervisorId < b.supervisorId ? -1 : 1),
      );
  }

  /** The trainees whom nobody supervises as primary. */
  async unassigned(work: Work): Promise<string[]> {
    await this.enter(work);
    return this.assignments.traineesWithoutPrimary(work);
  }

  /** The living cases by state and age. */
  async states(work: Work): Promise<StateCount[]> {
    await this.enter(work);
    return this.cases.byStateAndAge(work);
  }

  /** Cases whose review is overdue. */
  async overdue(work: Work): Promise<CaseRow[]> {
    await this.enter(work);
    return this.cases.overdue(work);
  }

  /** Unreviewed cases that become unreadable within so many days. */
  async closeToExpiry(work: Work, days: number): Promise<CaseRow[]> {
    await this.enter(work);
    return this.cases.closeToExpiry(work, within(days, 60));
  }

  /** Licences that end within so many days, or have just ended. */
  async expiringLicences(work: Work, days: number): Promise<LicenceRow[]> {
    await this.enter(work);
    return this.licences.expiring(work, within(days, 365));
  }

  /** Assignments whose supervision agreement is overdue. */
  async agreementsOverdue(work: Work): Promise<SupervisionAssignmentRow[]> {
    await this.enter(work);
    return this.assignments.withoutAgreement(work);
  }

  /** Who supervises whom, with what was. */
  async matrix(work: Work, includesHistory: boolean): Promise<SupervisionAssignmentRow[]> {
    await this.enter(work);
    return this.assignments.matrix(work, includesHistory);
  }

  private async enter(work: Work) {
    const clinic = await this.clinics.get(work);
    this.clinics.assertAllowed(work, clinic, 'board.see');
    return clinic;
  }
}

function within(days: number, most: number): number {
  if (!Number.isInteger(days) || days < 1 || days > most) {
    throw invalidInput('withinDays', `must be a whole number from 1 to ${most}`);
  }
  return days;
}
