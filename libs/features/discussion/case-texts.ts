import { Inject, Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';
import { CaseReader, wordsOf } from '../cases/index.js';
import type { OpenedSection, ReportedWords } from '../cases/index.js';
import { CaseTextRepository } from './case-text.repository.js';

/** Reads, for decisions inside this feature, the sections that the actor may read; what is returned owes the ledger an event. */
@Injectable()
export class CaseTexts {
  constructor(
    @Inject(CaseTextRepository) private readonly sections: CaseTextRepository,
    @Inject(CaseReader) private readonly texts: CaseReader,
  ) {}

  /** The readable sections of these versions, in order of disclosure. */
  async ofVersions(work: Work, versionIds: readonly string[]): Promise<readonly OpenedSection[]> {
    const rows = await this.sections.readable(work, versionIds);
    const opened = await this.texts.openSections(
      work,
      rows.map(({ id }) => id),
    );
    return rows.flatMap(({ id }) => opened.get(id) ?? []);
  }
  /** The words that reports hide from this reader wherever they stand, by case; none in a case that the reader wrote. */
  async hiddenFromReader(
    work: Work,
    caseIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly ReportedWords[]>> {
    const hidden = await this.texts.hiddenWords(work, caseIds);
    if (hidden.length === 0) return new Map();
    const own = new Set(
      (await this.texts.findMany(work, caseIds))
        .filter(({ authorId }) => work.actor.kind === 'person' && work.actor.personId === authorId)
        .map(({ id }) => id),
    );
    const others = caseIds.filter((id) => !own.has(id));
    return new Map(others.map((id) => [id, wordsOf(hidden.filter(({ caseId }) => caseId === id))]));
  }
}
