export { LedgerEventRow } from './ledger-event.row.js';
export { ledgerGrants } from './ledger.policy.js';
