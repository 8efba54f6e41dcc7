import { Injectable } from '@nestjs/common';
import type { PageRequest } from '@subrosa/kernel';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { programmeMemberResource } from './programme.policy.js';
import { ProgrammeMemberRow } from './programme-member.row.js';

/** Which places are listed. */
export interface ProgrammeMemberFilter {
  readonly programmeId: string;
  readonly includesEnded: boolean;
  readonly afterId: string | null;
}

/** Who works in which programme, always with what decides who may see it. */
@Injectable()
export class ProgrammeMemberRepository extends ScopedRepository<ProgrammeMemberRow> {
  protected override readonly entity = ProgrammeMemberRow;
  protected override readonly resource = programmeMemberResource;
  protected override readonly seeAction = 'programmeMember.see';

  /** A page of the visible places in a programme, the oldest first; those that are over only where asked for. */
  async list(
    work: Work,
    filter: ProgrammeMemberFilter,
    request: PageRequest,
  ): Promise<{ items: Granted<ProgrammeMemberRow>[]; hasNextPage: boolean }> {
    const scoped = this.scoped(work, 'm');
    const { programmeId, includesEnded, afterId } = filter;
    scoped.query.andWhere('m.programmeId = :programmeId', { programmeId });
    if (!includesEnded)
      scoped.query.andWhere('subrosa.now() < m.activeUntil AND m.activeFrom < m.activeUntil');
    if (afterId !== null) scoped.query.andWhere('m.id > :after', { after: afterId });
    scoped.query.orderBy('m.id');
    return this.page(scoped, request);
  }

  /** True if the person has a place there that shares an instant with the period; for a use case, which has locked the clinic. */
  async overlaps(
    work: Work,
    place: Pick<ProgrammeMemberRow, 'programmeId' | 'personId' | 'activeFrom' | 'activeUntil'>,
  ): Promise<boolean> {
    const { programmeId, personId, activeFrom: from, activeUntil: until } = place;
    return work.manager
      .createQueryBuilder(ProgrammeMemberRow, 'm')
      .andWhere('m.clinicId = :clinic AND m.programmeId = :programmeId AND m.personId = :personId', {
        clinic: work.actor.clinicId,
        programmeId,
        personId,
      })
      .andWhere('m.activeFrom < :until AND :from < m.activeUntil AND m.activeFrom < m.activeUntil', {
        from,
        until,
      })
      .getExists();
  }

  /** Ends every place of a person whose membership ends, so that none comes back with a later membership. */
  async endAllOf(work: Work, personId: string): Promise<void> {
    await work.manager.query(
      `UPDATE subrosa.programme_members SET active_until = greatest(active_from, $3), version = version + 1
        WHERE clinic_id = $1 AND person_id = $2 AND active_until > $3`,
      [work.actor.clinicId, personId, work.now()],
    );
  }
}
