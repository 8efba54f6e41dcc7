import { Inject, Injectable } from '@nestjs/common';
import { AppError, isUuid } from '@subrosa/kernel';
import type { PageRequest } from '@subrosa/kernel';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { ProgrammeMemberRepository } from './programme-member.repository.js';
import type { ProgrammeMemberFilter } from './programme-member.repository.js';
import type { ProgrammeMemberRow } from './programme-member.row.js';
import { programmeMemberResource, programmeResource } from './programme.policy.js';
import { ProgrammeRepository } from './programme.repository.js';
import type { ProgrammeRow } from './programme.row.js';

/** The read side of programmes. */
@Injectable()
export class ProgrammeQueries {
  constructor(
    @Inject(ProgrammeRepository) private readonly programmes: ProgrammeRepository,
    @Inject(ProgrammeMemberRepository) private readonly places: ProgrammeMemberRepository,
  ) {}

  /** A page of the clinic's programmes. */
  async list(
    work: Work,
    afterId: string | null,
    request: PageRequest,
  ): Promise<{ items: Granted<ProgrammeRow>[]; hasNextPage: boolean }> {
    return this.programmes.list(work, afterId, request);
  }

  /** The programmes in which the actor works today, those of the whole clinic among them. */
  async own(work: Work): Promise<ProgrammeRow[]> {
    return work.actor.kind === 'person' ? this.programmes.findMany(work, work.actor.programmeIds) : [];
  }

  /** Those of the programmes that the actor may see, by id, in one statement. */
  async byIds(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, ProgrammeRow>> {
    return new Map((await this.programmes.findMany(work, ids)).map((row) => [row.id, row]));
  }

  /** A page of those who work in a visible programme, as far as the actor may know; NOT_FOUND for no such programme. */
  async people(
    work: Work,
    filter: ProgrammeMemberFilter,
    request: PageRequest,
  ): Promise<{ items: Granted<ProgrammeMemberRow>[]; hasNextPage: boolean }> {
    if (!isUuid(filter.programmeId)) throw new AppError('NOT_FOUND', { resource: 'Programme' });
    await this.programmes.get(work, filter.programmeId);
    return this.places.list(work, filter, request);
  }

  /** True if a grant lets the actor change a programme already released to them. */
  canChange(work: Work, programme: Pick<ProgrammeRow, 'isPart2'>): boolean {
    return work.ability.allows('programme.change', programmeResource, programme, work.now()) !== null;
  }

  /** True if a grant lets the actor end a place already released to them, and it is not over. */
  canEnd(work: Work, place: ProgrammeMemberRow): boolean {
    const isOver = place.activeUntil <= work.now() || place.activeUntil <= place.activeFrom;
    const may = work.ability.allows('programmeMember.end', programmeMemberResource, place, work.now());
    return !isOver && may !== null;
  }
}
