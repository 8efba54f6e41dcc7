import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Can, Ctx, RequestContext } from '@subrosa/platform/graphql/index.js';
import { ExportAssignments } from './export-assignments.js';
import { ExportPeople } from './export-people.js';
import { ImportAssignments } from './import-assignments.js';
import { ImportPeople } from './import-people.js';
import { CsvInputType, ImportReportType, PeopleImportReportType, RollOverInputType } from './import.type.js';
import { RollOverTerm } from './roll-over-term.js';

/** Files in and out, and the turn of the term. An export is a mutation because it leaves a line in the ledger. */
@Resolver()
export class ImportResolver {
  constructor(
    @Inject(ImportPeople) private readonly importing: ImportPeople,
    @Inject(ImportAssignments) private readonly assigning: ImportAssignments,
    @Inject(ExportPeople) private readonly people: ExportPeople,
    @Inject(ExportAssignments) private readonly assignments: ExportAssignments,
    @Inject(RollOverTerm) private readonly term: RollOverTerm,
  ) {}

  @Can('clinic.invite')
  @Mutation(() => PeopleImportReportType, {
    description: 'Invites the people of a file: columns email, roles. All or none; a dry run writes nothing.',
  })
  async importPeople(
    @Args('input', { description: 'The file.' }) input: CsvInputType,
    @Ctx() ctx: RequestContext,
  ): Promise<PeopleImportReportType> {
    return ctx.mutate('board.importPeople', (work) => this.importing.execute(work, input));
  }

  @Can('assignment.assign')
  @Mutation(() => ImportReportType, {
    description:
      'Assigns supervisors by a file: columns supervisor_id, supervisee_id, kind, from, until. All or none; a dry run writes nothing.',
  })
  async importAssignments(
    @Args('input', { description: 'The file.' }) input: CsvInputType,
    @Ctx() ctx: RequestContext,
  ): Promise<ImportReportType> {
    return ctx.mutate('board.importAssignments', (work) => this.assigning.execute(work, input));
  }

  @Can('board.see')
  @Mutation(() => String, { description: 'The people of the clinic as a file; no addresses.' })
  async exportPeople(@Ctx() ctx: RequestContext): Promise<string> {
    return ctx.mutate('board.export', (work) => this.people.execute(work));
  }

  @Can('board.see')
  @Mutation(() => String, { description: 'Who supervises whom as a file, which an import takes back.' })
  async exportAssignments(
    @Args('includesHistory', { type: () => Boolean, defaultValue: false, description: 'Also what is over.' })
    includesHistory: boolean,
    @Ctx() ctx: RequestContext,
  ): Promise<string> {
    return ctx.mutate('board.export', (work) => this.assignments.execute(work, includesHistory));
  }

  @Can('assignment.assign')
  @Mutation(() => ImportReportType, {
    description: 'Prolongs the assignments of a term into the next. All or none; a dry run writes nothing.',
  })
  async rollOverTerm(
    @Args('input', { description: 'Which and until when.' }) input: RollOverInputType,
    @Ctx() ctx: RequestContext,
  ): Promise<ImportReportType> {
    return ctx.mutate('board.rollOver', (work) => this.term.execute(work, input));
  }
}
