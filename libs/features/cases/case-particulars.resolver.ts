import { Inject } from '@nestjs/common';
import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, OfParent, RequestContext } from '@subrosa/platform/graphql/index.js';
import { PurposeEnum, UrgencyEnum } from './case-enums.js';
import { CaseLoading } from './case-loaders.js';
import { CaseQueries } from './case.queries.js';
import type { Urgency } from './case.row.js';
import { CaseType } from './case.type.js';
import type { Purpose } from './domain/purposes.js';
import { findTemplate } from './domain/templates.js';
import { TemplateType, toTemplateType } from './vocabulary.type.js';

/** The rules of those who have to do with the case; whoever sees it by another rule only knows that it exists. */
const PARTIES: readonly string[] = ['case.see.author', 'case.see.supervisor'];

/** What a case is like, as lasting as the case itself: for its author and its supervisors. */
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
