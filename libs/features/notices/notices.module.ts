import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { CaseNumbers } from './case-number.loader.js';
import { MarkNoticesRead } from './mark-notices-read.js';
import { NoticeRepository } from './notice.repository.js';
import { NoticesQueries } from './notices.queries.js';

@Module({
  imports: [CasesModule],
  providers: [NoticeRepository, NoticesQueries, MarkNoticesRead, CaseNumbers],
  exports: [NoticeRepository, NoticesQueries, MarkNoticesRead, CaseNumbers],
})
export class NoticesModule {}
