import { Inject, Module } from '@nestjs/common';
import { OutboxRegistry } from '@subrosa/platform/outbox/index.js';
import { CasesModule } from './cases.module.js';
import { WithdrawOnConsent } from './withdraw-on-consent.js';

/** What cases do when something happened elsewhere. */
@Module({ imports: [CasesModule], providers: [WithdrawOnConsent] })
export class CasesJobsModule {
  constructor(
    @Inject(OutboxRegistry) registry: OutboxRegistry,
    @Inject(WithdrawOnConsent) withdraw: WithdrawOnConsent,
  ) {
    registry.register(withdraw);
  }
}
