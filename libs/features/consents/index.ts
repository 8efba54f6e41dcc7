export { consentGrants } from './consent.policy.js';
export { consentInForce, consentRelation } from './consent.relation.js';
export { ConsentRepository } from './consent.repository.js';
export { covers } from './domain/consent.js';
export type { Consent, ConsentAnswer, ConsentScope } from './domain/consent.js';
