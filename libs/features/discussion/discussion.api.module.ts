import { Module } from '@nestjs/common';
import { ClinicsModule } from '../clinics/clinics.module.js';
import { CaseDiscussionResolver } from './case-discussion.resolver.js';
import { CommentResolver } from './comment.resolver.js';
import { DiscussionAccess } from './discussion-access.js';
import { DiscussionModule } from './discussion.module.js';
import { ThreadResolver } from './thread.resolver.js';

/** The discussion over GraphQL. */
@Module({
  imports: [DiscussionModule, ClinicsModule],
  providers: [DiscussionAccess, CommentResolver, ThreadResolver, CaseDiscussionResolver],
})
export class DiscussionApiModule {}
