import { Inject, Injectable } from '@nestjs/common';
import { RequestContext } from '@subrosa/platform/graphql/index.js';
import { ConsultationLoaders } from './consultation.loader.js';
import { ConsultationQueries } from './consultation.queries.js';

/** Hands the loaders of a request to the resolvers that share them. */
@Injectable()
export class ConsultationAccess {
  constructor(@Inject(ConsultationQueries) private readonly queries: ConsultationQueries) {}

  /** The loaders of this request. */
  async loaders(ctx: RequestContext): Promise<ConsultationLoaders> {
    const work = await ctx.work();
    return ctx.loader(ConsultationLoaders, () => new ConsultationLoaders(work, this.queries));
  }
}
