import { Module } from '@nestjs/common';
import { ClinicsModule } from '../clinics/clinics.module.js';
import {
  BoardAssignmentResolver,
  ExpiringLicenceResolver,
  SupervisorLoadResolver,
} from './board-people.resolver.js';
import { BoardModule } from './board.module.js';
import { BoardResolver } from './board.resolver.js';
import { ImportResolver } from './import.resolver.js';

@Module({
  imports: [BoardModule, ClinicsModule],
  providers: [
    BoardResolver,
    ImportResolver,
    SupervisorLoadResolver,
    ExpiringLicenceResolver,
    BoardAssignmentResolver,
  ],
})
export class BoardApiModule {}
