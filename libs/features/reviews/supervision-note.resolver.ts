import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Can,
  Ctx,
  CursorSealer,
  OfParent,
  RequestContext,
  toConnection,
} from '@subrosa/platform/graphql/index.js';
import { PageArgs, PersonType } from '../clinics/index.js';
import { toTextFindingType } from '../discussion/index.js';
import { AddSupervisionNote } from './add-supervision-note.js';
import { ReviewAccess } from './review-access.js';
import { AddSupervisionNoteInputType } from './review.input.js';
import { toReviewRefusalType } from './review.type.js';
import { SupervisionNoteQueries } from './supervision-note.queries.js';
import {
  SupervisionNoteConnectionType,
  SupervisionNotePayloadType,
  SupervisionNoteType,
  toSupervisionNoteType,
} from './supervision-note.type.js';

const LIST = 'supervisionNotes';

/** Supervision notes: written with a review, read as long as they are kept. */
@Resolver(() => SupervisionNoteType)
export class SupervisionNoteResolver {
  constructor(
    @Inject(SupervisionNoteQueries) private readonly notes: SupervisionNoteQueries,
    @Inject(AddSupervisionNote) private readonly add: AddSupervisionNote,
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

  @Can('review.add-note')
  @Mutation(() => SupervisionNotePayloadType, {
    description:
      'Adds a lasting note to a case that the signed-in supervisor has reviewed; it may have expired.',
  })
  async addSupervisionNote(
    @Args('input', { description: 'The note.' }) input: AddSupervisionNoteInputType,
    @Ctx() ctx: RequestContext,
  ): Promise<SupervisionNotePayloadType> {
    const { note, refusals, findings } = await ctx.mutate('supervisionNote.write', (work) =>
      this.add.execute(work, input),
    );
    return {
      note: note && toSupervisionNoteType(note),
      refusals: refusals.map(toReviewRefusalType),
      findings: findings.map(toTextFindingType),
    };
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
