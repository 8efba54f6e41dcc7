import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { pageRequest } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import {
  Can,
  Ctx,
  CursorSealer,
  OfParent,
  RequestContext,
  toConnection,
} from '@subrosa/platform/graphql/index.js';
import { AddProgrammeMember } from './add-programme-member.js';
import { ClinicsQueries } from './clinics.queries.js';
import { EndProgrammeMember } from './end-programme-member.js';
import { PersonType } from './member.type.js';
import { PersonLoader } from './person.loader.js';
import type { ProgrammeMemberRow } from './programme-member.row.js';
import { AddProgrammeMemberInput, ProgrammeMembersArgs } from './programme.input.js';
import { ProgrammeQueries } from './programme.queries.js';
import { ProgrammeMemberConnection, ProgrammeMemberType, toProgrammeMemberType } from './programme.type.js';

const LIST = 'programmeMembers';

/** Who works in which programme. */
@Resolver(() => ProgrammeMemberType)
export class ProgrammeMemberResolver {
  constructor(
    @Inject(ProgrammeQueries) private readonly queries: ProgrammeQueries,
    @Inject(ClinicsQueries) private readonly clinics: ClinicsQueries,
    @Inject(AddProgrammeMember) private readonly add: AddProgrammeMember,
    @Inject(EndProgrammeMember) private readonly end: EndProgrammeMember,
    @Inject(CursorSealer) private readonly sealer: CursorSealer,
  ) {}

  @Can('programmeMember.see')
  @Query(() => ProgrammeMemberConnection, {
    description: 'Who works in a programme, as far as the signed-in person may know; the oldest place first.',
  })
  async programmeMembers(
    @Args() { programmeId, includesEnded, first, after }: ProgrammeMembersArgs,
    @Ctx() ctx: RequestContext,
  ): Promise<ProgrammeMemberConnection> {
    const work = await ctx.work();
    const { sealer } = this;
    const filter = {
      programmeId,
      includesEnded: includesEnded ?? false,
      afterId: sealer.idAfter(LIST, after),
    };
    const page = await this.queries.people(work, filter, pageRequest(first, after));
    const toNode = ({ row }: { row: ProgrammeMemberRow }) => this.toType(work, row);
    return toConnection(page, { list: LIST, sealer, position: ({ id }) => [id], toNode });
  }

  @Can('programme.change')
  @Mutation(() => ProgrammeMemberType, { description: 'Gives somebody a place in a programme.' })
  async addProgrammeMember(
    @Args('input', { description: 'Who, where and when.' }) input: AddProgrammeMemberInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ProgrammeMemberType> {
    return ctx.mutate('programme.addMember', async (work) =>
      this.toType(work, await this.add.execute(work, input)),
    );
  }

  @Can('programmeMember.end')
  @Mutation(() => ProgrammeMemberType, { description: 'Takes somebody out of a programme at once.' })
  async endProgrammeMember(
    @Args('programmeMemberId', { type: () => ID, description: 'The place.' }) programmeMemberId: string,
    @Args('expectedVersion', { type: () => Int, description: 'The version that was seen.' })
    expectedVersion: number,
    @Ctx() ctx: RequestContext,
  ): Promise<ProgrammeMemberType> {
    return ctx.mutate('programmeMember.end', async (work) =>
      this.toType(work, await this.end.execute(work, { programmeMemberId, expectedVersion })),
    );
  }

  @OfParent()
  @ResolveField(() => PersonType, { nullable: true, description: 'Who, if you may know the name.' })
  async person(@Parent() place: ProgrammeMemberType, @Ctx() ctx: RequestContext): Promise<PersonType | null> {
    const make = () => new PersonLoader(this.clinics, () => ctx.work());
    return ctx.loader(PersonLoader, make).load(place.personId);
  }

  private toType(work: Work, row: ProgrammeMemberRow): ProgrammeMemberType {
    return toProgrammeMemberType(row, this.queries.canEnd(work, row));
  }
}
