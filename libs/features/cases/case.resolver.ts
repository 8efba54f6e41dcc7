import { Inject } from '@nestjs/common';
import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Can,
  Ctx,
  CursorSealer,
  OfParent,
  RequestContext,
  toConnection,
} from '@subrosa/platform/graphql/index.js';
import { ClinicsQueries, PersonLoader, PersonType } from '../clinics/index.js';
import { CasesArgs } from './case.input.js';
import { CaseLoading } from './case-loaders.js';
import { CaseQueries } from './case.queries.js';
import type { CaseRow } from './case.row.js';
import { CaseConnectionType, CaseType, TeaserType, toCaseType } from './case.type.js';
import { CaseViewerCanType, GrantType } from './case-viewer-can.type.js';
import {
  CaseVersionType,
  ExtensionType,
  OpeningType,
  PassageReportType,
  toExtensionType,
  toOpeningType,
  toPassageReportType,
  toVersionType,
} from './section.type.js';

const LIST = 'cases';

/** Cases as their viewer may see them, and what hangs on them. */
@Resolver(() => CaseType)
export class CaseResolver {
  constructor(
    @Inject(CaseQueries) private readonly queries: CaseQueries,
    @Inject(CaseLoading) private readonly loading: CaseLoading,
    @Inject(ClinicsQueries) private readonly people: ClinicsQueries,
    @Inject(CursorSealer) private readonly cursors: CursorSealer,
  ) {}

  @Can('case.see')
  @Query(() => CaseConnectionType, {
    description: 'The cases that the signed-in person can see, the newest first.',
  })
  async cases(@Args() args: CasesArgs, @Ctx() ctx: RequestContext): Promise<CaseConnectionType> {
    const work = await ctx.work();
    const { first, mine, forReview, overdue } = args;
    const request = {
      first,
      mine,
      forReview,
      overdue,
      states: args.states ?? null,
      before: this.numberBefore(args.after),
    };
    const connection = toConnection(await this.queries.list(work, request), {
      list: LIST,
      sealer: this.cursors,
      position: (row: CaseRow) => [row.number],
      toNode: ({ row, grants }) => toCaseType(row, work.now(), grants),
    });
    return Object.assign(new CaseConnectionType(), connection);
  }

  @Can('case.see')
  @Query(() => CaseType, { description: 'One case; not found unless the signed-in person can see it.' })
  async case(
    @Args('id', { type: () => ID, description: 'The case.' }) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<CaseType> {
    const work = await ctx.work();
    return toCaseType(await this.queries.byId(work, id), work.now());
  }

  @Can('case.see')
  @Query(() => CaseType, { description: 'The case of this number; not found unless it can be seen.' })
  async caseByNumber(
    @Args('number', { type: () => Int, description: 'Its number in the clinic.' }) number: number,
    @Ctx() ctx: RequestContext,
  ): Promise<CaseType> {
    const work = await ctx.work();
    const { row, grants } = await this.queries.byNumber(work, number);
    return toCaseType(row, work.now(), grants);
  }

  @OfParent()
  @ResolveField(() => PersonType, { nullable: true, description: 'Who wrote it, by name.' })
  async author(@Parent() { authorId }: CaseType, @Ctx() ctx: RequestContext): Promise<PersonType | null> {
    return ctx.loader(PersonLoader, () => new PersonLoader(this.people, () => ctx.work())).load(authorId);
  }

  @OfParent()
  @ResolveField(() => ID, {
    nullable: true,
    description: 'The draft it was written in; for its author only.',
  })
  draftId(@Parent() { row }: CaseType, @Ctx() ctx: RequestContext): string | null {
    return isAuthorOf(row, ctx) ? row.draftId : null;
  }

  @OfParent()
  @ResolveField(() => ID, {
    nullable: true,
    description: 'The client record it is about; for its author only.',
  })
  clientRecordId(@Parent() { row }: CaseType, @Ctx() ctx: RequestContext): string | null {
    return isAuthorOf(row, ctx) ? row.clientRecordId : null;
  }

  @OfParent()
  @ResolveField(() => [GrantType], { description: 'Why the signed-in person can see it.' })
  async grants(@Parent() { row, knownGrants }: CaseType, @Ctx() ctx: RequestContext): Promise<GrantType[]> {
    const grants = knownGrants ?? (await this.queries.grantsOf(await this.loading.of(ctx), row));
    return grants.map(({ code, reason }) => Object.assign(new GrantType(), { code, reason }));
  }

  @OfParent()
  @ResolveField(() => CaseViewerCanType, { description: 'What the signed-in person may do with it now.' })
  async viewerCan(@Parent() { row }: CaseType, @Ctx() ctx: RequestContext): Promise<CaseViewerCanType> {
    const can = await this.queries.viewerCan(await this.loading.of(ctx), row);
    return Object.assign(new CaseViewerCanType(), can);
  }

  @OfParent()
  @ResolveField(() => TeaserType, {
    nullable: true,
    description: 'What a reader sees before opening it; null for others.',
  })
  async teaser(@Parent() { row }: CaseType, @Ctx() ctx: RequestContext): Promise<TeaserType | null> {
    const teaser = await this.queries.teaser(await this.loading.of(ctx), row);
    return teaser === null ? null : Object.assign(new TeaserType(), teaser);
  }

  @OfParent()
  @ResolveField(() => [CaseVersionType], {
    description: 'Its versions, the oldest first; empty once it has expired.',
  })
  async versions(
    @Parent() { id }: CaseType,
    @Args('number', {
      type: () => Int,
      nullable: true,
      description: 'Only the version of this number; all of them if left out.',
    })
    number: number | null | undefined,
    @Ctx() ctx: RequestContext,
  ): Promise<CaseVersionType[]> {
    const only = number ?? null;
    const rows = await (await this.loading.of(ctx)).versions.load(id);
    return rows
      .map(toVersionType)
      .filter((version) => only === null || version.number === only)
      .sort((a, b) => a.number - b.number);
  }

  @OfParent()
  @ResolveField(() => [OpeningType], {
    description: 'Who opened what: for the author all, for others their own.',
  })
  async openings(@Parent() { id }: CaseType, @Ctx() ctx: RequestContext): Promise<OpeningType[]> {
    return (await (await this.loading.of(ctx)).openings.load(id)).map(toOpeningType);
  }

  @OfParent()
  @ResolveField(() => [PassageReportType], { description: 'Passages that readers have reported.' })
  async passageReports(
    @Parent() { row }: CaseType,
    @Ctx() ctx: RequestContext,
  ): Promise<PassageReportType[]> {
    const reports = await (await this.loading.of(ctx)).reports.load(row.id);
    return reports.map((report) => toPassageReportType(report, { isAuthor: isAuthorOf(row, ctx) }));
  }

  @OfParent()
  @ResolveField(() => [ExtensionType], { description: 'Extensions asked for and given.' })
  async extensions(@Parent() { id }: CaseType, @Ctx() ctx: RequestContext): Promise<ExtensionType[]> {
    return (await (await this.loading.of(ctx)).extensions.load(id)).map(toExtensionType);
  }

  private numberBefore(after: string | null | undefined): number | null {
    return typeof after === 'string' ? Number(this.cursors.open(LIST, after)[0]) : null;
  }
}

function isAuthorOf(row: CaseRow, ctx: RequestContext): boolean {
  return ctx.actor().personId === row.authorId;
}
