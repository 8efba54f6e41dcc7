export { consentGrants } from './consent.policy.js';
export { determinationGrants } from './determination.policy.js';
export {
  agreementInForce,
  agreementRelation,
  determinationInForce,
  determinationRelation,
} from './consent.relation.js';
export { ConsentRepository } from './consent.repository.js';
export { DeterminationRepository } from './determination.repository.js';
export { covers } from './domain/consent.js';
export type { Consent, ConsentAnswer, ConsentInstrument, ConsentScope } from './domain/consent.js';
