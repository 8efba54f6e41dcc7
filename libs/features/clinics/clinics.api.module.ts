import { Module } from '@nestjs/common';
import { ClinicResolver } from './clinic.resolver.js';
import { ClinicsModule } from './clinics.module.js';
import { InvitationResolver } from './invitation.resolver.js';
import { MemberResolver } from './member.resolver.js';
import { PeopleResolver } from './people.resolver.js';
import { ProgrammeMemberResolver } from './programme-member.resolver.js';
import { ProgrammeResolver } from './programme.resolver.js';
import { RecoveryResolver } from './recovery.resolver.js';

@Module({
  imports: [ClinicsModule],
  providers: [
    ClinicResolver,
    PeopleResolver,
    MemberResolver,
    InvitationResolver,
    RecoveryResolver,
    ProgrammeResolver,
    ProgrammeMemberResolver,
  ],
})
export class ClinicsApiModule {}
