import { Module } from '@nestjs/common';
import { ClinicsModule } from '../clinics/clinics.module.js';
import { AssignmentListResolver } from './assignment-list.resolver.js';
import { AssignmentViews } from './assignment-views.js';
import { AssignmentResolver } from './assignment.resolver.js';
import { AssignmentsModule } from './assignments.module.js';
import { ConflictResolver } from './conflict.resolver.js';
import { CoverResolver } from './cover.resolver.js';

@Module({
  imports: [AssignmentsModule, ClinicsModule],
  providers: [AssignmentViews, AssignmentResolver, AssignmentListResolver, CoverResolver, ConflictResolver],
  exports: [AssignmentViews],
})
export class AssignmentsApiModule {}
