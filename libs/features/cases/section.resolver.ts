import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Can, Ctx, OfParent, RequestContext } from '@subrosa/platform/graphql/index.js';
import { ClinicsQueries, PersonLoader, PersonType } from '../clinics/index.js';
import { CaseLoading } from './case-loaders.js';
import { extensionReasonField, findingField, reportAnswerField } from './sealed-fields.js';
import {
  CaseVersionType,
  ExtensionType,
  FindingType,
  OpeningType,
  PassageReportType,
  SectionType,
  toFindingType,
  toSectionType,
} from './section.type.js';

/** What hangs on a version. */
@Resolver(() => CaseVersionType)
export class CaseVersionResolver {
  constructor(@Inject(CaseLoading) private readonly loading: CaseLoading) {}

  @OfParent()
  @ResolveField(() => [SectionType], { description: 'Its sections, in order of disclosure.' })
  async sections(@Parent() { row }: CaseVersionType, @Ctx() ctx: RequestContext): Promise<SectionType[]> {
    const rows = await (await this.loading.of(ctx)).sections.load(row.caseId);
    const own = rows.filter(({ versionId }) => versionId === row.id).sort((a, b) => a.position - b.position);
    return own.map((section) => toSectionType(section));
  }

  @OfParent()
  @ResolveField(() => String, {
    nullable: true,
    description: 'What the author wanted to know; null if unreadable.',
  })
  async question(@Parent() { row }: CaseVersionType, @Ctx() ctx: RequestContext): Promise<string | null> {
    const loaders = await this.loading.of(ctx);
    return loaders.openQuestion(row);
  }
}

/** What hangs on a section, its text above all. */
@Resolver(() => SectionType)
export class SectionResolver {
  constructor(@Inject(CaseLoading) private readonly loading: CaseLoading) {}

  @Can('section.read')
  @ResolveField(() => String, {
    nullable: true,
    description:
      'What the signed-in person may read of it: null unless opened, and once the case has expired.',
  })
  async text(@Parent() section: SectionType, @Ctx() ctx: RequestContext): Promise<string | null> {
    if (section.openedText !== undefined) return section.openedText;
    return (await this.loading.of(ctx)).texts.load(section.id);
  }

  @OfParent()
  @ResolveField(() => Boolean, { description: 'True once the signed-in person has opened it.' })
  async isOpened(@Parent() section: SectionType, @Ctx() ctx: RequestContext): Promise<boolean> {
    const { personId } = ctx.actor();
    const openings = await (await this.loading.of(ctx)).openings.load(section.caseId);
    return openings.some(({ sectionId, viewerId }) => sectionId === section.id && viewerId === personId);
  }

  @OfParent()
  @ResolveField(() => Boolean, { description: 'True if the signed-in person may open it now.' })
  async canOpen(@Parent() { id }: SectionType, @Ctx() ctx: RequestContext): Promise<boolean> {
    return (await this.loading.of(ctx)).openable.load(id);
  }

  @OfParent()
  @ResolveField(() => [FindingType], {
    description: 'What was found and how it was resolved; for the author.',
  })
  async findings(@Parent() section: SectionType, @Ctx() ctx: RequestContext): Promise<FindingType[]> {
    const rows = await (await this.loading.of(ctx)).findings.load(section.caseId);
    return rows.filter(({ sectionId }) => sectionId === section.id).map(toFindingType);
  }
}

/** The sealed words of a finding. */
@Resolver(() => FindingType)
export class FindingResolver {
  constructor(@Inject(CaseLoading) private readonly loading: CaseLoading) {}

  @OfParent()
  @ResolveField(() => String, { nullable: true, description: 'Why it was kept, in the author’s words.' })
  async reason(@Parent() { row }: FindingType, @Ctx() ctx: RequestContext): Promise<string | null> {
    const loaders = await this.loading.of(ctx);
    const sections = await loaders.sections.load(row.caseId);
    const versionId = sections.find(({ id }) => id === row.sectionId)?.versionId;
    const version = (await loaders.versions.load(row.caseId)).find(({ id }) => id === versionId);
    if (version === undefined) return null;
    return loaders.openFor(row.caseId, {
      field: findingField(row.id),
      version: version.number,
      text: row.reason,
    });
  }
}

/** The sealed words of a report's answer. */
@Resolver(() => PassageReportType)
export class PassageReportResolver {
  constructor(@Inject(CaseLoading) private readonly loading: CaseLoading) {}

  @OfParent()
  @ResolveField(() => String, { nullable: true, description: 'Why it is not so, in the author’s words.' })
  async answer(@Parent() { row }: PassageReportType, @Ctx() ctx: RequestContext): Promise<string | null> {
    const loaders = await this.loading.of(ctx);
    return loaders.openFor(row.caseId, { field: reportAnswerField(row.id), version: 1, text: row.answer });
  }
}

/** The sealed words of an extension. */
@Resolver(() => ExtensionType)
export class ExtensionResolver {
  constructor(@Inject(CaseLoading) private readonly loading: CaseLoading) {}

  @OfParent()
  @ResolveField(() => String, {
    nullable: true,
    description: 'Why, in words; for those who may read the case.',
  })
  async reason(@Parent() { row }: ExtensionType, @Ctx() ctx: RequestContext): Promise<string | null> {
    const loaders = await this.loading.of(ctx);
    return loaders.openFor(row.caseId, { field: extensionReasonField(row.id), version: 1, text: row.reason });
  }
}

/** Who opened something, by name. */
@Resolver(() => OpeningType)
export class OpeningResolver {
  constructor(@Inject(ClinicsQueries) private readonly people: ClinicsQueries) {}

  @OfParent()
  @ResolveField(() => PersonType, { nullable: true, description: 'The person who opened it, by name.' })
  async viewer(@Parent() { viewerId }: OpeningType, @Ctx() ctx: RequestContext): Promise<PersonType | null> {
    return ctx.loader(PersonLoader, () => new PersonLoader(this.people, () => ctx.work())).load(viewerId);
  }
}
