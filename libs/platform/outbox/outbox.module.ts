import { Global, Module } from '@nestjs/common';
import { OutboxRegistry } from './outbox-registry.js';
import { SweepRegistry } from './sweep-registry.js';

/** What the features' jobs modules register with. */
@Global()
@Module({ providers: [OutboxRegistry, SweepRegistry], exports: [OutboxRegistry, SweepRegistry] })
export class OutboxModule {}
