import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { pageRequest } from '@subrosa/kernel';
import {
  Can,
  Ctx,
  CursorSealer,
  OfParent,
  RequestContext,
  toConnection,
} from '@subrosa/platform/graphql/index.js';
import { PageArgs } from '../clinics/index.js';
import { noticeText } from './domain/notice-text.js';
import { MarkNoticesRead } from './mark-notices-read.js';
import { CaseNumberLoader, CaseNumbers } from './case-number.loader.js';
import { NoticeConnection, NoticeType, toNoticeType } from './notice.type.js';
import { NoticesQueries } from './notices.queries.js';

const LIST = 'notices';

/** What needs the person who is signed in. */
@Resolver(() => NoticeType)
export class NoticeResolver {
  constructor(
    @Inject(NoticesQueries) private readonly queries: NoticesQueries,
    @Inject(MarkNoticesRead) private readonly mark: MarkNoticesRead,
    @Inject(CaseNumbers) private readonly numbers: CaseNumbers,
    @Inject(CursorSealer) private readonly sealer: CursorSealer,
  ) {}

  @Can('notice.see')
  @Query(() => NoticeConnection, { description: 'Your notices, the latest first.' })
  async notices(
    @Args() args: PageArgs,
    @Args('unreadOnly', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Only those you have not read.',
    })
    unreadOnly: boolean,
    @Ctx() ctx: RequestContext,
  ): Promise<NoticeConnection> {
    const which = { unreadOnly, before: this.sealer.idAfter(LIST, args.after) };
    const page = await this.queries.page(await ctx.work(), which, pageRequest(args.first, args.after));
    return toConnection(page, {
      list: LIST,
      sealer: this.sealer,
      position: ({ id }) => [id],
      toNode: toNoticeType,
    });
  }

  @Can('notice.see')
  @Query(() => Int, { description: 'How many of your notices you have not read.' })
  async unreadNotices(@Ctx() ctx: RequestContext): Promise<number> {
    return this.queries.unread(await ctx.work());
  }

  @Can('notice.see')
  @Mutation(() => Int, { description: 'Marks notices as read; answers how many are left.' })
  async markNoticesRead(
    @Args('ids', { type: () => [ID], nullable: true, description: 'Which of yours; null: all of them.' })
    ids: string[] | null,
    @Ctx() ctx: RequestContext,
  ): Promise<number> {
    return ctx.mutate('notice.read', (work) => this.mark.execute(work, ids));
  }

  @OfParent()
  @ResolveField(() => String, { description: 'What it says, in a sentence without names or content.' })
  async text(@Parent() notice: NoticeType, @Ctx() ctx: RequestContext): Promise<string> {
    return noticeText(notice.kind, await this.numberOf(notice, ctx));
  }

  @OfParent()
  @ResolveField(() => Int, {
    nullable: true,
    description: 'The number of the case; null if it is about none.',
  })
  async caseNumber(@Parent() notice: NoticeType, @Ctx() ctx: RequestContext): Promise<number | null> {
    return this.numberOf(notice, ctx);
  }

  private async numberOf({ caseId }: NoticeType, ctx: RequestContext): Promise<number | null> {
    const loader = ctx.loader(CaseNumberLoader, () => new CaseNumberLoader(this.numbers, () => ctx.work()));
    return caseId === null ? null : loader.load(caseId);
  }
}
