import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Can, Ctx, OfParent, RequestContext } from '@subrosa/platform/graphql/index.js';
import { PersonType } from '../clinics/index.js';
import { CommentType, toCommentType } from './comment.type.js';
import { DiscussionAccess } from './discussion-access.js';
import { ResolveThread } from './resolve-thread.js';
import { ThreadQueries } from './thread.queries.js';
import {
  QuotedPassageType,
  TextPlaceType,
  ThreadType,
  ThreadViewerCanType,
  toThreadType,
} from './thread.type.js';

/** Threads: what they are about, what is said, whether they are settled. */
@Resolver(() => ThreadType)
export class ThreadResolver {
  constructor(
    @Inject(ResolveThread) private readonly resolve: ResolveThread,
    @Inject(ThreadQueries) private readonly queries: ThreadQueries,
    @Inject(DiscussionAccess) private readonly access: DiscussionAccess,
  ) {}

  @Can('thread.resolve')
  @Mutation(() => ThreadType, { description: 'Marks a thread as resolved.' })
  async resolveThread(
    @Args('threadId', { type: () => ID, description: 'The thread.' }) threadId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<ThreadType> {
    return this.settle(ctx, { threadId, isResolved: true });
  }

  @Can('thread.resolve')
  @Mutation(() => ThreadType, { description: 'Opens a resolved thread again.' })
  async reopenThread(
    @Args('threadId', { type: () => ID, description: 'The thread.' }) threadId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<ThreadType> {
    return this.settle(ctx, { threadId, isResolved: false });
  }

  @OfParent()
  @ResolveField(() => Int, { description: 'The number of the version it was started on.' })
  async versionNumber(@Parent() thread: ThreadType, @Ctx() ctx: RequestContext): Promise<number> {
    return (await this.access.loaders(ctx)).versionNumber.load(thread.granted.row.versionId);
  }

  @OfParent()
  @ResolveField(() => QuotedPassageType, {
    nullable: true,
    description: 'What it quotes; null for the case as a whole, and from the expiry of the case on.',
  })
  async passage(@Parent() thread: ThreadType, @Ctx() ctx: RequestContext): Promise<QuotedPassageType | null> {
    return (await this.access.loaders(ctx)).passage.load(thread.granted);
  }

  @OfParent()
  @ResolveField(() => TextPlaceType, {
    nullable: true,
    description:
      'Where its words stand in the newest version; null: they do not, and it stays on its own version.',
  })
  async currentPlace(
    @Parent() thread: ThreadType,
    @Ctx() ctx: RequestContext,
  ): Promise<TextPlaceType | null> {
    return (await this.access.loaders(ctx)).currentPlace.load(thread.granted);
  }

  @OfParent()
  @ResolveField(() => [CommentType], { description: 'The comments this reader may see, the oldest first.' })
  async comments(@Parent() thread: ThreadType, @Ctx() ctx: RequestContext): Promise<CommentType[]> {
    const comments = await (await this.access.loaders(ctx)).commentsOf.load(thread.id);
    return comments.map(toCommentType);
  }

  @OfParent()
  @ResolveField(() => PersonType, { nullable: true, description: 'Who started it.' })
  async startedBy(@Parent() thread: ThreadType, @Ctx() ctx: RequestContext): Promise<PersonType | null> {
    return this.access.names(ctx).load(thread.granted.row.startedBy);
  }

  @OfParent()
  @ResolveField(() => PersonType, { nullable: true, description: 'Who resolved it; null while it is open.' })
  async resolvedBy(@Parent() thread: ThreadType, @Ctx() ctx: RequestContext): Promise<PersonType | null> {
    const { resolvedBy } = thread.granted.row;
    return resolvedBy === null ? null : this.access.names(ctx).load(resolvedBy);
  }

  @OfParent()
  @ResolveField(() => ThreadViewerCanType, { description: 'What the signed-in person may do with it.' })
  async viewerCan(@Parent() thread: ThreadType, @Ctx() ctx: RequestContext): Promise<ThreadViewerCanType> {
    const loaders = await this.access.loaders(ctx);
    const reply = await loaders.canReply.load(thread.id);
    const settle = await loaders.canResolve.load(thread.id);
    return {
      reply,
      resolve: settle && thread.resolvedAt === null,
      reopen: settle && thread.resolvedAt !== null,
    };
  }

  private async settle(
    ctx: RequestContext,
    input: { threadId: string; isResolved: boolean },
  ): Promise<ThreadType> {
    const action = input.isResolved ? 'thread.resolve' : 'thread.reopen';
    const { id } = await ctx.mutate(action, (work) => this.resolve.execute(work, input));
    return toThreadType(await this.queries.thread(await ctx.work(), id));
  }
}
