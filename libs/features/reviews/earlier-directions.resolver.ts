import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, OfParent, RequestContext } from '@subrosa/platform/graphql/index.js';
import { PersonType } from '../clinics/index.js';
import { EarlierDirectionsType } from './earlier-directions.type.js';
import { ReviewAccess } from './review-access.js';

/** The words of earlier directions; each note that leaves is one line of the ledger. */
@Resolver(() => EarlierDirectionsType)
export class EarlierDirectionsResolver {
  constructor(@Inject(ReviewAccess) private readonly access: ReviewAccess) {}

  @OfParent()
  @ResolveField(() => PersonType, { nullable: true, description: 'Who gave them.' })
  async supervisor(
    @Parent() { granted }: EarlierDirectionsType,
    @Ctx() ctx: RequestContext,
  ): Promise<PersonType | null> {
    return this.access.names(ctx).load(granted.row.supervisorId);
  }

  @OfParent()
  @ResolveField(() => String, { description: 'The directions given; empty if there were none.' })
  async directions(
    @Parent() { granted }: EarlierDirectionsType,
    @Ctx() ctx: RequestContext,
  ): Promise<string> {
    return (await (await this.access.loaders(ctx)).noteWords.load(granted)).directions;
  }
}
