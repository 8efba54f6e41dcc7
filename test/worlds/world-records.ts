import type { ClinicRow, Lasting } from './world-shapes.js';

export interface ClientRecord extends ClinicRow {
  readonly ownerId: string;
  readonly programmeId: string;
}

export interface Consent extends ClinicRow, Lasting {
  readonly clientRecordId: string;
  readonly recordedBy: string;
  readonly instrument: string;
  readonly scopes: readonly string[];
  readonly reviewBy: Date;
  readonly withdrawnAt: Date;
}

/** One thing that a client agreed to, which can be withdrawn by itself. */
export interface ConsentScope extends ClinicRow {
  readonly consentId: string;
  readonly scope: string;
  readonly withdrawnAt: Date;
}

export interface Determination extends ClinicRow, Lasting {
  readonly clientRecordId: string;
  readonly madeBy: string;
  readonly revokedAt: Date;
}

export interface Draft extends ClinicRow {
  readonly ownerId: string;
  readonly clientRecordId: string;
  readonly expiresAt: Date;
}

export interface LedgerEvent extends ClinicRow {
  readonly position: number;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly outcome: string;
  readonly resource: string;
  readonly caseId: string | null;
}

/** What an author keeps, what clients agreed to, and what was written down of it all. */
export interface RecordTables {
  clientRecords: ClientRecord[];
  consents: Consent[];
  consentScopes: ConsentScope[];
  determinations: Determination[];
  drafts: Draft[];
  ledgerEvents: LedgerEvent[];
}
