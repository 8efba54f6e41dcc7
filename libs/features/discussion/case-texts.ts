import { Inject, Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';
import { CaseReader } from '../cases/index.js';
import type { OpenedSection } from '../cases/index.js';
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
}
