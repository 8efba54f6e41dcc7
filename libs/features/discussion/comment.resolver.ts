import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Can, Ctx, OfParent, RequestContext } from '@subrosa/platform/graphql/index.js';
import { PersonType } from '../clinics/index.js';
import { AddComment } from './add-comment.js';
import type { WrittenComment } from './add-comment.js';
import { CommentPayloadType, CommentType, CommentViewerCanType, toCommentType } from './comment.type.js';
import { DeleteComment } from './delete-comment.js';
import { DiscussionAccess } from './discussion-access.js';
import { AddCommentInputType, EditCommentInputType } from './discussion.input.js';
import { EditComment } from './edit-comment.js';
import { toTextFindingType } from './text-finding.type.js';
import { ThreadQueries } from './thread.queries.js';

/** Comments: written, changed until sent, read. */
@Resolver(() => CommentType)
export class CommentResolver {
  constructor(
    @Inject(AddComment) private readonly add: AddComment,
    @Inject(EditComment) private readonly edit: EditComment,
    @Inject(DeleteComment) private readonly remove: DeleteComment,
    @Inject(ThreadQueries) private readonly queries: ThreadQueries,
    @Inject(DiscussionAccess) private readonly access: DiscussionAccess,
  ) {}

  @Can('case.comment')
  @Mutation(() => CommentPayloadType, { description: 'Adds a comment to a thread, or starts one.' })
  async addComment(
    @Args('input', { description: 'The comment and where it goes.' }) input: AddCommentInputType,
    @Ctx() ctx: RequestContext,
  ): Promise<CommentPayloadType> {
    return this.payload(ctx, await ctx.mutate('comment.add', (work) => this.add.execute(work, input)));
  }

  @Can('comment.edit')
  @Mutation(() => CommentPayloadType, { description: 'Changes an own comment that was not sent yet.' })
  async editComment(
    @Args('input', { description: 'The next text.' }) input: EditCommentInputType,
    @Ctx() ctx: RequestContext,
  ): Promise<CommentPayloadType> {
    return this.payload(ctx, await ctx.mutate('comment.edit', (work) => this.edit.execute(work, input)));
  }

  @Can('comment.delete')
  @Mutation(() => ID, { description: 'Takes away an own comment that was not sent yet; answers its id.' })
  async deleteComment(
    @Args('commentId', { type: () => ID, description: 'The comment.' }) commentId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<string> {
    await ctx.mutate('comment.delete', (work) => this.remove.execute(work, commentId));
    return commentId;
  }

  @OfParent()
  @ResolveField(() => String, {
    nullable: true,
    description: 'The text; null from the expiry of the case on.',
  })
  async text(@Parent() comment: CommentType, @Ctx() ctx: RequestContext): Promise<string | null> {
    return (await this.access.loaders(ctx)).text.load(comment.granted);
  }

  @OfParent()
  @ResolveField(() => PersonType, { nullable: true, description: 'Who wrote it.' })
  async author(@Parent() comment: CommentType, @Ctx() ctx: RequestContext): Promise<PersonType | null> {
    return this.access.names(ctx).load(comment.granted.row.authorId);
  }

  @OfParent()
  @ResolveField(() => CommentViewerCanType, { description: 'What the signed-in person may do with it.' })
  async viewerCan(@Parent() comment: CommentType, @Ctx() ctx: RequestContext): Promise<CommentViewerCanType> {
    const canEdit = await (await this.access.loaders(ctx)).canEdit.load(comment.id);
    return { edit: canEdit, delete: canEdit };
  }

  private async payload(
    ctx: RequestContext,
    { comment, findings }: WrittenComment,
  ): Promise<CommentPayloadType> {
    const stored = comment && (await this.queries.comment(await ctx.work(), comment.id));
    return { comment: stored && toCommentType(stored), findings: findings.map(toTextFindingType) };
  }
}
