import { Inject } from '@nestjs/common';
import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Can, Ctx, OfParent, RequestContext } from '@subrosa/platform/graphql/index.js';
import { ClinicsQueries, PersonLoader, PersonType } from '../clinics/index.js';
import { Reminding, RemindingType } from '../notices/index.js';
import { isRemindable } from './domain/inbox-row.js';
import { InboxQueries } from './inbox.queries.js';
import { InboxRowType, InboxType, toInboxType } from './inbox.type.js';

/** The inbox of whoever is signed in. */
@Resolver(() => InboxRowType)
export class InboxResolver {
  constructor(
    @Inject(InboxQueries) private readonly queries: InboxQueries,
    @Inject(ClinicsQueries) private readonly people: ClinicsQueries,
    @Inject(Reminding) private readonly reminders: Reminding,
  ) {}

  @Can('case.see')
  @Query(() => InboxType, { description: 'What needs you, what you wait for, and what ends soon.' })
  async inbox(@Ctx() ctx: RequestContext): Promise<InboxType> {
    const work = await ctx.work();
    return toInboxType(await this.queries.of(work), work.now());
  }

  @OfParent()
  @ResolveField(() => RemindingType, {
    nullable: true,
    description: 'Whether you may remind whom you wait for; null where you wait for nobody.',
  })
  async reminding(
    @Parent() { ask, caseId }: InboxRowType,
    @Ctx() ctx: RequestContext,
  ): Promise<RemindingType | null> {
    return caseId === null || !isRemindable(ask) ? null : this.reminders.of(ctx, caseId);
  }

  @OfParent()
  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'Who asks or is waited for, by name; null for nobody in particular.',
  })
  async person(@Parent() { personId }: InboxRowType, @Ctx() ctx: RequestContext): Promise<PersonType | null> {
    if (personId === null) return null;
    return ctx.loader(PersonLoader, () => new PersonLoader(this.people, () => ctx.work())).load(personId);
  }
}
