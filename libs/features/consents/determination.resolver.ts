import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Can,
  Ctx,
  CursorSealer,
  OfParent,
  RequestContext,
  toConnection,
} from '@subrosa/platform/graphql/index.js';
import { ClinicsQueries, PersonLoader, PersonType } from '../clinics/index.js';
import { DeterminationsArgs, RecordDeterminationInput } from './determination.input.js';
import { DeterminationQueries } from './determination.queries.js';
import {
  DeterminationConnectionType,
  DeterminationType,
  DeterminationViewerCanType,
  toDeterminationType,
} from './determination.type.js';
import { RecordDetermination } from './record-determination.js';
import { RevokeDetermination } from './revoke-determination.js';

const LIST = 'determinations';

/** What the privacy officer determined about clients whom peer learning may speak of. */
@Resolver(() => DeterminationType)
export class DeterminationResolver {
  constructor(
    @Inject(DeterminationQueries) private readonly queries: DeterminationQueries,
    @Inject(ClinicsQueries) private readonly clinics: ClinicsQueries,
    @Inject(RecordDetermination) private readonly record: RecordDetermination,
    @Inject(RevokeDetermination) private readonly revoke: RevokeDetermination,
    @Inject(CursorSealer) private readonly cursors: CursorSealer,
  ) {}

  @Can('determination.see')
  @Query(() => DeterminationConnectionType, {
    description: 'The determinations that the signed-in person may see, the newest first.',
  })
  async determinations(
    @Args() args: DeterminationsArgs,
    @Ctx() ctx: RequestContext,
  ): Promise<DeterminationConnectionType> {
    const work = await ctx.work();
    const { clientRecordId, first, after } = args;
    const afterId = this.cursors.idAfter(LIST, after);
    const page = await this.queries.page(work, { clientRecordId, first, afterId });
    const connection = toConnection(page, {
      list: LIST,
      sealer: this.cursors,
      position: (row) => [row.id],
      toNode: ({ row }) => toDeterminationType(row, work.now()),
    });
    return Object.assign(new DeterminationConnectionType(), connection);
  }

  @Can('determination.record')
  @Mutation(() => DeterminationType, {
    description:
      'Records that peer learning about a client needs no consent; no other purpose is served by it.',
  })
  async recordDetermination(
    @Args('input', { description: 'The determination.' }) input: RecordDeterminationInput,
    @Ctx() ctx: RequestContext,
  ): Promise<DeterminationType> {
    return ctx.mutate('determination.record', async (work) =>
      toDeterminationType(await this.record.execute(work, input), work.now()),
    );
  }

  @Can('determination.revoke')
  @Mutation(() => DeterminationType, {
    description: 'Revokes a determination for good; what rests on it alone is closed at once.',
  })
  async revokeDetermination(
    @Args('determinationId', { type: () => ID, description: 'The determination.' }) determinationId: string,
    @Ctx() ctx: RequestContext,
  ): Promise<DeterminationType> {
    return ctx.mutate('determination.revoke', async (work) =>
      toDeterminationType(await this.revoke.execute(work, determinationId), work.now()),
    );
  }

  @OfParent()
  @ResolveField(() => PersonType, { nullable: true, description: 'The privacy officer who made it.' })
  async madeBy(
    @Parent() determination: DeterminationType,
    @Ctx() ctx: RequestContext,
  ): Promise<PersonType | null> {
    const make = () => new PersonLoader(this.clinics, () => ctx.work());
    return ctx.loader(PersonLoader, make).load(determination.madeById);
  }

  @OfParent()
  @ResolveField(() => DeterminationViewerCanType, {
    description: 'What the signed-in person may do with it.',
  })
  async viewerCan(
    @Parent() determination: DeterminationType,
    @Ctx() ctx: RequestContext,
  ): Promise<DeterminationViewerCanType> {
    return { revoke: this.queries.canRevoke(await ctx.work(), determination) };
  }
}
