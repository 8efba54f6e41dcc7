import { Inject } from '@nestjs/common';
import {
  Args,
  GraphQLISODateTime,
  ID,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { Work } from '@subrosa/platform/database/index.js';
import {
  Can,
  Ctx,
  CursorSealer,
  OfParent,
  RequestContext,
  toConnection,
} from '@subrosa/platform/graphql/index.js';
import { ConsentsArgs, RecordConsentInput, toNewConsent } from './consent.input.js';
import { ConsentQueries } from './consent.queries.js';
import type { ConsentRow } from './consent.row.js';
import { ConsentConnectionType, ConsentType, ConsentViewerCanType, toConsentType } from './consent.type.js';
import { RecordConsent } from './record-consent.js';
import { ReviewConsent } from './review-consent.js';
import { WithdrawConsent } from './withdraw-consent.js';

const LIST = 'consents';

/** What the clients of the signed-in author agreed to. */
@Resolver(() => ConsentType)
export class ConsentResolver {
  constructor(
    @Inject(ConsentQueries) private readonly queries: ConsentQueries,
    @Inject(RecordConsent) private readonly record: RecordConsent,
    @Inject(WithdrawConsent) private readonly withdraw: WithdrawConsent,
    @Inject(ReviewConsent) private readonly review: ReviewConsent,
    @Inject(CursorSealer) private readonly cursors: CursorSealer,
  ) {}

  @Can('consent.see')
  @Query(() => ConsentConnectionType, {
    description: 'The consents of an own client record, the newest first.',
  })
  async consents(@Args() args: ConsentsArgs, @Ctx() ctx: RequestContext): Promise<ConsentConnectionType> {
    const work = await ctx.work();
    const { clientRecordId, first, after } = args;
    const page = await this.queries.page(work, {
      clientRecordId,
      first,
      afterId: this.cursors.idAfter(LIST, after),
    });
    const toNode = ({ row }: { row: ConsentRow }): ConsentType => this.toType(work, row);
    const shape = { list: LIST, sealer: this.cursors, position: (row: ConsentRow) => [row.id], toNode };
    return Object.assign(new ConsentConnectionType(), toConnection(page, shape));
  }

  @Can('consent.record')
  @Mutation(() => ConsentType, { description: 'Records what the client of an own client record agreed to.' })
  async recordConsent(
    @Args('input', { description: 'The consent.' }) input: RecordConsentInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ConsentType> {
    return ctx.mutate('consent.record', async (work) =>
      this.toType(work, await this.record.execute(work, toNewConsent(input))),
    );
  }

  @Can('consent.withdraw')
  @Mutation(() => ConsentType, {
    description: 'Withdraws a consent for good; what rests on it alone is closed at once.',
  })
  async withdrawConsent(
    @Args('consentId', { type: () => ID, description: 'The consent.' }) consentId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<ConsentType> {
    return ctx.mutate('consent.withdraw', async (work) =>
      this.toType(work, await this.withdraw.execute(work, consentId)),
    );
  }

  @Can('consent.review')
  @Mutation(() => ConsentType, {
    description: 'Notes that a consent was talked over, and when it is due again.',
  })
  async reviewConsent(
    @Args('consentId', { type: () => ID, description: 'The consent.' }) consentId: string,
    @Args('reviewBy', { type: () => GraphQLISODateTime, description: 'The next date.' }) reviewBy: Date,
    @Ctx() ctx: RequestContext,
  ): Promise<ConsentType> {
    return ctx.mutate('consent.review', async (work) =>
      this.toType(work, await this.review.execute(work, { consentId, reviewBy })),
    );
  }

  @OfParent()
  @ResolveField(() => ConsentViewerCanType, { description: 'What the signed-in person may do with it.' })
  async viewerCan(@Parent() consent: ConsentType, @Ctx() ctx: RequestContext): Promise<ConsentViewerCanType> {
    return Object.assign(new ConsentViewerCanType(), this.queries.viewerCan(await ctx.work(), consent));
  }

  private toType(work: Work, row: ConsentRow): ConsentType {
    return toConsentType(row, this.queries.standing(work, row));
  }
}
