import type { Work } from '@subrosa/platform/database/index.js';
import DataLoader from 'dataloader';
import type { ConsultationRow } from '../groups/index.js';
import type { ConsultationQueries, MayLead } from './consultation.queries.js';

/** The loaders of one request: a fixed number of statements, however many cases are asked for. */
export class ConsultationLoaders {
  readonly ofCase: DataLoader<string, ConsultationRow | null>;
  readonly mayLead: DataLoader<string, MayLead>;

  constructor(work: Work, queries: ConsultationQueries) {
    this.ofCase = new DataLoader((caseIds) => queries.ofCases(work, caseIds));
    this.mayLead = new DataLoader((caseIds) => queries.mayLead(work, caseIds));
  }
}
