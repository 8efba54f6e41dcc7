export { consentInForce, consentRelation } from './consent.relation.js';
export { ConsentRow } from './consent.row.js';
