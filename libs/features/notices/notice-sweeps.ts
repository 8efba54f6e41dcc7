import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@subrosa/platform/database/index.js';
import type { Sweep } from '@subrosa/platform/outbox/index.js';
import { DueNoticeRepository } from './due-notice.repository.js';
import type { DueNotice } from './due-notice.repository.js';
import { DATES } from './facts.js';
import { TellingRepository } from './telling.repository.js';

const BATCH = 50;

/** What a date gives rise to by itself: a case that comes close to its expiry or is overdue, a hold whose review has come. */
@Injectable()
export class NoticeSweeps {
  constructor(
    @Inject(DueNoticeRepository) private readonly due: DueNoticeRepository,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(TellingRepository) private readonly notices: TellingRepository,
  ) {}

  /** One sweep; it answers how many people were told. */
  all(): readonly Sweep[] {
    return [{ name: 'date-notices', run: () => this.run() }];
  }

  private async run(): Promise<number> {
    let told = 0;
    for (const notice of await this.due.find(BATCH)) told += await this.tell(notice);
    return told;
  }

  private async tell({ clinic_id: clinicId, subject_id: subjectId, kind }: DueNotice): Promise<number> {
    const actor = { kind: 'system', name: 'sweeper', clinicId } as const;
    const purpose = { action: 'notice.tell', requestId: `notice-${subjectId}` };
    return this.unitOfWork.run(actor, purpose, async (work) => {
      let told = 0;
      for (const to of DATES[kind]) told += await this.notices.tell(work, { kind, to }, subjectId);
      return told;
    });
  }
}
