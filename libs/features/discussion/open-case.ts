import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { Grant, PersonActor } from '@subrosa/access';
import type { CaseCipher } from '@subrosa/platform/crypto/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { CaseKeys, CaseRepository, nextCaseState } from '../cases/index.js';
import type { CaseRow } from '../cases/index.js';
import { CaseTextRepository } from './case-text.repository.js';
import type { VersionRef } from './case-text.repository.js';
import type { ConsultationStage } from '../groups/index.js';
import { Turns } from './turns.js';
import type { Turn } from './turns.js';

/** A case under discussion, locked, with its key and its newest version. */
export interface OpenCase {
  readonly row: CaseRow;
  readonly grant: Grant;
  readonly actor: PersonActor;
  readonly isAuthor: boolean;
  readonly cipher: CaseCipher;
  readonly newest: VersionRef;
  /** Where the group is with it; null where no group treats it. */
  readonly stage: ConsultationStage | null;
}

/** Opens cases for writing in their discussion. */
@Injectable()
export class OpenCases {
  constructor(
    @Inject(CaseRepository) private readonly cases: CaseRepository,
    @Inject(CaseKeys) private readonly keys: CaseKeys,
    @Inject(CaseTextRepository) private readonly texts: CaseTextRepository,
    @Inject(Turns) private readonly turns: Turns,
  ) {}

  /**
   * Locks the case, so that it neither expires nor changes its state meanwhile. NOT_FOUND, FORBIDDEN or CASE_EXPIRED by need to know;
   * NOT_YOUR_TURN where a group's consultation gives the word to somebody else, CASE_NOT_COMMENTABLE where its life leaves no room.
   */
  async open(work: Work, caseId: string): Promise<OpenCase> {
    const { row, grant } = await this.turns.lock(work, caseId, 'case.comment');
    const { actor } = work;
    if (actor.kind !== 'person') throw new AppError('FORBIDDEN', { resource: 'Case', resourceId: row.id });
    if (nextCaseState(row.state, 'comment') === null) {
      throw new AppError('CASE_NOT_COMMENTABLE', { resource: 'Case', resourceId: row.id, state: row.state });
    }
    const cipher = await this.keys.open(work, row.id);
    const [newest] = await this.texts.newestVersions(work, [row.id]);
    // Both are hidden by the clock alone: the case has just expired.
    if (cipher === null || newest === undefined)
      throw new AppError('CASE_EXPIRED', { resource: 'Case', resourceId: row.id });
    const stage = await this.turns.stageOf(work, row);
    return { row, grant, actor, isAuthor: row.authorId === actor.personId, cipher, newest, stage };
  }

  /** NOT_YOUR_TURN if the stage leaves this to somebody else, or to a later stage. */
  assertTurn({ row, stage }: OpenCase, turn: Turn): void {
    this.turns.assert(row, stage, turn);
  }

  /** True for who reviews the case: supervisor or cover. */
  async mayGather(work: Work, { row }: OpenCase): Promise<boolean> {
    return (await this.cases.allows(work, row, 'case.review')) !== null;
  }
}
