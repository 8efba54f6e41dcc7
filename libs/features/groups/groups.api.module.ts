import { Module } from '@nestjs/common';
import { ClinicsModule } from '../clinics/clinics.module.js';
import { ConsultationGroupChangesResolver } from './consultation-group-changes.resolver.js';
import { ConsultationGroupResolver } from './consultation-group.resolver.js';
import { GroupMembershipChangesResolver } from './group-membership-changes.resolver.js';
import { GroupMembershipResolver } from './group-membership.resolver.js';
import { GroupsModule } from './groups.module.js';
import { SupervisionGroupResolver } from './supervision-group.resolver.js';
import { SupervisionPlaceResolver } from './supervision-place.resolver.js';

@Module({
  imports: [GroupsModule, ClinicsModule],
  providers: [
    SupervisionGroupResolver,
    SupervisionPlaceResolver,
    ConsultationGroupResolver,
    ConsultationGroupChangesResolver,
    GroupMembershipResolver,
    GroupMembershipChangesResolver,
  ],
})
export class GroupsApiModule {}
