import { Inject } from '@nestjs/common';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Can, Ctx, CursorSealer, RequestContext, toConnection } from '@subrosa/platform/graphql/index.js';
import { CaseType } from '../cases/index.js';
import { PageArgs } from '../clinics/index.js';
import { CommentType, toCommentType } from './comment.type.js';
import { ThreadQueries } from './thread.queries.js';
import { ThreadConnectionType, toThreadType } from './thread.type.js';

const LIST = 'threads';

/** The discussion as fields of its case. */
@Resolver(() => CaseType)
export class CaseDiscussionResolver {
  constructor(
    @Inject(ThreadQueries) private readonly queries: ThreadQueries,
    @Inject(CursorSealer) private readonly cursors: CursorSealer,
  ) {}

  @Can('thread.see')
  @ResolveField(() => ThreadConnectionType, {
    description: 'The threads this reader may see, the oldest first.',
  })
  async threads(
    @Parent() parent: CaseType,
    @Args() { first, after }: PageArgs,
    @Ctx() ctx: RequestContext,
  ): Promise<ThreadConnectionType> {
    const afterId = this.cursors.idAfter(LIST, after);
    const page = await this.queries.page(await ctx.work(), { caseId: parent.id, first, afterId });
    const position = ({ id }: { readonly id: string }) => [id];
    return toConnection(page, { list: LIST, sealer: this.cursors, position, toNode: toThreadType });
  }

  @Can('comment.read')
  @ResolveField(() => [CommentType], {
    description: 'What the signed-in reviewer has gathered and not sent; nobody else sees it.',
  })
  async unsentComments(@Parent() parent: CaseType, @Ctx() ctx: RequestContext): Promise<CommentType[]> {
    return (await this.queries.gathered(await ctx.work(), parent.id)).map(toCommentType);
  }
}
