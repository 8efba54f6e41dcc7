import { Injectable } from '@nestjs/common';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { CommentRow, ThreadRow, commentResource } from '../discussion/index.js';
import { ConsultationRow } from '../groups/index.js';
import { ReviewRow, reviewResource } from '../reviews/index.js';

/** Open threads of a case in which somebody else than the actor had the last word. */
export interface Unanswered {
  readonly caseId: string;
  readonly count: number;
  readonly since: Date;
  readonly latest: Date;
}

/** What the actor has written on a case. */
export interface OwnWords {
  readonly caseId: string;
  readonly unsent: number;
  readonly lastAt: Date;
}

/** Who said something last, and what the actor wrote; over the comments that the actor may read. */
@Injectable()
export class InboxTalkRepository extends ScopedRepository<CommentRow> {
  protected readonly entity = CommentRow;
  protected readonly resource = commentResource;
  protected readonly seeAction = 'comment.read';

  /** Of these cases those with open threads in which the last readable word is somebody else's. */
  async unanswered(work: Work, personId: string, caseIds: readonly string[]): Promise<Unanswered[]> {
    if (caseIds.length === 0) return [];
    const last = await this.scoped(work, 'c')
      .query.innerJoin(
        ThreadRow,
        't',
        't.clinicId = c.clinicId AND t.id = c.threadId AND t.resolvedAt > subrosa.now()',
      )
      .select('c.caseId', 'caseId')
      .addSelect('c.authorId', 'authorId')
      .addSelect('c.createdAt', 'createdAt')
      .andWhere('c.caseId = ANY(:cases) AND c.visibleFrom <= subrosa.now()', { cases: [...caseIds] })
      .distinctOn(['c.threadId'])
      .orderBy('c.threadId')
      .addOrderBy('c.id', 'DESC')
      .getRawMany<{ caseId: string; authorId: string; createdAt: Date }>();
    return [...new Set(last.map(({ caseId }) => caseId))].flatMap((caseId) => {
      const open = last.filter((word) => word.caseId === caseId && word.authorId !== personId);
      const said = open.map(({ createdAt }) => createdAt).sort((a, b) => a.getTime() - b.getTime());
      const [since, latest] = [said[0], said.at(-1)];
      return since === undefined || latest === undefined
        ? []
        : [{ caseId, count: open.length, since, latest }];
    });
  }

  /** Of these cases those on which the actor has written: how much is not sent, and when the last of it was written. */
  async own(work: Work, personId: string, caseIds: readonly string[]): Promise<OwnWords[]> {
    if (caseIds.length === 0) return [];
    return this.scoped(work, 'c')
      .query.select('c.caseId', 'caseId')
      .addSelect('(count(*) FILTER (WHERE c.visibleFrom > subrosa.now()))::int', 'unsent')
      .addSelect('max(c.createdAt)', 'lastAt')
      .andWhere('c.caseId = ANY(:cases) AND c.authorId = :person', { cases: [...caseIds], person: personId })
      .groupBy('c.caseId')
      .getRawMany<OwnWords>();
  }

  /** The consultations of these cases, which the caller has found visible; stages and dates are no secret then. */
  async consultations(work: Work, caseIds: readonly string[]): Promise<ConsultationRow[]> {
    if (caseIds.length === 0) return [];
    return work.manager
      .createQueryBuilder(ConsultationRow, 's')
      .andWhere('s.clinicId = :clinic AND s.caseId = ANY(:cases)', {
        clinic: work.actor.clinicId,
        cases: [...caseIds],
      })
      .getMany();
  }
}

/** What the actor has answered, over the reviews that the actor may see. */
@Injectable()
export class InboxReviewRepository extends ScopedRepository<ReviewRow> {
  protected readonly entity = ReviewRow;
  protected readonly resource = reviewResource;
  protected readonly seeAction = 'review.see';

  /** The latest version that the actor has answered of each of these cases; a case without an answer is not among them. */
  async answered(
    work: Work,
    personId: string,
    caseIds: readonly string[],
  ): Promise<{ caseId: string; version: number }[]> {
    if (caseIds.length === 0) return [];
    return this.scoped(work, 'r')
      .query.select('r.caseId', 'caseId')
      .addSelect('max(r.versionNumber)', 'version')
      .andWhere('r.caseId = ANY(:cases) AND r.reviewerId = :person', {
        cases: [...caseIds],
        person: personId,
      })
      .groupBy('r.caseId')
      .getRawMany<{ caseId: string; version: number }>();
  }
}
