import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Can, Ctx, RequestContext } from '@subrosa/platform/graphql/index.js';
import { CaseType } from '../cases/index.js';
import { RemindAboutCases } from './remind-about-cases.js';
import { RemindedCaseType, RemindingType, toRemindedCaseType } from './reminder.type.js';
import { Reminding } from './reminding.loader.js';

/** Reminders to those whose turn it is. */
@Resolver(() => CaseType)
export class ReminderResolver {
  constructor(
    @Inject(RemindAboutCases) private readonly remind: RemindAboutCases,
    @Inject(Reminding) private readonly reminding: Reminding,
  ) {}

  @Can('case.remind')
  @Mutation(() => [RemindedCaseType], {
    description:
      'Reminds those whose turn it is in cases that you wait for: a notice with no word of the case, once in 24 hours for each. Answers case by case.',
  })
  async remindAboutCases(
    @Args('caseIds', { type: () => [ID], description: 'The cases, at most fifty.' }) caseIds: string[],
    @Ctx() ctx: RequestContext,
  ): Promise<RemindedCaseType[]> {
    const reminded = await ctx.mutate('case.remind', (work) => this.remind.execute(work, caseIds));
    return reminded.map(toRemindedCaseType);
  }

  @Can('case.remind')
  @ResolveField(() => RemindingType, {
    name: 'reminding',
    nullable: true,
    description: 'Whether you may remind those whose turn it is; null where you wait for nobody in the case.',
  })
  async ofCase(@Parent() parent: CaseType, @Ctx() ctx: RequestContext): Promise<RemindingType | null> {
    return this.reminding.of(ctx, parent.id);
  }
}
