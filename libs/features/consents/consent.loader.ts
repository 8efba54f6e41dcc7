import type { Work } from '@subrosa/platform/database/index.js';
import DataLoader from 'dataloader';
import type { ConsentQueries } from './consent.queries.js';
import type { ConsentAgreementType } from './consent.type.js';
import { toConsentAgreementType } from './consent.type.js';

/** What consents agree to, for one request; nothing for one that the actor may not see. */
export class ConsentAgreementLoader extends DataLoader<string, ConsentAgreementType[]> {
  constructor(queries: ConsentQueries, work: () => Promise<Work>) {
    super(async (ids) => {
      const agreements = await queries.agreements(await work(), ids);
      return ids.map((id) => (agreements.get(id) ?? []).map(toConsentAgreementType));
    });
  }
}
