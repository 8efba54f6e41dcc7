import { Injectable } from '@nestjs/common';
import { isUuid } from '@subrosa/kernel';
import { currentInstant, loadFacts } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { AttachedRepository } from './attached.repository.js';
import { CaseSectionRow } from './case-section.row.js';
import { sectionResource } from './section.resource.js';

/** A section in its order, and whether this viewer has opened it. */
export interface ShelvedSection {
  readonly id: string;
  readonly key: string;
  readonly isOpened: boolean;
}

/** A section with the first grant that lets the actor do what was asked about. */
export interface GrantedSection {
  readonly section: CaseSectionRow;
  readonly grant: string;
}

/** What opening a text takes beside the text. */
export interface SectionPlace {
  readonly versionNumber: number;
  readonly authorId: string;
}

/** The sections of versions. */
@Injectable()
export class SectionRepository extends AttachedRepository<CaseSectionRow> {
  protected readonly entity = CaseSectionRow;
  protected readonly resource = sectionResource;
  protected readonly seeAction = 'section.see';

  /**
   * Those of the sections on which the actor may do the action, decided in memory: the predicate of reading asks six kinds of reader
   * for everything, and planning it takes longer than loading every fact that it looks at.
   */
  async grantedAmong(work: Work, ids: readonly string[], action: string): Promise<GrantedSection[]> {
    const rows = await this.unscoped(work, ids);
    if (rows.length === 0) return [];
    const facts = await loadFacts(work.manager, work.ability.looksAt(this.resource, [action]), rows);
    // The clock is asked after the facts: what was closed before they were read must count as closed.
    const now = await currentInstant(work);
    return rows.flatMap((section, at) => {
      const grant = work.ability.allows(action, this.resource, facts[at] ?? {}, now);
      return grant === null ? [] : [{ section, grant: grant.code }];
    });
  }

  override async allowedAmong(work: Work, ids: readonly string[], action: string): Promise<CaseSectionRow[]> {
    return (await this.grantedAmong(work, ids, action)).map(({ section }) => section);
  }

  /** A section of the clinic by its id, whoever asks: decide on its case before anything of it is told. */
  async unchecked(work: Work, id: string): Promise<CaseSectionRow | null> {
    return (await this.unscoped(work, [id]))[0] ?? null;
  }

  /** The sections of a version in their order, with what this viewer has opened; decide on the case first. */
  async shelf(work: Work, versionId: string, viewerId: string): Promise<ShelvedSection[]> {
    return work.manager.query(
      `SELECT s.id, s.key, EXISTS (SELECT 1 FROM subrosa.openings o WHERE o.clinic_id = s.clinic_id AND o.section_id = s.id
                                     AND o.viewer_id = $3) AS "isOpened"
         FROM subrosa.case_sections s WHERE s.clinic_id = $1 AND s.version_id = $2 ORDER BY s.position`,
      [work.actor.clinicId, versionId, viewerId],
    );
  }

  /** Version and author of sections, by section id; for those on which something was granted. */
  async placesOf(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, SectionPlace>> {
    const rows: (SectionPlace & { id: string })[] = await work.manager.query(
      `SELECT s.id, v.number AS "versionNumber", c.author_id AS "authorId"
         FROM subrosa.case_sections s
         JOIN subrosa.case_versions v ON v.clinic_id = s.clinic_id AND v.id = s.version_id
         JOIN subrosa.cases c ON c.clinic_id = s.clinic_id AND c.id = s.case_id
        WHERE s.clinic_id = $1 AND s.id = ANY($2)`,
      [work.actor.clinicId, [...ids]],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async unscoped(work: Work, ids: readonly string[]): Promise<CaseSectionRow[]> {
    const wanted = ids.filter(isUuid);
    if (wanted.length === 0) return [];
    return work.manager
      .createQueryBuilder(CaseSectionRow, 's')
      .andWhere('s.clinicId = :clinic', { clinic: work.actor.clinicId })
      .andWhere('s.id = ANY(:ids)', { ids: wanted })
      .getMany();
  }
}
