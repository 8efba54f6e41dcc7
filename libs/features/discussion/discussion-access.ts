import { Inject, Injectable } from '@nestjs/common';
import { RequestContext } from '@subrosa/platform/graphql/index.js';
import { ClinicsQueries, PersonLoader } from '../clinics/index.js';
import { CaseTextRepository } from './case-text.repository.js';
import { CommentRepository } from './comment.repository.js';
import { DiscussionReader } from './discussion-reader.js';
import { DiscussionLoaders } from './discussion.loaders.js';
import { ThreadRepository } from './thread.repository.js';

/** Hands the loaders of a request to the resolvers that share them. */
@Injectable()
export class DiscussionAccess {
  constructor(
    @Inject(DiscussionReader) private readonly reader: DiscussionReader,
    @Inject(ThreadRepository) private readonly threads: ThreadRepository,
    @Inject(CommentRepository) private readonly comments: CommentRepository,
    @Inject(CaseTextRepository) private readonly texts: CaseTextRepository,
    @Inject(ClinicsQueries) private readonly people: ClinicsQueries,
  ) {}

  /** The loaders of this request. */
  async loaders(ctx: RequestContext): Promise<DiscussionLoaders> {
    const work = await ctx.work();
    const { reader, threads, comments, texts } = this;
    return ctx.loader(
      DiscussionLoaders,
      () => new DiscussionLoaders(work, { reader, threads, comments, texts }),
    );
  }

  /** The names of people in this request. */
  names(ctx: RequestContext): PersonLoader {
    return ctx.loader(PersonLoader, () => new PersonLoader(this.people, () => ctx.work()));
  }
}
