import { Inject, Injectable } from '@nestjs/common';
import { isWithin } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import type { OutboxEvent, OutboxHandler } from '@subrosa/platform/outbox/index.js';
import type { MembershipRow } from '../clinics/index.js';
import { AssignmentRepository } from './assignment.repository.js';
import type { SupervisionAssignmentRow } from './assignment.row.js';
import { CloseAssignment } from './close-assignment.js';
import { PartyRepository } from './party.repository.js';
import { SettleLapse } from './settle-lapse.js';

const SETTLE = 'assignment.settle.process';

/** What a person can still be in a supervision. */
interface Places {
  readonly personId: string;
  readonly supervises: boolean;
  readonly isSupervised: boolean;
}

/**
 * What follows when somebody left the clinic or lost the role that a supervision rests on: their assignments end, for the record.
 * Access has closed before, by the predicate. Who covered for a supervisor goes on, until the director has handed the cases over.
 */
@Injectable()
export class EndOnLeaving implements OutboxHandler {
  readonly topics = ['member.ended', 'member.rolesChanged'] as const;

  constructor(
    @Inject(PartyRepository) private readonly parties: PartyRepository,
    @Inject(AssignmentRepository) private readonly assignments: AssignmentRepository,
    @Inject(SettleLapse) private readonly settle: SettleLapse,
    @Inject(CloseAssignment) private readonly close: CloseAssignment,
  ) {}

  /** Idempotent: it looks at what the person is today, and ends only what runs. */
  async handle(work: Work, event: OutboxEvent): Promise<void> {
    const membership = await this.parties.membership(work, event.subjectId);
    if (membership === null) return;
    const places = placesOf(membership, work.now());
    const left = (row: SupervisionAssignmentRow) =>
      (row.supervisorId === places.personId && !places.supervises) ||
      (row.superviseeId === places.personId && !places.isSupervised);
    const ending = (await this.assignments.lockInvolving(work, places.personId)).filter(left);
    for (const { id, supervisorId } of ending) {
      // First whoever stands by begins, or the director is called: once it has ended, no sweep looks at it any more.
      if (supervisorId === places.personId) await this.settle.execute(work, id);
    }
    for (const row of (await this.assignments.lockInvolving(work, places.personId)).filter(left)) {
      await this.close.alone(work, row, { action: 'assignment.settle', reason: 'LEFT', grant: SETTLE });
    }
  }
}

function placesOf({ personId, activeFrom, activeUntil, roles }: MembershipRow, now: Date): Places {
  const isMember = isWithin({ from: activeFrom, until: activeUntil }, now);
  return {
    personId,
    supervises: isMember && roles.includes('SUPERVISOR'),
    isSupervised: isMember && (roles.includes('TRAINEE') || roles.includes('CLINICIAN')),
  };
}
