import { Inject, Injectable } from '@nestjs/common';
import { AppError, FOREVER, newId } from '@subrosa/kernel';
import { insertRows } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { packOf } from '../assignments/index.js';
import { ClinicRepository } from '../clinics/index.js';
import { guardPlace, isRefusedPlace } from './domain/supervision-place.js';
import type { PlaceFacts } from './domain/supervision-place.js';
import { refusePlace } from './place-outcome.js';
import type { PlaceOutcome } from './place-outcome.js';
import { StandingRepository } from './standing.repository.js';
import { SupervisionGroupMemberRow } from './supervision-group-member.row.js';
import { SupervisionGroupRepository, SupervisionPlaceRepository } from './supervision-group.repository.js';
import type { SupervisionGroupRow } from './supervision-group.row.js';

const ACTION = 'supervisionGroup.change-places';

/** Gives a supervisee a place in the group of their supervisor. */
@Injectable()
export class AddSupervisee {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(SupervisionGroupRepository) private readonly groups: SupervisionGroupRepository,
    @Inject(SupervisionPlaceRepository) private readonly places: SupervisionPlaceRepository,
    @Inject(StandingRepository) private readonly standings: StandingRepository,
  ) {}

  /** Every finding at once, with the rule that says so; one that refuses leaves everything as it was. */
  async execute(work: Work, input: { groupId: string; superviseeId: string }): Promise<PlaceOutcome> {
    // Assignments change under the clinic's lock; the group's keeps two directors from filling its last place twice.
    const clinic = await this.clinics.lock(work);
    const { row: group, grant } = await this.groups.lockVisible(work, input.groupId, ACTION);
    assertGroupAlive(work, group);
    const { personId } = await this.standings.get(work, input.superviseeId);
    const pair = { supervisorId: group.supervisorId, personId };
    const assignmentId = await this.places.assignmentFor(work, pair);
    const facts = await this.factsOf(work, group, { personId, isSupervised: assignmentId !== null });
    const findings = guardPlace(facts, packOf(clinic.jurisdiction));
    if (assignmentId === null || isRefusedPlace(findings)) {
      return refusePlace(work, { action: ACTION, group, personId, findings });
    }
    const place = newPlace(work, group, { personId, assignmentId });
    await insertRows(work, SupervisionGroupMemberRow, [place]);
    await work.record({
      action: ACTION,
      outcome: 'DONE',
      resource: 'SupervisionGroup',
      resourceId: group.id,
      grant: grant.code,
      details: {
        ...{ change: 'ADDED', placeId: place.id, personId, assignmentId },
        warnings: findings.map(({ code }) => code),
      },
    });
    await work.emit('supervisionGroup.changed', group.id);
    return { group, findings };
  }

  private async factsOf(
    work: Work,
    group: SupervisionGroupRow,
    asked: { personId: string; isSupervised: boolean },
  ): Promise<PlaceFacts> {
    const resting = await this.places.standing(work, group.id);
    const ids = [...new Set([...resting.map(({ personId }) => personId), asked.personId])];
    const standings = await this.standings.of(work, ids);
    const [supervisor, supervisee] = [
      await this.standings.get(work, group.supervisorId),
      await this.standings.get(work, asked.personId),
    ];
    return {
      supervisor,
      isSupervisorThemselves: asked.personId === group.supervisorId,
      isMemberOfClinic: supervisee.isMemberOfClinic,
      isSupervised: asked.isSupervised,
      isInGroup: resting.some(({ personId }) => personId === asked.personId),
      credentials: standings.map(({ credential }) => credential),
      now: work.now(),
    };
  }
}

/** GROUP_ENDED if the group lives no more. */
export function assertGroupAlive(work: Work, group: SupervisionGroupRow): void {
  if (group.activeUntil > work.now()) return;
  throw new AppError('GROUP_ENDED', { resource: 'SupervisionGroup', resourceId: group.id });
}

function newPlace(
  work: Work,
  group: SupervisionGroupRow,
  rests: { personId: string; assignmentId: string },
): SupervisionGroupMemberRow {
  return Object.assign(new SupervisionGroupMemberRow(), {
    ...rests,
    clinicId: group.clinicId,
    id: newId(),
    groupId: group.id,
    activeFrom: work.now(),
    activeUntil: FOREVER,
    version: 1,
  });
}
