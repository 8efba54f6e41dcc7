import { AssignmentsJobsModule } from './assignments/assignments.jobs.module.js';
import { CasesJobsModule } from './cases/cases.jobs.module.js';
import { DiscussionJobsModule } from './discussion/discussion.jobs.module.js';
import { GroupsJobsModule } from './groups/groups.jobs.module.js';
import { InboxJobsModule } from './inbox/inbox.jobs.module.js';
import { NoticesJobsModule } from './notices/notices.jobs.module.js';
import { RetentionJobsModule } from './retention/retention.jobs.module.js';
import { ReviewsJobsModule } from './reviews/reviews.jobs.module.js';

/** The jobs modules of all features: what a worker runs, and what an operator's command may run in its place. */
export const allJobs = [
  AssignmentsJobsModule,
  GroupsJobsModule,
  CasesJobsModule,
  DiscussionJobsModule,
  ReviewsJobsModule,
  RetentionJobsModule,
  NoticesJobsModule,
  InboxJobsModule,
];
