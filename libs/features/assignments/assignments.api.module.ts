import { Module } from '@nestjs/common';
import { ClinicsModule } from '../clinics/clinics.module.js';
import { AssignmentListResolver } from './assignment-list.resolver.js';
import { AssignmentResolver } from './assignment.resolver.js';
import { AssignmentsModule } from './assignments.module.js';

@Module({
  imports: [AssignmentsModule, ClinicsModule],
  providers: [AssignmentResolver, AssignmentListResolver],
})
export class AssignmentsApiModule {}
