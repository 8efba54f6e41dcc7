/** What happened: something changed, a text was returned, a request was refused, or it failed on our side. */
export type LedgerOutcome = 'DONE' | 'READ' | 'REFUSED' | 'FAILED';

/** Codes, numbers and ids only; the ledger never holds text of a case. */
export type LedgerDetails = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** One line for the ledger. Clinic, person and instant are taken from the transaction, never from the caller. */
export interface LedgerEntry {
  readonly action: string;
  readonly outcome: LedgerOutcome;
  readonly resource: string;
  readonly resourceId?: string;
  readonly caseId?: string;
  /** The code of the grant that allowed it; empty where none was needed or none was found. */
  readonly grant?: string;
  readonly details?: LedgerDetails;
  /** The same key twice gives one line; default: unique to this line. */
  readonly idempotencyKey?: string;
}
