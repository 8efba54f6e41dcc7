import { Injectable } from '@nestjs/common';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { CaseSectionRow, sectionResource } from '../cases/index.js';

/** A version of a case by its number. */
export interface VersionRef {
  readonly id: string;
  readonly caseId: string;
  readonly number: number;
}

/** The versions of cases and the sections that the actor may read; for anchors and for the screen. */
@Injectable()
export class CaseTextRepository extends ScopedRepository<CaseSectionRow> {
  protected readonly entity = CaseSectionRow;
  protected readonly resource = sectionResource;
  protected readonly seeAction = 'section.read';

  /** The readable sections of these versions, in order of disclosure. */
  async readable(work: Work, versionIds: readonly string[]): Promise<CaseSectionRow[]> {
    const { query } = this.scoped(work, 's');
    return query
      .andWhere('s.versionId = ANY(:versionIds)', { versionIds: [...versionIds] })
      .orderBy('s.position')
      .getMany();
  }

  /** The newest version of each of these cases. */
  async newestVersions(work: Work, caseIds: readonly string[]): Promise<VersionRef[]> {
    return work.manager.query(
      `SELECT DISTINCT ON (case_id) id, case_id AS "caseId", number FROM subrosa.case_versions
        WHERE clinic_id = $1 AND case_id = ANY($2) ORDER BY case_id, number DESC`,
      [work.actor.clinicId, [...caseIds]],
    );
  }

  /** The numbers of these versions. */
  async versions(work: Work, ids: readonly string[]): Promise<VersionRef[]> {
    return work.manager.query(
      `SELECT id, case_id AS "caseId", number FROM subrosa.case_versions WHERE clinic_id = $1 AND id = ANY($2)`,
      [work.actor.clinicId, [...ids]],
    );
  }

  /** The classes that a version holds, whether or not the actor has opened the sections. */
  async classes(work: Work, versionId: string): Promise<string[]> {
    const rows: { class: string }[] = await work.manager.query(
      'SELECT DISTINCT class FROM subrosa.case_sections WHERE clinic_id = $1 AND version_id = $2',
      [work.actor.clinicId, versionId],
    );
    return rows.map((row) => row.class);
  }
}
