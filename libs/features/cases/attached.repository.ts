import { Injectable } from '@nestjs/common';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { TenantRow, Work } from '@subrosa/platform/database/index.js';
import { CaseVersionRow } from './case-version.row.js';
import { ExtensionRow } from './extension.row.js';
import { FindingRow } from './finding.row.js';
import { OpeningRow } from './opening.row.js';
import { PassageReportRow } from './passage-report.row.js';
import {
  extensionResource,
  findingResource,
  openingResource,
  passageReportResource,
  versionResource,
} from './section.resource.js';

/** Rows that hang on a case, as each actor may see them. */
export abstract class AttachedRepository<
  Row extends TenantRow & { caseId: string },
> extends ScopedRepository<Row> {
  /** The visible rows of these cases in one statement, the oldest first; on which something else than seeing is asked, if given. */
  async ofCases(work: Work, caseIds: readonly string[], action: string = this.seeAction): Promise<Row[]> {
    if (caseIds.length === 0) return [];
    return this.scoped(work, 'a', action)
      .query.andWhere('a.caseId = ANY(:cases)', { cases: caseIds })
      .orderBy('a.id')
      .getMany();
  }

  /** Those of the rows on which the actor may do the action, in one statement. */
  async allowedAmong(work: Work, ids: readonly string[], action: string): Promise<Row[]> {
    if (ids.length === 0) return [];
    return this.scoped(work, 'a', action).query.andWhere('a.id = ANY(:ids)', { ids }).getMany();
  }
}

/** The versions of cases. */
@Injectable()
export class VersionRepository extends AttachedRepository<CaseVersionRow> {
  protected readonly entity = CaseVersionRow;
  protected readonly resource = versionResource;
  protected readonly seeAction = 'version.see';
}

/** The findings of sections. */
@Injectable()
export class FindingRepository extends AttachedRepository<FindingRow> {
  protected readonly entity = FindingRow;
  protected readonly resource = findingResource;
  protected readonly seeAction = 'finding.see';
}

/** Who opened which section. */
@Injectable()
export class OpeningRepository extends AttachedRepository<OpeningRow> {
  protected readonly entity = OpeningRow;
  protected readonly resource = openingResource;
  protected readonly seeAction = 'opening.see';

  /** True if anybody has opened anything of the case; asked about a case that the actor wrote or has locked. */
  async hasAny(work: Work, caseId: string): Promise<boolean> {
    const rows: unknown[] = await work.manager.query(
      'SELECT 1 FROM subrosa.openings WHERE clinic_id = $1 AND case_id = $2 LIMIT 1',
      [work.actor.clinicId, caseId],
    );
    return rows.length > 0;
  }
}

/** A report that hides something, with the section it is about, sealed as it is stored. */
export interface HidingReport {
  readonly caseId: string;
  readonly sectionId: string;
  readonly key: string;
  readonly versionNumber: number;
  readonly body: Buffer | null;
  readonly from: number;
  readonly to: number;
  readonly state: 'OPEN' | 'NEW_VERSION';
}

/** The passages that readers have reported. */
@Injectable()
export class PassageReportRepository extends AttachedRepository<PassageReportRow> {
  protected readonly entity = PassageReportRow;
  protected readonly resource = passageReportResource;
  protected readonly seeAction = 'report.see';

  /**
   * The reports that hide something from all but the author: while a report is open, and also after a new version has answered it,
   * because what the new version left out must not stand readable in the old one. Only a reasoned "not so" shows it again. Not
   * scoped: what must be hidden from a reader depends neither on the reports nor on the sections that this reader may see.
   */
  async hidingOf(work: Work, caseIds: readonly string[]): Promise<HidingReport[]> {
    if (caseIds.length === 0) return [];
    return work.manager.query(
      `SELECT h.case_id AS "caseId", h.section_id AS "sectionId", s.key, v.number AS "versionNumber", s.body,
              h.from_offset AS "from", h.to_offset AS "to", h.state
         FROM subrosa.passage_reports h
         JOIN subrosa.case_sections s ON s.clinic_id = h.clinic_id AND s.id = h.section_id
         JOIN subrosa.case_versions v ON v.clinic_id = s.clinic_id AND v.id = s.version_id
        WHERE h.clinic_id = $1 AND h.case_id = ANY($2) AND h.state <> 'NOT_SO'
        ORDER BY h.id`,
      [work.actor.clinicId, [...caseIds]],
    );
  }
}

/** The extensions asked for and given. */
@Injectable()
export class ExtensionRepository extends AttachedRepository<ExtensionRow> {
  protected readonly entity = ExtensionRow;
  protected readonly resource = extensionResource;
  protected readonly seeAction = 'extension.see';
}
