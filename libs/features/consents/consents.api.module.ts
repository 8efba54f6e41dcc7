import { Module } from '@nestjs/common';
import { ClinicsModule } from '../clinics/clinics.module.js';
import { ConsentResolver } from './consent.resolver.js';
import { ConsentsModule } from './consents.module.js';
import { DeterminationResolver } from './determination.resolver.js';

/** Consents and determinations over GraphQL. */
@Module({ imports: [ConsentsModule, ClinicsModule], providers: [ConsentResolver, DeterminationResolver] })
export class ConsentsApiModule {}
