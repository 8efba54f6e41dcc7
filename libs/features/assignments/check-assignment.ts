import { Inject, Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';
import { dayAt, startOfDay } from '../clinics/index.js';
import type { ClinicRow } from '../clinics/index.js';
import { AssignmentRepository } from './assignment.repository.js';
import type { SupervisionAssignmentRow } from './assignment.row.js';
import { ConflictRepository } from './conflict.repository.js';
import { agreementDueAt } from './domain/agreement-due.js';
import type { AssignmentEdge } from './domain/assignment-edge.js';
import { packOf } from './domain/clinic-pack.js';
import { guardAssignment } from './domain/guard.js';
import type { GuardFacts } from './domain/guard-facts.js';
import type { GuardFinding } from './domain/guard-finding.js';
import { credentialOf, standingOf, supervisorLicences } from './party-facts.js';
import { PartyRepository } from './party.repository.js';

/** One assignment that the guard is asked about. */
export interface Check {
  readonly row: SupervisionAssignmentRow;
  readonly isNew: boolean;
  /** Others that are made in the same breath and are not stored yet. */
  readonly together?: readonly SupervisionAssignmentRow[];
}

/** Asks the guard about one assignment with the facts of this transaction. */
@Injectable()
export class CheckAssignment {
  constructor(
    @Inject(AssignmentRepository) private readonly assignments: AssignmentRepository,
    @Inject(PartyRepository) private readonly parties: PartyRepository,
    @Inject(ConflictRepository) private readonly conflicts: ConflictRepository,
  ) {}

  /**
   * Everything that speaks against the row. Binding only under the lock of the clinic: otherwise two directors could each close
   * one half of a ring. NOT_FOUND if a party is nobody of this clinic.
   */
  async execute(work: Work, clinic: ClinicRow, check: Check): Promise<readonly GuardFinding[]> {
    const edge = toEdge(check.row);
    const earliest = edge.from < work.now() ? edge.from : work.now();
    const existing = [...(await this.assignments.heldFrom(work, earliest)), ...(check.together ?? [])];
    const supervisor = await this.parties.get(work, edge.supervisorId);
    const supervisee = await this.parties.get(work, edge.superviseeId);
    const facts: GuardFacts = {
      now: work.now(),
      startOfToday: startOfDay(dayAt(work.now(), clinic.timeZone), clinic.timeZone),
      isNew: check.isNew,
      edge,
      covered: await this.covered(work, edge),
      isTied: await this.conflicts.isTied(work, edge.supervisorId, edge.superviseeId),
      existing: existing.map(toEdge),
      supervisor: { ...standingOf(supervisor), licences: supervisorLicences(supervisor, clinic.timeZone) },
      supervisee: { ...standingOf(supervisee), credential: credentialOf(supervisee, edge.from) },
      jurisdiction: clinic.jurisdiction,
      // A clinic's setting is not on file yet; the rule that binds more is asked.
      setting: 'NONEXEMPT',
    };
    return guardAssignment(facts, packOf(clinic.jurisdiction));
  }

  /** When the agreement of an assignment like this is to be signed, by today's rules; FOREVER where they are silent. */
  async agreementDue(work: Work, clinic: ClinicRow, row: SupervisionAssignmentRow): Promise<Date> {
    const supervisee = await this.parties.get(work, row.superviseeId);
    const credential = credentialOf(supervisee, row.activeFrom);
    return agreementDueAt(packOf(clinic.jurisdiction), credential, row.activeFrom);
  }

  private async covered(work: Work, { coveredId }: AssignmentEdge): Promise<AssignmentEdge | null> {
    if (coveredId === null) return null;
    const row = await this.assignments.named(work, coveredId);
    return row === null ? null : toEdge(row);
  }
}

function toEdge(row: SupervisionAssignmentRow): AssignmentEdge {
  const { id, supervisorId, superviseeId, kind, activeFrom, activeUntil, isStandby } = row;
  return {
    assignmentId: id,
    ...{ supervisorId, superviseeId, kind, isStandby },
    coveredId: kind === 'COVERING' ? row.coversId : null,
    agreement: { dueAt: row.agreementDueAt, signedAt: row.agreementSignedAt },
    from: activeFrom,
    until: activeUntil,
  };
}
