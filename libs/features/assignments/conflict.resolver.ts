import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Can, Ctx, RequestContext } from '@subrosa/platform/graphql/index.js';
import { ConflictQueries } from './conflict.queries.js';
import {
  DeclareConflictInput,
  DeclaredConflictType,
  WithdrawConflictInput,
  toConflictType,
} from './conflict.type.js';
import { DeclareConflict } from './declare-conflict.js';
import { WithdrawConflict } from './withdraw-conflict.js';

/** The ties that people declare about themselves. */
@Resolver()
export class ConflictResolver {
  constructor(
    @Inject(ConflictQueries) private readonly queries: ConflictQueries,
    @Inject(DeclareConflict) private readonly declare: DeclareConflict,
    @Inject(WithdrawConflict) private readonly withdraw: WithdrawConflict,
  ) {}

  @Can('conflict.see')
  @Query(() => [DeclaredConflictType], { description: 'The ties that you have declared and not withdrawn.' })
  async myConflicts(@Ctx() ctx: RequestContext): Promise<DeclaredConflictType[]> {
    const own = await this.queries.own(await ctx.work());
    return own.map(({ row }) => toConflictType(row));
  }

  @Can('conflict.declare')
  @Mutation(() => DeclaredConflictType, {
    description: 'Declares a tie to somebody: from now on neither of you can be assigned to the other.',
  })
  async declareConflict(
    @Args('input', { description: 'To whom, and what.' }) input: DeclareConflictInput,
    @Ctx() ctx: RequestContext,
  ): Promise<DeclaredConflictType> {
    return ctx.mutate('conflict.declare', async (work) =>
      toConflictType(await this.declare.execute(work, input)),
    );
  }

  @Can('conflict.withdraw')
  @Mutation(() => DeclaredConflictType, { description: 'Takes back a tie that you have declared.' })
  async withdrawConflict(
    @Args('input', { description: 'Which.' }) input: WithdrawConflictInput,
    @Ctx() ctx: RequestContext,
  ): Promise<DeclaredConflictType> {
    return ctx.mutate('conflict.withdraw', async (work) =>
      toConflictType(await this.withdraw.execute(work, input)),
    );
  }
}
