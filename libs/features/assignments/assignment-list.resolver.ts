import { Inject } from '@nestjs/common';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { pageRequest } from '@subrosa/kernel';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import {
  Can,
  Ctx,
  CursorSealer,
  OfParent,
  RequestContext,
  toConnection,
} from '@subrosa/platform/graphql/index.js';
import { ClinicsQueries, PageArgs, PersonLoader, PersonType } from '../clinics/index.js';
import type { AssignmentFilter } from './assignment.repository.js';
import { AssignmentFilterInput, AssignmentInputType } from './assignment.input.js';
import type { SupervisionAssignmentRow } from './assignment.row.js';
import { AssignmentConnection, AssignmentType } from './assignment.type.js';
import { toAssignmentType } from './assignment.view.js';
import { AssignmentsQueries } from './assignments.queries.js';
import { areHoursAtRisk, isClosed } from './domain/guard-finding.js';
import { AssignmentStandingType, GuardFindingType, toFindingType } from './guard.type.js';

const LIST = 'assignments';

/** Who supervises whom, as far as the viewer may see it. */
@Resolver(() => AssignmentType)
export class AssignmentListResolver {
  constructor(
    @Inject(AssignmentsQueries) private readonly queries: AssignmentsQueries,
    @Inject(ClinicsQueries) private readonly clinics: ClinicsQueries,
    @Inject(CursorSealer) private readonly sealer: CursorSealer,
  ) {}

  @Can('assignment.see')
  @Query(() => AssignmentConnection, {
    description: 'The assignments you may see: all for the director, else your own.',
  })
  async assignments(
    @Args() args: PageArgs,
    @Args('filter', { type: () => AssignmentFilterInput, nullable: true, description: 'Which.' })
    filter: AssignmentFilterInput | null,
    @Ctx() ctx: RequestContext,
  ): Promise<AssignmentConnection> {
    const work = await ctx.work();
    const request = pageRequest(args.first, args.after);
    const page = await this.queries.page(work, this.toFilter(filter, args), request);
    const toNode = (item: Granted<SupervisionAssignmentRow>) => this.toType(work, item);
    return toConnection(page, { list: LIST, sealer: this.sealer, position: ({ id }) => [id], toNode });
  }

  @Can('assignment.see')
  @Query(() => AssignmentType, { description: 'One assignment that you may see.' })
  async assignment(
    @Args('id', { type: () => ID, description: 'The assignment.' }) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<AssignmentType> {
    const work = await ctx.work();
    return this.toType(work, await this.queries.one(work, id));
  }

  @Can('assignment.see')
  @Query(() => [AssignmentType], { description: 'Who supervises you today.' })
  async mySupervisors(@Ctx() ctx: RequestContext): Promise<AssignmentType[]> {
    const work = await ctx.work();
    return (await this.queries.supervisors(work)).map((item) => this.toType(work, item));
  }

  @Can('assignment.see')
  @Query(() => [AssignmentType], { description: 'Whom you supervise today.' })
  async mySupervisees(@Ctx() ctx: RequestContext): Promise<AssignmentType[]> {
    const work = await ctx.work();
    return (await this.queries.supervisees(work)).map((item) => this.toType(work, item));
  }

  @Can('assignment.preview')
  @Query(() => [GuardFindingType], { description: 'What the guard would say to an assignment now.' })
  async previewAssignment(
    @Args('input', { description: 'Who, whom, when.' }) input: AssignmentInputType,
    @Ctx() ctx: RequestContext,
  ): Promise<GuardFindingType[]> {
    return (await this.queries.preview(await ctx.work(), input)).map(toFindingType);
  }

  @Can('assignment.see')
  @Query(() => AssignmentStandingType, {
    description: 'What the guard finds today in an assignment that you may see.',
  })
  async assignmentStanding(
    @Args('id', { type: () => ID, description: 'The assignment.' }) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<AssignmentStandingType> {
    const findings = await this.queries.standing(await ctx.work(), id);
    return {
      areHoursAtRisk: areHoursAtRisk(findings),
      isGroundGone: isClosed(findings),
      findings: findings.map(toFindingType),
    };
  }

  @OfParent()
  @ResolveField(() => PersonType, { nullable: true, description: 'Who supervises, by name.' })
  async supervisor(@Parent() parent: AssignmentType, @Ctx() ctx: RequestContext): Promise<PersonType | null> {
    return this.loader(ctx).load(parent.supervisorId);
  }

  @OfParent()
  @ResolveField(() => PersonType, { nullable: true, description: 'Who is supervised, by name.' })
  async supervisee(@Parent() parent: AssignmentType, @Ctx() ctx: RequestContext): Promise<PersonType | null> {
    return this.loader(ctx).load(parent.superviseeId);
  }

  private loader(ctx: RequestContext): PersonLoader {
    return ctx.loader(PersonLoader, () => new PersonLoader(this.clinics, () => ctx.work()));
  }

  private toFilter(filter: AssignmentFilterInput | null, { after }: PageArgs): AssignmentFilter {
    return {
      supervisorId: filter?.supervisorId ?? null,
      superviseeId: filter?.superviseeId ?? null,
      state: filter?.state ?? null,
      onlyInForce: filter?.onlyInForce ?? false,
      after: this.sealer.idAfter(LIST, after),
    };
  }

  private toType(work: Work, item: Granted<SupervisionAssignmentRow>): AssignmentType {
    return toAssignmentType(item, work.now(), (action) => this.queries.can(work, item.row, action));
  }
}
