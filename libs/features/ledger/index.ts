export { ledgerGrants } from './ledger.policy.js';
