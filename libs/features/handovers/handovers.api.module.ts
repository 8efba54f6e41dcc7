import { Module } from '@nestjs/common';
import { AssignmentsApiModule } from '../assignments/assignments.api.module.js';
import { HandoverResolver } from './handover.resolver.js';
import { HandoversModule } from './handovers.module.js';

@Module({ imports: [HandoversModule, AssignmentsApiModule], providers: [HandoverResolver] })
export class HandoversApiModule {}
