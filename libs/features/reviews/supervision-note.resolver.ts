import { Inject } from '@nestjs/common';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Can,
  Ctx,
  CursorSealer,
  OfParent,
  RequestContext,
  toConnection,
} from '@subrosa/platform/graphql/index.js';
import { PageArgs, PersonType } from '../clinics/index.js';
import { ReviewAccess } from './review-access.js';
import { SupervisionNoteQueries } from './supervision-note.queries.js';
import {
  SupervisionNoteConnectionType,
  SupervisionNoteType,
  toSupervisionNoteType,
} from './supervision-note.type.js';

const LIST = 'supervisionNotes';

/** Supervision notes: written with a review, read as long as they are kept. */
@Resolver(() => SupervisionNoteType)
export class SupervisionNoteResolver {
  constructor(
    @Inject(SupervisionNoteQueries) private readonly notes: SupervisionNoteQueries,
    @Inject(ReviewAccess) private readonly access: ReviewAccess,
    @Inject(CursorSealer) private readonly cursors: CursorSealer,
  ) {}

  @Can('supervisionNote.see')
  @Query(() => SupervisionNoteConnectionType, {
    description: 'The notes of the own supervision, given and received, the newest first.',
  })
  async supervisionNotes(
    @Args() { first, after }: PageArgs,
    @Ctx() ctx: RequestContext,
  ): Promise<SupervisionNoteConnectionType> {
    const afterId = this.cursors.idAfter(LIST, after);
    const page = await this.notes.page(await ctx.work(), { first, afterId });
    const position = ({ id }: { readonly id: string }) => [id];
    return toConnection(page, { list: LIST, sealer: this.cursors, position, toNode: toSupervisionNoteType });
  }

  @OfParent()
  @ResolveField(() => PersonType, { nullable: true, description: 'Who supervised, and wrote it.' })
  async supervisor(
    @Parent() note: SupervisionNoteType,
    @Ctx() ctx: RequestContext,
  ): Promise<PersonType | null> {
    return this.access.names(ctx).load(note.granted.row.supervisorId);
  }

  @OfParent()
  @ResolveField(() => PersonType, { nullable: true, description: 'Who was supervised.' })
  async supervisee(
    @Parent() note: SupervisionNoteType,
    @Ctx() ctx: RequestContext,
  ): Promise<PersonType | null> {
    return this.access.names(ctx).load(note.granted.row.superviseeId);
  }

  @OfParent()
  @ResolveField(() => String, { description: 'What the supervision was about.' })
  async focus(@Parent() note: SupervisionNoteType, @Ctx() ctx: RequestContext): Promise<string> {
    return (await (await this.access.loaders(ctx)).noteWords.load(note.granted)).focus;
  }

  @OfParent()
  @ResolveField(() => String, { description: 'Issues of risk and ethics; empty if there were none.' })
  async riskAndEthics(@Parent() note: SupervisionNoteType, @Ctx() ctx: RequestContext): Promise<string> {
    return (await (await this.access.loaders(ctx)).noteWords.load(note.granted)).riskAndEthics;
  }

  @OfParent()
  @ResolveField(() => String, { description: 'Directions given; empty if there were none.' })
  async directions(@Parent() note: SupervisionNoteType, @Ctx() ctx: RequestContext): Promise<string> {
    return (await (await this.access.loaders(ctx)).noteWords.load(note.granted)).directions;
  }
}
