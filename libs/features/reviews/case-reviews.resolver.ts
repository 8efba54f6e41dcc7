import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Can, Ctx, RequestContext } from '@subrosa/platform/graphql/index.js';
import { CaseType } from '../cases/index.js';
import { EarlierDirectionsType, toEarlierDirectionsType } from './earlier-directions.type.js';
import { ReviewAccess } from './review-access.js';
import { ReviewType, toReviewType } from './review.type.js';
import { SupervisionNoteType, toSupervisionNoteType } from './supervision-note.type.js';

/** The reviews and lasting notes as fields of their case. */
@Resolver(() => CaseType)
export class CaseReviewsResolver {
  constructor(@Inject(ReviewAccess) private readonly access: ReviewAccess) {}

  @Can('review.see')
  @ResolveField(() => [ReviewType], { description: 'The reviews this reader may see, the oldest first.' })
  async reviews(@Parent() parent: CaseType, @Ctx() ctx: RequestContext): Promise<ReviewType[]> {
    return (await (await this.access.loaders(ctx)).reviewsOf.load(parent.id)).map(toReviewType);
  }

  @Can('supervisionNote.see')
  @ResolveField(() => [SupervisionNoteType], {
    description: 'The lasting notes of this case, for its supervisor and its author.',
  })
  async supervisionNotes(
    @Parent() parent: CaseType,
    @Ctx() ctx: RequestContext,
  ): Promise<SupervisionNoteType[]> {
    return (await (await this.access.loaders(ctx)).notesOf.load(parent.id)).map(toSupervisionNoteType);
  }

  @Can('supervisionNote.see')
  @ResolveField(() => [EarlierDirectionsType], {
    description:
      'What was directed for the same client record before, for its author and the same reviewer; never earlier text.',
  })
  async earlierDirections(
    @Parent() parent: CaseType,
    @Ctx() ctx: RequestContext,
  ): Promise<EarlierDirectionsType[]> {
    return (await (await this.access.loaders(ctx)).earlierOf.load(parent.id)).map(toEarlierDirectionsType);
  }
}
