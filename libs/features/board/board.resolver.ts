import { Inject } from '@nestjs/common';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { Can, Ctx, RequestContext } from '@subrosa/platform/graphql/index.js';
import { CaseType, toCaseType } from '../cases/index.js';
import type { CaseRow } from '../cases/index.js';
import { ClinicsQueries, PersonLoader, PersonType } from '../clinics/index.js';
import { BoardQueries } from './board.queries.js';
import {
  BoardAssignmentType,
  CaseStateCountType,
  ExpiringLicenceType,
  SupervisorLoadType,
  toBoardAssignment,
} from './board.type.js';

/** The director's board: how supervision goes, in numbers, dates and staff. */
@Resolver()
export class BoardResolver {
  constructor(
    @Inject(BoardQueries) private readonly board: BoardQueries,
    @Inject(ClinicsQueries) private readonly clinics: ClinicsQueries,
  ) {}

  @Can('board.see')
  @Query(() => [SupervisorLoadType], { description: 'What each supervisor carries, the most loaded first.' })
  async supervisorLoads(@Ctx() ctx: RequestContext): Promise<readonly SupervisorLoadType[]> {
    return this.board.loads(await ctx.work());
  }

  @Can('board.see')
  @Query(() => [PersonType], { description: 'Trainees whom nobody supervises as primary now.' })
  async unassignedTrainees(@Ctx() ctx: RequestContext): Promise<PersonType[]> {
    const ids = await this.board.unassigned(await ctx.work());
    const loader = ctx.loader(PersonLoader, () => new PersonLoader(this.clinics, () => ctx.work()));
    return (await Promise.all(ids.map((id) => loader.load(id)))).flatMap((person) => person ?? []);
  }

  @Can('board.see')
  @Query(() => [CaseStateCountType], { description: 'How many cases live, by state and age.' })
  async casesByState(@Ctx() ctx: RequestContext): Promise<readonly CaseStateCountType[]> {
    // The column's CHECK and the statement hold exactly the values of the two enumerations.
    return (await this.board.states(await ctx.work())) as readonly CaseStateCountType[];
  }

  @Can('board.see')
  @Query(() => [CaseType], {
    description: 'Cases whose review is overdue by the deadline of their reader, the longest waiting first.',
  })
  async overdueCases(@Ctx() ctx: RequestContext): Promise<CaseType[]> {
    return this.toCases(ctx, await this.board.overdue(await ctx.work()));
  }

  @Can('board.see')
  @Query(() => [CaseType], {
    description: 'Unreviewed cases that become unreadable soon, the nearest first.',
  })
  async casesCloseToExpiry(
    @Args('withinDays', { type: () => Int, defaultValue: 3, description: 'How soon; 1 to 60 days.' })
    withinDays: number,
    @Ctx() ctx: RequestContext,
  ): Promise<CaseType[]> {
    return this.toCases(ctx, await this.board.closeToExpiry(await ctx.work(), withinDays));
  }

  @Can('board.see')
  @Query(() => [ExpiringLicenceType], {
    description: 'Licences that end soon or ended in the last 30 days, where no later one is on file.',
  })
  async expiringLicences(
    @Args('withinDays', { type: () => Int, defaultValue: 60, description: 'How soon; 1 to 365 days.' })
    withinDays: number,
    @Ctx() ctx: RequestContext,
  ): Promise<readonly ExpiringLicenceType[]> {
    return this.board.expiringLicences(await ctx.work(), withinDays);
  }

  @Can('board.see')
  @Query(() => [BoardAssignmentType], { description: 'Supervisions whose agreement is due and not signed.' })
  async agreementsOverdue(@Ctx() ctx: RequestContext): Promise<BoardAssignmentType[]> {
    return (await this.board.agreementsOverdue(await ctx.work())).map(toBoardAssignment);
  }

  @Can('board.see')
  @Query(() => [BoardAssignmentType], { description: 'Who supervises whom, the latest first.' })
  async assignmentMatrix(
    @Args('includesHistory', { type: () => Boolean, defaultValue: false, description: 'Also what is over.' })
    includesHistory: boolean,
    @Ctx() ctx: RequestContext,
  ): Promise<BoardAssignmentType[]> {
    return (await this.board.matrix(await ctx.work(), includesHistory)).map(toBoardAssignment);
  }

  private async toCases(ctx: RequestContext, rows: readonly CaseRow[]): Promise<CaseType[]> {
    const work = await ctx.work();
    return rows.map((row) => toCaseType(row, work.now()));
  }
}
