import { Inject, Injectable } from '@nestjs/common';
import { isWithin } from '@subrosa/kernel';
import { CREDENTIALS } from '@subrosa/packs';
import type { Credential } from '@subrosa/packs';
import type { Work } from '@subrosa/platform/database/index.js';
import { dayAt, startOfDay } from '../clinics/index.js';
import type { ClinicRow } from '../clinics/index.js';
import { AssignmentRepository } from './assignment.repository.js';
import type { SupervisionAssignmentRow } from './assignment.row.js';
import type { AssignmentEdge } from './domain/assignment-edge.js';
import { packOf } from './domain/clinic-pack.js';
import { guardAssignment } from './domain/guard.js';
import type { GuardFacts, LicenceFacts } from './domain/guard-facts.js';
import type { GuardFinding } from './domain/guard-finding.js';
import { PartyRepository } from './party.repository.js';
import type { Party } from './party.repository.js';

/** Asks the guard about one assignment with the facts of this transaction. */
@Injectable()
export class CheckAssignment {
  constructor(
    @Inject(AssignmentRepository) private readonly assignments: AssignmentRepository,
    @Inject(PartyRepository) private readonly parties: PartyRepository,
  ) {}

  /**
   * Everything that speaks against the row. Binding only under the lock of the clinic: otherwise two directors could each close
   * one half of a ring. NOT_FOUND if a party is nobody of this clinic.
   */
  async execute(
    work: Work,
    clinic: ClinicRow,
    check: { readonly row: SupervisionAssignmentRow; readonly isNew: boolean },
  ): Promise<readonly GuardFinding[]> {
    const edge = toEdge(check.row);
    const earliest = edge.from < work.now() ? edge.from : work.now();
    const existing = await this.assignments.heldFrom(work, earliest);
    const supervisor = await this.parties.get(work, edge.supervisorId);
    const supervisee = await this.parties.get(work, edge.superviseeId);
    const facts: GuardFacts = {
      now: work.now(),
      startOfToday: startOfDay(dayAt(work.now(), clinic.timeZone), clinic.timeZone),
      isNew: check.isNew,
      edge,
      existing: existing.map(toEdge),
      supervisor: { ...standing(supervisor), licences: supervisorLicences(supervisor, clinic.timeZone) },
      supervisee: { ...standing(supervisee), credential: credentialOf(supervisee, edge.from) },
      jurisdiction: clinic.jurisdiction,
      // A clinic's setting is not on file yet; the rule that binds more is asked.
      setting: 'NONEXEMPT',
    };
    return guardAssignment(facts, packOf(clinic.jurisdiction));
  }
}

function toEdge(row: SupervisionAssignmentRow): AssignmentEdge {
  const { id, supervisorId, superviseeId, kind, activeFrom, activeUntil } = row;
  return { assignmentId: id, supervisorId, superviseeId, kind, from: activeFrom, until: activeUntil };
}

function standing({ membership }: Party) {
  return {
    membership: { from: membership.activeFrom, until: membership.activeUntil },
    roles: membership.roles,
  };
}

function isCredential(type: string): type is Credential {
  return CREDENTIALS.some((credential) => credential === type);
}

/** A registration as associate is no licence to supervise with. */
function supervisorLicences({ licences }: Party, timeZone: string): LicenceFacts[] {
  return licences
    .filter(({ type }) => !isCredential(type))
    .map(({ jurisdiction, issuedOn, expiresAt }) => ({
      jurisdiction,
      from: startOfDay(issuedOn, timeZone),
      until: expiresAt,
    }));
}

/** The registration on file at the beginning; a supervisee without one is a trainee. */
function credentialOf({ licences }: Party, at: Date): Credential {
  const held = licences.find(
    ({ type, issuedOn, expiresAt }) =>
      isCredential(type) && isWithin({ from: new Date(`${issuedOn}T00:00:00Z`), until: expiresAt }, at),
  );
  return held !== undefined && isCredential(held.type) ? held.type : 'MFT_TRAINEE';
}
