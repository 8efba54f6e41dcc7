import { Inject, Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';
import { CaseRepository, caseResource } from '../cases/index.js';
import type { ConsultationRow } from '../groups/index.js';
import { ConsultationRepository } from './consultation.repository.js';

/** What the viewer may do with a consultation now. */
export interface MayLead {
  readonly advance: boolean;
  readonly close: boolean;
}

const NO_LEAD: MayLead = { advance: false, close: false };

/** The read side of consultations: stages and dates, free of material, for everyone who sees the case. */
@Injectable()
export class ConsultationQueries {
  constructor(
    @Inject(CaseRepository) private readonly cases: CaseRepository,
    @Inject(ConsultationRepository) private readonly consultations: ConsultationRepository,
  ) {}

  /** The consultations of those of the cases that are visible and before a group, by the order of the ids; null for the others. */
  async ofCases(work: Work, caseIds: readonly string[]): Promise<(ConsultationRow | null)[]> {
    const visible = (await this.cases.findMany(work, caseIds)).map(({ id }) => id);
    const found = new Map((await this.consultations.ofCases(work, visible)).map((row) => [row.caseId, row]));
    return caseIds.map((id) => found.get(id) ?? null);
  }

  /** Whether the viewer may move on or close, by the order of the ids. */
  async mayLead(work: Work, caseIds: readonly string[]): Promise<MayLead[]> {
    const rows = await this.cases.findMany(work, caseIds);
    const facts = await this.cases.factsOfAll(work, rows);
    const found = new Map(
      rows.map(({ id }, index) => {
        const known = facts[index];
        const may = (action: string): boolean =>
          known !== undefined && work.ability.allows(action, caseResource, known, work.now()) !== null;
        return [id, { advance: may('case.advance'), close: may('case.close') }];
      }),
    );
    return caseIds.map((id) => found.get(id) ?? NO_LEAD);
  }
}
