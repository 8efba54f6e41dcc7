import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, OfParent, RequestContext } from '@subrosa/platform/graphql/index.js';
import { CaseAudienceKindEnum, WithdrawnByEnum } from './case-enums.js';
import { CaseLoading } from './case-loaders.js';
import { CaseQueries } from './case.queries.js';
import type { CaseRow } from './case.row.js';
import { CaseType } from './case.type.js';
import { isOpenRecusal } from './domain/decide-recognition.js';
import { RecognitionAnswerEnum, RecusalType, toRecusalType } from './recusal.type.js';

/** Whom a case is for, who is out of it, and what that keeps waiting. */
@Resolver(() => CaseType)
export class CaseRecognitionResolver {
  constructor(
    @Inject(CaseQueries) private readonly queries: CaseQueries,
    @Inject(CaseLoading) private readonly loading: CaseLoading,
  ) {}

  @OfParent()
  @ResolveField(() => CaseAudienceKindEnum, {
    nullable: true,
    description: 'Whom it was sent to, by kind; null for those who only know that it exists.',
  })
  async audienceKind(
    @Parent() { row, knownGrants }: CaseType,
    @Ctx() ctx: RequestContext,
  ): Promise<CaseRow['audienceKind'] | null> {
    const isForParty = await this.queries.isForParty(await this.loading.of(ctx), row, knownGrants);
    return isForParty ? row.audienceKind : null;
  }

  @OfParent()
  @ResolveField(() => WithdrawnByEnum, { description: 'Why it is withdrawn, if it is.' })
  withdrawnBy(@Parent() { row }: CaseType): CaseRow['withdrawnBy'] {
    return row.withdrawnBy;
  }

  @OfParent()
  @ResolveField(() => [RecusalType], {
    description: 'Recusals that wait for the author’s answer, the oldest first; for the author, else empty.',
  })
  async openRecusals(@Parent() { id }: CaseType, @Ctx() ctx: RequestContext): Promise<RecusalType[]> {
    const rows = await (await this.loading.of(ctx)).recusals.load(id);
    return rows.filter(isOpenRecusal).map(toRecusalType);
  }

  @OfParent()
  @ResolveField(() => Boolean, {
    description: 'True for a reader while first openings wait for the author; who has opened it reads on.',
  })
  async firstOpeningsPaused(@Parent() { row }: CaseType, @Ctx() ctx: RequestContext): Promise<boolean> {
    const loaders = await this.loading.of(ctx);
    return (await loaders.may(row, 'case.teaser')) && loaders.paused.load(row.id);
  }

  @OfParent()
  @ResolveField(() => RecognitionAnswerEnum, {
    nullable: true,
    description: 'What the signed-in person has answered when asked whether they know the client.',
  })
  async recognition(
    @Parent() { id }: CaseType,
    @Ctx() ctx: RequestContext,
  ): Promise<'NO' | 'THROUGH_MY_WORK_HERE' | null> {
    return (await this.loading.of(ctx)).recognitions.load(id);
  }
}
