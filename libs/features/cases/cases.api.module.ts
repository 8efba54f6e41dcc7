import { Module } from '@nestjs/common';
import { ClinicsModule } from '../clinics/clinics.module.js';
import { CaseAnswersResolver } from './case-answers.resolver.js';
import { CaseLoading, LoaderSources } from './case-loaders.js';
import { CaseParticularsResolver } from './case-particulars.resolver.js';
import { CaseQueries } from './case.queries.js';
import { CaseRecognitionResolver } from './case-recognition.resolver.js';
import { CaseResolver } from './case.resolver.js';
import { CaseStepsResolver } from './case-steps.resolver.js';
import { CasesModule } from './cases.module.js';
import { DraftQueries } from './draft.queries.js';
import { DraftResolver } from './draft.resolver.js';
import { RecognitionResolver } from './recognition.resolver.js';
import {
  CaseVersionResolver,
  ExtensionResolver,
  FindingResolver,
  OpeningResolver,
  PassageReportResolver,
  SectionResolver,
} from './section.resolver.js';

/** Drafts and cases over GraphQL. */
@Module({
  imports: [CasesModule, ClinicsModule],
  providers: [
    CaseAnswersResolver,
    CaseLoading,
    CaseParticularsResolver,
    CaseQueries,
    CaseRecognitionResolver,
    CaseResolver,
    CaseStepsResolver,
    CaseVersionResolver,
    DraftQueries,
    DraftResolver,
    ExtensionResolver,
    FindingResolver,
    LoaderSources,
    OpeningResolver,
    PassageReportResolver,
    RecognitionResolver,
    SectionResolver,
  ],
})
export class CasesApiModule {}
