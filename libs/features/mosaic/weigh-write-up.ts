import { Inject, Injectable } from '@nestjs/common';
import { mosaicOf } from '@subrosa/deid';
import type { Mosaic } from '@subrosa/deid';
import { AppError } from '@subrosa/kernel';
import type { SectionText } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import {
  CaseRepository,
  DraftRepository,
  QUESTION_KEY,
  SUBMISSION_LIMIT,
  Screening,
} from '../cases/index.js';
import { ClinicsQueries } from '../clinics/index.js';
import { EarlierTexts } from './earlier-texts.js';
import type { SourceText } from './earlier-texts.js';

/** A write-up as its author is about to send it. */
export interface WriteUp {
  readonly question: string;
  readonly sections: readonly SectionText[];
}

/** A mosaic, and what each of its texts is. */
export interface WeighedWriteUp {
  readonly mosaic: Mosaic;
  readonly sources: readonly SourceText[];
}

/** Weighs which facts of a write-up together may point to one person; its author alone may ask. Nothing of it is kept. */
@Injectable()
export class WeighWriteUp {
  constructor(
    @Inject(DraftRepository) private readonly drafts: DraftRepository,
    @Inject(CaseRepository) private readonly cases: CaseRepository,
    @Inject(EarlierTexts) private readonly earlier: EarlierTexts,
    @Inject(Screening) private readonly screening: Screening,
    @Inject(ClinicsQueries) private readonly clinics: ClinicsQueries,
  ) {}

  /** A write-up of an own draft, which nobody has read yet; NOT_FOUND for anybody else's. */
  async ofDraft(work: Work, draftId: string, writeUp: WriteUp): Promise<WeighedWriteUp> {
    const draft = await this.drafts.get(work, draftId);
    await this.drafts.assertAllowed(work, draft, 'case.submit');
    return this.weigh(work, writeUp, []);
  }

  /** The next version of an own case, with all that was said before; NOT_FOUND, or FORBIDDEN for those who see the case. */
  async ofCase(work: Work, caseId: string, writeUp: WriteUp): Promise<WeighedWriteUp> {
    const row = await this.cases.get(work, caseId);
    await this.cases.assertAllowed(work, row, 'case.resubmit');
    return this.weigh(work, writeUp, await this.earlier.ofOwnCase(work, row));
  }

  private async weigh(
    work: Work,
    { question, sections }: WriteUp,
    earlier: readonly SourceText[],
  ): Promise<WeighedWriteUp> {
    const doc = [...sections, { key: QUESTION_KEY, text: question }];
    const size = doc.reduce((sum, { text }) => sum + text.length, 0);
    if (size > SUBMISSION_LIMIT)
      throw new AppError('TOO_LARGE', { field: 'sections', size, limit: SUBMISSION_LIMIT });
    const current: SourceText = {
      sections: doc,
      source: 'WRITE_UP',
      versionNumber: null,
      commentId: null,
    };
    const sources = [current, ...earlier];
    const { jurisdiction } = await this.clinics.clinic(work);
    const texts = sources.map((one) => ({
      sections: one.sections,
      isCurrent: one === current,
      findings: this.screening.findings({ sections: one.sections }),
    }));
    return { mosaic: mosaicOf(texts, { presenter: { region: jurisdiction } }), sources };
  }
}
