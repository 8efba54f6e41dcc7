import { Inject, Injectable } from '@nestjs/common';
import { newId } from '@subrosa/kernel';
import { insertRows, updateRow } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { AssignmentRepository } from './assignment.repository.js';
import { SupervisionAssignmentRow } from './assignment.row.js';
import { CloseAssignment } from './close-assignment.js';
import { decideLapse } from './domain/decide-lapse.js';
import type { CoverFacts, LapseDecision } from './domain/decide-lapse.js';
import { isSoundSupervisor } from './party-facts.js';
import { PartyRepository } from './party.repository.js';

/** One assignment with its covers, all locked. */
interface Lapsing {
  readonly row: SupervisionAssignmentRow;
  readonly covers: readonly SupervisionAssignmentRow[];
  readonly grant: string;
}

/** Follows the standing of one supervisor in one assignment: cover starts, the director is called, the cover goes home. */
@Injectable()
export class SettleLapse {
  constructor(
    @Inject(AssignmentRepository) private readonly assignments: AssignmentRepository,
    @Inject(PartyRepository) private readonly parties: PartyRepository,
    @Inject(CloseAssignment) private readonly close: CloseAssignment,
  ) {}

  /** For a process, in its own transaction; answers false if everything stands as it was settled before. */
  async execute(work: Work, assignmentId: string): Promise<boolean> {
    const { row, grant } = await this.assignments.lockVisible(work, assignmentId, 'assignment.settle');
    const now = work.now();
    if (row.kind === 'COVERING' || row.activeFrom > now || row.activeUntil <= now) return false;
    const covers = await this.assignments.lockCovers(work, row.id);
    const supervisor = await this.parties.get(work, row.supervisorId);
    const decision = decideLapse({
      now,
      lapse: row.lapse,
      isSound: isSoundSupervisor(supervisor, now),
      covers: await this.coverFacts(work, covers),
    });
    const isSettled = decision.lapse === row.lapse && decision.begins === null && decision.ends.length === 0;
    if (isSettled) return false;
    await this.follow(work, { row, covers, grant: grant.code }, decision);
    return true;
  }

  private async coverFacts(
    work: Work,
    covers: readonly SupervisionAssignmentRow[],
  ): Promise<readonly CoverFacts[]> {
    const facts: CoverFacts[] = [];
    for (const cover of covers) {
      const party = await this.parties.get(work, cover.supervisorId);
      facts.push({
        assignmentId: cover.id,
        isStandby: cover.isStandby,
        isAutomatic: cover.decidedBy === null && !cover.isStandby,
        isSound: isSoundSupervisor(party, work.now()),
        from: cover.activeFrom,
        until: cover.activeUntil,
      });
    }
    return facts;
  }

  private async follow(work: Work, { row, covers, grant }: Lapsing, decision: LapseDecision): Promise<void> {
    await updateRow(work, SupervisionAssignmentRow, row, { lapse: decision.lapse });
    await work.record({
      action: 'assignment.settle',
      outcome: 'DONE',
      resource: 'SupervisionAssignment',
      resourceId: row.id,
      grant,
      details: { lapse: decision.lapse, supervisorId: row.supervisorId, superviseeId: row.superviseeId },
    });
    for (const topic of decision.told) await work.emit(topic, row.id);
    const standby = covers.find(({ id }) => id === decision.begins);
    if (standby !== undefined) await begin(work, standby, grant);
    for (const cover of covers.filter(({ id }) => decision.ends.includes(id))) {
      await this.close.alone(work, cover, { action: 'assignment.settle', reason: 'LICENCE_RENEWED', grant });
    }
  }
}

/** The standby takes over, for as long as they were to stand by; nobody decided it but the rule. */
async function begin(work: Work, standby: SupervisionAssignmentRow, grant: string): Promise<void> {
  const cover: SupervisionAssignmentRow = Object.assign(new SupervisionAssignmentRow(), standby, {
    id: newId(),
    isStandby: false,
    activeFrom: work.now(),
    decidedBy: null,
    version: 1,
    createdAt: work.now(),
  });
  await insertRows(work, SupervisionAssignmentRow, [cover]);
  await work.record({
    action: 'assignment.settle',
    outcome: 'DONE',
    resource: 'SupervisionAssignment',
    resourceId: cover.id,
    grant,
    details: {
      coversId: cover.coversId,
      supervisorId: cover.supervisorId,
      superviseeId: cover.superviseeId,
      until: cover.activeUntil.toISOString(),
    },
  });
  await work.emit('assignment.coverStarted', cover.id);
}
