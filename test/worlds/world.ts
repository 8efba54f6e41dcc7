/**
 * A small world as plain rows: what the database holds of a few clinics at one instant. The types are written for the tests and
 * import nothing, so that the reference evaluator shares no code with what it judges.
 */

/** A row of a clinic. */
export interface ClinicRow {
  readonly clinicId: string;
  readonly id: string;
}

/** A row that hangs on a case. */
export interface OnCase extends ClinicRow {
  readonly caseId: string;
}

/** `[activeFrom, activeUntil)`. */
export interface Lasting {
  readonly activeFrom: Date;
  readonly activeUntil: Date;
}

export interface Membership extends ClinicRow, Lasting {
  readonly personId: string;
  readonly roles: readonly string[];
}

export interface Licence extends ClinicRow {
  readonly personId: string;
  readonly expiresAt: Date;
}

export interface Assignment extends ClinicRow, Lasting {
  readonly supervisorId: string;
  readonly superviseeId: string;
  readonly kind: string;
  readonly state: string;
  readonly proposedBy: string;
}

export interface Consent extends ClinicRow, Lasting {
  readonly clientRecordId: string;
  readonly recordedBy: string;
  readonly scopes: readonly string[];
  readonly reviewBy: Date;
  readonly withdrawnAt: Date;
}

export interface Case extends ClinicRow {
  readonly number: number;
  readonly authorId: string;
  readonly clientRecordId: string;
  readonly draftId: string;
  readonly state: string;
  readonly expiresAt: Date;
}

export interface Section extends OnCase {
  readonly versionId: string;
  readonly position: number;
  readonly class: string;
  readonly key: string;
}

export interface Opening extends OnCase {
  readonly versionId: string;
  readonly sectionId: string;
  readonly viewerId: string;
  readonly unlocksPosition: number;
}

export interface Thread extends OnCase {
  readonly versionId: string;
  /** Empty for the case as a whole. */
  readonly sectionKey: string;
  readonly startedBy: string;
  readonly visibleFrom: Date;
}

export interface Comment extends OnCase {
  readonly threadId: string;
  readonly authorId: string;
  readonly visibleFrom: Date;
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

/** Every table of a world; the names are those of the database, in camel case. */
export interface Tables {
  clinics: { readonly id: string }[];
  persons: { readonly id: string }[];
  memberships: Membership[];
  licences: Licence[];
  sessions: (ClinicRow & { readonly personId: string })[];
  vaultKeys: { readonly personId: string }[];
  recoveryShares: (ClinicRow & { readonly holderId: string; readonly shareIndex: number })[];
  invitations: (ClinicRow & { readonly invitedBy: string; readonly expiresAt: Date })[];
  supervisionAssignments: Assignment[];
  clientRecords: (ClinicRow & { readonly ownerId: string })[];
  consents: Consent[];
  drafts: (ClinicRow & {
    readonly ownerId: string;
    readonly clientRecordId: string;
    readonly expiresAt: Date;
  })[];
  cases: Case[];
  caseAudience: (OnCase & { readonly assignmentId: string })[];
  caseConsents: { readonly clinicId: string; readonly caseId: string; readonly consentId: string }[];
  epochs: ClinicRow[];
  caseKeys: { readonly clinicId: string; readonly caseId: string; readonly epochId: string }[];
  caseVersions: (OnCase & { readonly number: number })[];
  caseSections: Section[];
  findings: (OnCase & { readonly sectionId: string })[];
  openings: Opening[];
  passageReports: (OnCase & {
    readonly sectionId: string;
    readonly reportedBy: string;
    readonly state: string;
  })[];
  threads: Thread[];
  comments: Comment[];
  reviews: (OnCase & { readonly reviewerId: string })[];
  reviewTexts: { readonly clinicId: string; readonly reviewId: string; readonly caseId: string }[];
  ratings: (OnCase & { readonly reviewId: string })[];
  supervisionNotes: (OnCase & {
    readonly supervisorId: string;
    readonly superviseeId: string;
    readonly keepUntil: Date;
  })[];
  extensions: (OnCase & { readonly askedBy: string; readonly state: string })[];
  destructionReceipts: OnCase[];
  ledgerEvents: LedgerEvent[];
}

/** The name of a table of a world. */
export type TableName = keyof Tables;

/** The rows of a few clinics, and the instant at which everything is decided. */
export interface World extends Tables {
  readonly index: number;
  readonly now: Date;
}

/** Whoever asks, with nothing but the name: roles, licences and dates are looked up in the world. */
export type Asker =
  | { readonly kind: 'person'; readonly personId: string; readonly clinicId: string }
  | { readonly kind: 'system'; readonly name: string; readonly clinicId: string };

/** "No end", as the database stores it. */
export const NEVER_ENDS = new Date('9999-12-31T00:00:00.000Z');
