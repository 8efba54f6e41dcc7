import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { ClinicsModule } from '../clinics/clinics.module.js';
import { DiscussionModule } from '../discussion/discussion.module.js';
import { EarlierTexts } from './earlier-texts.js';
import { WeighWriteUp } from './weigh-write-up.js';

/** The mosaic of a write-up. */
@Module({
  imports: [CasesModule, ClinicsModule, DiscussionModule],
  providers: [EarlierTexts, WeighWriteUp],
  exports: [WeighWriteUp],
})
export class MosaicModule {}
