import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Can, Ctx, RequestContext } from '@subrosa/platform/graphql/index.js';
import { CaseType } from '../cases/index.js';
import { ConsultationAccess } from './consultation-access.js';
import { ConsultationType, toConsultationType } from './consultation.type.js';

/** The consultation as a field of its case. */
@Resolver(() => CaseType)
export class CaseConsultationResolver {
  constructor(@Inject(ConsultationAccess) private readonly access: ConsultationAccess) {}

  @Can('case.see')
  @ResolveField(() => ConsultationType, {
    nullable: true,
    description: 'How a consultation group treats it; null where it was sent to somebody else.',
  })
  async consultation(
    @Parent() { id }: CaseType,
    @Ctx() ctx: RequestContext,
  ): Promise<ConsultationType | null> {
    const row = await (await this.access.loaders(ctx)).ofCase.load(id);
    return row && toConsultationType(row);
  }
}
