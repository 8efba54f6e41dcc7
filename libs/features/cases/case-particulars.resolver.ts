import { Inject } from '@nestjs/common';
import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, OfParent, RequestContext } from '@subrosa/platform/graphql/index.js';
import { NO_PROGRAMME } from '../clinics/index.js';
import { PurposeEnum, UrgencyEnum } from './case-enums.js';
import { CaseLoading } from './case-loaders.js';
import { READERSHIPS } from './case-readership.conditions.js';
import { CaseQueries } from './case.queries.js';
import type { Urgency } from './case.row.js';
import { CaseType } from './case.type.js';
import type { Purpose } from './domain/purposes.js';
import { findTemplate } from './domain/templates.js';
import { TemplateType, toTemplateType } from './vocabulary.type.js';

/** The rules of those who have to do with the case; whoever sees it by another rule only knows that it exists. */
const PARTIES: readonly string[] = ['author', ...READERSHIPS.map(({ name }) => name)].map(
  (name) => `case.see.${name}`,
);

/** 42 CFR 2.32(a)(2), the short form of the statement that goes with every disclosure. */
const REDISCLOSURE_NOTICE = '42 CFR part 2 prohibits unauthorized use or disclosure of these records.';

/** What a case is like, as lasting as the case itself: for its author and its readers. */
@Resolver(() => CaseType)
export class CaseParticularsResolver {
  constructor(
    @Inject(CaseQueries) private readonly queries: CaseQueries,
    @Inject(CaseLoading) private readonly loading: CaseLoading,
  ) {}

  @OfParent()
  @ResolveField(() => PurposeEnum, {
    nullable: true,
    description: 'Why it is shown; null for those who only know that it exists.',
  })
  async purpose(@Parent() parent: CaseType, @Ctx() ctx: RequestContext): Promise<Purpose | null> {
    return (await this.isForParty(parent, ctx)) ? parent.row.purpose : null;
  }

  @OfParent()
  @ResolveField(() => UrgencyEnum, {
    nullable: true,
    description: 'How soon the author needs an answer; null for those who only know that it exists.',
  })
  async urgency(@Parent() parent: CaseType, @Ctx() ctx: RequestContext): Promise<Urgency | null> {
    return (await this.isForParty(parent, ctx)) ? parent.row.urgency : null;
  }

  @OfParent()
  @ResolveField(() => Boolean, {
    nullable: true,
    description:
      'True for a safety case that went out with findings open and has not passed the gate since; null for those who only know that it exists.',
  })
  async isUnscreened(@Parent() parent: CaseType, @Ctx() ctx: RequestContext): Promise<boolean | null> {
    return (await this.isForParty(parent, ctx)) ? parent.row.screening === 'UNSCREENED' : null;
  }

  @OfParent()
  @ResolveField(() => String, {
    nullable: true,
    description:
      'What goes with a case of a Part 2 programme wherever it is shown; null for every other, and for those who only know that it exists.',
  })
  async redisclosureNotice(@Parent() parent: CaseType, @Ctx() ctx: RequestContext): Promise<string | null> {
    if (parent.row.part2ProgrammeId === NO_PROGRAMME) return null;
    return (await this.isForParty(parent, ctx)) ? REDISCLOSURE_NOTICE : null;
  }

  @OfParent()
  @ResolveField(() => Int, {
    nullable: true,
    description: 'How many versions were submitted; null for those who only know that it exists.',
  })
  async versionCount(@Parent() parent: CaseType, @Ctx() ctx: RequestContext): Promise<number | null> {
    return (await this.isForParty(parent, ctx)) ? parent.row.versionCount : null;
  }

  @OfParent()
  @ResolveField(() => TemplateType, {
    nullable: true,
    description: 'The form it is written on; null for those who only know that it exists.',
  })
  async template(@Parent() parent: CaseType, @Ctx() ctx: RequestContext): Promise<TemplateType | null> {
    if (!(await this.isForParty(parent, ctx))) return null;
    const template = findTemplate(parent.row.templateId, parent.row.templateVersion);
    return template === null ? null : toTemplateType(template);
  }

  private async isForParty({ row, knownGrants }: CaseType, ctx: RequestContext): Promise<boolean> {
    const grants = knownGrants ?? (await this.queries.grantsOf(await this.loading.of(ctx), row));
    return grants.some(({ code }) => PARTIES.includes(code));
  }
}
