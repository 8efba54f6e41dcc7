import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { pageRequest } from '@subrosa/kernel';
import {
  Can,
  Ctx,
  CursorSealer,
  OfParent,
  RequestContext,
  toConnection,
} from '@subrosa/platform/graphql/index.js';
import { ChangeProgramme } from './change-programme.js';
import { CreateProgramme } from './create-programme.js';
import { PageArgs } from './page.args.js';
import { ChangeProgrammeInput, CreateProgrammeInput } from './programme.input.js';
import { ProgrammeQueries } from './programme.queries.js';
import {
  ProgrammeConnection,
  ProgrammeType,
  ProgrammeViewerCanType,
  toProgrammeType,
} from './programme.type.js';

const LIST = 'programmes';

/** The programmes of the clinic. */
@Resolver(() => ProgrammeType)
export class ProgrammeResolver {
  constructor(
    @Inject(ProgrammeQueries) private readonly queries: ProgrammeQueries,
    @Inject(CreateProgramme) private readonly create: CreateProgramme,
    @Inject(ChangeProgramme) private readonly change: ChangeProgramme,
    @Inject(CursorSealer) private readonly sealer: CursorSealer,
  ) {}

  @Can('programme.see')
  @Query(() => ProgrammeConnection, { description: 'The programmes of the clinic, the oldest first.' })
  async programmes(@Args() args: PageArgs, @Ctx() ctx: RequestContext): Promise<ProgrammeConnection> {
    const { sealer } = this;
    const request = pageRequest(args.first, args.after);
    const page = await this.queries.list(await ctx.work(), sealer.idAfter(LIST, args.after), request);
    const toNode = ({ row }: (typeof page.items)[number]) => toProgrammeType(row);
    return toConnection(page, { list: LIST, sealer, position: ({ id }) => [id], toNode });
  }

  @Can('programme.see')
  @Query(() => [ProgrammeType], {
    description:
      'The programmes in which the signed-in person works today; a new client record can name one.',
  })
  async ownProgrammes(@Ctx() ctx: RequestContext): Promise<ProgrammeType[]> {
    return (await this.queries.own(await ctx.work())).map(toProgrammeType);
  }

  @Can('clinic.createProgramme')
  @Mutation(() => ProgrammeType, { description: 'Creates a programme of the clinic.' })
  async createProgramme(
    @Args('input', { description: 'The programme.' }) input: CreateProgrammeInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ProgrammeType> {
    return ctx.mutate('clinic.createProgramme', async (work) =>
      toProgrammeType(await this.create.execute(work, input)),
    );
  }

  @Can('programme.change')
  @Mutation(() => ProgrammeType, { description: 'Renames a programme, or puts it under 42 CFR Part 2.' })
  async changeProgramme(
    @Args('input', { description: 'Which, and what it is to be.' }) input: ChangeProgrammeInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ProgrammeType> {
    return ctx.mutate('programme.change', async (work) =>
      toProgrammeType(await this.change.execute(work, input)),
    );
  }

  @OfParent()
  @ResolveField(() => ProgrammeViewerCanType, { description: 'What the signed-in person may do with it.' })
  async viewerCan(
    @Parent() programme: ProgrammeType,
    @Ctx() ctx: RequestContext,
  ): Promise<ProgrammeViewerCanType> {
    return { change: this.queries.canChange(await ctx.work(), programme) };
  }
}
