import { Injectable } from '@nestjs/common';
import type { PageRequest } from '@subrosa/kernel';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { programmeResource } from './programme.policy.js';
import { ProgrammeRow } from './programme.row.js';

/** The programmes of the clinic, always with what decides who may see them. */
@Injectable()
export class ProgrammeRepository extends ScopedRepository<ProgrammeRow> {
  protected override readonly entity = ProgrammeRow;
  protected override readonly resource = programmeResource;
  protected override readonly seeAction = 'programme.see';

  /** A page of visible programmes, the oldest first, after the one with the given id. */
  async list(
    work: Work,
    afterId: string | null,
    request: PageRequest,
  ): Promise<{ items: Granted<ProgrammeRow>[]; hasNextPage: boolean }> {
    const scoped = this.scoped(work, 'p');
    if (afterId !== null) scoped.query.andWhere('p.id > :after', { after: afterId });
    scoped.query.orderBy('p.id');
    return this.page(scoped, request);
  }

  /**
   * The programmes in which the actor works today, held until the transaction ends: what is decided by their being under Part 2 stays
   * true until then. None for a process.
   */
  async holdOwn(work: Work): Promise<ProgrammeRow[]> {
    if (work.actor.kind !== 'person' || work.actor.programmeIds.length === 0) return [];
    return this.scoped(work, 'p')
      .query.andWhere('p.id = ANY(:ids)', { ids: [...work.actor.programmeIds] })
      .orderBy('p.id')
      .setLock('pessimistic_read', undefined, ['p'])
      .getMany();
  }

  /** Whether programmes other than this one have the name, or are the whole clinic; for a use case, which has locked the clinic. */
  async others(work: Work, programme: Pick<ProgrammeRow, 'id' | 'name'>): Promise<OtherProgrammes> {
    const rows = await work.manager
      .createQueryBuilder(ProgrammeRow, 'p')
      .andWhere('p.clinicId = :clinic AND p.id <> :id', { clinic: work.actor.clinicId, id: programme.id })
      .andWhere('(lower(p.name) = lower(:name) OR p.isWholeClinic)', { name: programme.name })
      .getMany();
    const name = programme.name.toLowerCase();
    return {
      hasName: rows.some((row) => row.name.toLowerCase() === name),
      hasWholeClinic: rows.some((row) => row.isWholeClinic),
    };
  }

  /** True if a client record of anybody belongs to the programme; tells nothing else of it. */
  async hasRecords(work: Work, programmeId: string): Promise<boolean> {
    const rows: { found: boolean }[] = await work.manager.query(
      'SELECT subrosa.programme_has_records($1) AS found',
      [programmeId],
    );
    return rows[0]?.found !== false;
  }
}

/** What the other programmes of the clinic take already. */
export interface OtherProgrammes {
  readonly hasName: boolean;
  readonly hasWholeClinic: boolean;
}
