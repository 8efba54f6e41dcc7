import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { Grant, PersonActor } from '@subrosa/access';
import type { CaseCipher } from '@subrosa/platform/crypto/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { CaseKeys, CaseRepository, nextCaseState } from '../cases/index.js';
import type { CaseRow } from '../cases/index.js';
import { CaseTextRepository } from './case-text.repository.js';
import type { VersionRef } from './case-text.repository.js';

/** A case under discussion, locked, with its key and its newest version. */
export interface OpenCase {
  readonly row: CaseRow;
  readonly grant: Grant;
  readonly actor: PersonActor;
  readonly isAuthor: boolean;
  readonly cipher: CaseCipher;
  readonly newest: VersionRef;
}

/** Opens cases for writing in their discussion. */
@Injectable()
export class OpenCases {
  constructor(
    @Inject(CaseRepository) private readonly cases: CaseRepository,
    @Inject(CaseKeys) private readonly keys: CaseKeys,
    @Inject(CaseTextRepository) private readonly texts: CaseTextRepository,
  ) {}

  /**
   * Locks the case, so that it neither expires nor changes its state meanwhile. NOT_FOUND, FORBIDDEN or CASE_EXPIRED by need to know;
   * CASE_NOT_COMMENTABLE where its life leaves no room for words.
   */
  async open(work: Work, caseId: string): Promise<OpenCase> {
    const { row, grant } = await this.cases.lockVisible(work, caseId, 'case.comment');
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
    return { row, grant, actor, isAuthor: row.authorId === actor.personId, cipher, newest };
  }
}
