import { Inject, Module } from '@nestjs/common';
import { OutboxRegistry } from '@subrosa/platform/outbox/index.js';
import { EraserRegistry } from '@subrosa/platform/retention/index.js';
import { CaseErasureRepository } from './case-erasure.repository.js';
import { CasesModule } from './cases.module.js';
import { WithdrawOnConsent } from './withdraw-on-consent.js';

/** What cases do when something happened elsewhere, and what goes when a case is destroyed. */
@Module({ imports: [CasesModule], providers: [WithdrawOnConsent, CaseErasureRepository] })
export class CasesJobsModule {
  constructor(
    @Inject(OutboxRegistry) registry: OutboxRegistry,
    @Inject(WithdrawOnConsent) withdraw: WithdrawOnConsent,
    @Inject(EraserRegistry) erasers: EraserRegistry,
    @Inject(CaseErasureRepository) erasure: CaseErasureRepository,
  ) {
    registry.register(withdraw);
    for (const eraser of erasure.erasers()) erasers.register(eraser);
  }
}
