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
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import {
  Can,
  Ctx,
  CursorSealer,
  OfParent,
  RequestContext,
  toConnection,
} from '@subrosa/platform/graphql/index.js';
import { ConsentScopeEnum } from './consent-enums.js';
import { ConsentAgreementLoader } from './consent.loader.js';
import { ClinicConsentsArgs, ConsentsArgs, RecordConsentInput, toNewConsent } from './consent.input.js';
import { ConsentQueries } from './consent.queries.js';
import type { ConsentRow } from './consent.row.js';
import {
  ConsentAgreementType,
  ConsentConnectionType,
  ConsentType,
  ConsentViewerCanType,
  toConsentType,
} from './consent.type.js';
import type { ConsentScope } from './domain/consent.js';
import { RecordConsent } from './record-consent.js';
import { ReviewConsent } from './review-consent.js';
import { WithdrawConsent } from './withdraw-consent.js';

const LIST = 'consents';
const CLINIC_LIST = 'clinicConsents';

/** What clients agreed to, for the author who recorded it and the officer who withdraws it in the clinic's name. */
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
    return this.toConnectionOf(work, page, LIST);
  }

  @Can('consent.see')
  @Query(() => ConsentConnectionType, {
    description: 'The consents that the signed-in person may see, of one author or record; the newest first.',
  })
  async clinicConsents(
    @Args() args: ClinicConsentsArgs,
    @Ctx() ctx: RequestContext,
  ): Promise<ConsentConnectionType> {
    const work = await ctx.work();
    const afterId = this.cursors.idAfter(CLINIC_LIST, args.after);
    const { recordedBy, clientRecordId, first } = args;
    const page = await this.queries.visible(work, { recordedBy, clientRecordId, first, afterId });
    return this.toConnectionOf(work, page, CLINIC_LIST);
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
    description:
      'Withdraws a consent, or some of what it agrees to, for good; what rests on that alone is closed at once.',
  })
  async withdrawConsent(
    @Args('consentId', { type: () => ID, description: 'The consent.' }) consentId: string,
    @Args('scopes', {
      type: () => [ConsentScopeEnum],
      nullable: true,
      description: 'What is withdrawn; everything that stands if left out.',
    })
    scopes: ConsentScope[] | null | undefined,
    @Ctx() ctx: RequestContext,
  ): Promise<ConsentType> {
    return ctx.mutate('consent.withdraw', async (work) =>
      this.toType(work, await this.withdraw.execute(work, { consentId, scopes: scopes ?? null })),
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

  @OfParent()
  @ResolveField(() => [ConsentAgreementType], {
    description: 'Each thing it agreed to, and whether that stands.',
  })
  async agreements(
    @Parent() consent: ConsentType,
    @Ctx() ctx: RequestContext,
  ): Promise<ConsentAgreementType[]> {
    const make = () => new ConsentAgreementLoader(this.queries, () => ctx.work());
    return ctx.loader(ConsentAgreementLoader, make).load(consent.id);
  }

  private toConnectionOf(
    work: Work,
    page: { items: Granted<ConsentRow>[]; hasNextPage: boolean },
    list: string,
  ): ConsentConnectionType {
    const toNode = ({ row }: { row: ConsentRow }): ConsentType => this.toType(work, row);
    const shape = { list, sealer: this.cursors, position: (row: ConsentRow) => [row.id], toNode };
    return Object.assign(new ConsentConnectionType(), toConnection(page, shape));
  }

  private toType(work: Work, row: ConsentRow): ConsentType {
    return toConsentType(row, this.queries.standing(work, row));
  }
}
