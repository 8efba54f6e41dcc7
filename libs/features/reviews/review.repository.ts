import { Injectable } from '@nestjs/common';
import { PAGE_LIMIT } from '@subrosa/kernel';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { ratingResource, reviewResource, reviewTextResource } from './review.resource.js';
import { RatingRow } from './rating.row.js';
import { ReviewTextRow } from './review-text.row.js';
import { ReviewRow } from './review.row.js';

/** The reviews that each actor may see. */
@Injectable()
export class ReviewRepository extends ScopedRepository<ReviewRow> {
  protected readonly entity = ReviewRow;
  protected readonly resource = reviewResource;
  protected readonly seeAction = 'review.see';

  /** The visible reviews of these cases in one statement, the oldest first, at most a page of each case. */
  async ofCases(work: Work, caseIds: readonly string[]): Promise<ReviewRow[]> {
    return this.scoped(work, 'r')
      .query.andWhere('r.caseId = ANY(:caseIds)', { caseIds: [...caseIds] })
      .orderBy('r.id')
      .limit(PAGE_LIMIT * caseIds.length)
      .getMany();
  }

  /** The code of the grant by which the actor, who has reviewed the case, adds a note to it; null without one. */
  async grantToAddNote(work: Work, caseId: string): Promise<string | null> {
    const scoped = this.scoped(work, 'r', 'review.add-note');
    scoped.query.andWhere('r.caseId = :caseId', { caseId });
    const { items } = await this.page(scoped, { first: 1, after: null });
    return items[0]?.grants[0]?.code ?? null;
  }

  /** How many reviews this person has sent on the case. */
  async countOf(work: Work, caseId: string, personId: string): Promise<number> {
    return this.scoped(work, 'r')
      .query.andWhere('r.caseId = :caseId AND r.reviewerId = :personId', { caseId, personId })
      .getCount();
  }
}

/** The words of reviews that each actor may read. */
@Injectable()
export class ReviewTextRepository extends ScopedRepository<ReviewTextRow> {
  protected readonly entity = ReviewTextRow;
  protected readonly resource = reviewTextResource;
  protected readonly seeAction = 'review.read';

  /** The words of those of the reviews that the actor may read, with the grants that say so. */
  async ofReviews(work: Work, reviewIds: readonly string[]): Promise<Granted<ReviewTextRow>[]> {
    const scoped = this.scoped(work, 't');
    scoped.query.andWhere('t.id = ANY(:reviewIds)', { reviewIds: [...reviewIds] });
    return (await this.page(scoped, { first: reviewIds.length, after: null })).items;
  }
}

/** The ratings that each actor may see. */
@Injectable()
export class RatingRepository extends ScopedRepository<RatingRow> {
  protected readonly entity = RatingRow;
  protected readonly resource = ratingResource;
  protected readonly seeAction = 'rating.see';

  /** The visible ratings of these reviews in one statement. */
  async ofReviews(work: Work, reviewIds: readonly string[]): Promise<Granted<RatingRow>[]> {
    const scoped = this.scoped(work, 'g');
    scoped.query.andWhere('g.reviewId = ANY(:reviewIds)', { reviewIds: [...reviewIds] }).orderBy('g.id');
    return (await this.page(scoped, { first: PAGE_LIMIT * reviewIds.length, after: null })).items;
  }
}
