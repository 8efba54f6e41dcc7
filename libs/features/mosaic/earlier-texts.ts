import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { SectionText } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { CaseReader, QUESTION_KEY } from '../cases/index.js';
import type { CaseRow } from '../cases/index.js';
import { CaseComments, CaseTexts } from '../discussion/index.js';

/** A text that is weighed, and what it is. */
export interface SourceText {
  readonly sections: readonly SectionText[];
  readonly source: 'WRITE_UP' | 'VERSION' | 'COMMENT';
  /** Of a version. */
  readonly versionNumber: number | null;
  /** Of a comment. */
  readonly commentId: string | null;
}

/** What was said of a case before, as far as its author may read it. */
@Injectable()
export class EarlierTexts {
  constructor(
    @Inject(CaseReader) private readonly cases: CaseReader,
    @Inject(CaseTexts) private readonly texts: CaseTexts,
    @Inject(CaseComments) private readonly comments: CaseComments,
  ) {}

  /** Versions with their questions, then comments. CASE_EXPIRED if the case has run out meanwhile. Decide on the case first. */
  async ofOwnCase(work: Work, row: CaseRow): Promise<SourceText[]> {
    const versions = await this.versions(work, row);
    const comments = (await this.comments.ofOwnCase(work, row.id)).map(({ id, text }): SourceText => ({
      sections: [{ key: 'comment', text }],
      source: 'COMMENT',
      versionNumber: null,
      commentId: id,
    }));
    if (!(await this.cases.unexpiredNow(work, [row.id])).has(row.id))
      throw new AppError('CASE_EXPIRED', { resource: 'Case', resourceId: row.id });
    return [...versions, ...comments];
  }

  private async versions(work: Work, row: CaseRow): Promise<SourceText[]> {
    const versions = await this.cases.versions(work, row);
    const opened = await this.texts.ofVersions(
      work,
      versions.map(({ id }) => id),
    );
    const questions = await this.cases.questions(work, row.id, versions);
    return versions.map(({ id, number }, index) => ({
      sections: [
        ...opened
          .filter(({ section }) => section.versionId === id)
          .map(({ section, text }) => ({ key: section.key, text })),
        { key: QUESTION_KEY, text: questions[index] ?? '' },
      ],
      source: 'VERSION',
      versionNumber: number,
      commentId: null,
    }));
  }
}
