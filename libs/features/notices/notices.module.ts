import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { CaseNumbers } from './case-number.loader.js';
import { MarkNoticesRead } from './mark-notices-read.js';
import { NoticeRepository } from './notice.repository.js';
import { NoticesQueries } from './notices.queries.js';
import { RemindAboutCases } from './remind-about-cases.js';
import { ReminderRepository } from './reminder.repository.js';
import { Reminding } from './reminding.loader.js';

@Module({
  imports: [CasesModule],
  providers: [
    NoticeRepository,
    NoticesQueries,
    MarkNoticesRead,
    CaseNumbers,
    ReminderRepository,
    RemindAboutCases,
    Reminding,
  ],
  exports: [NoticeRepository, NoticesQueries, MarkNoticesRead, CaseNumbers, RemindAboutCases, Reminding],
})
export class NoticesModule {}
