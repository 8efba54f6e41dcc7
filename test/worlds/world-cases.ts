import type { ClinicRow, OnCase } from './world-shapes.js';

export interface Case extends ClinicRow {
  readonly number: number;
  readonly authorId: string;
  readonly clientRecordId: string;
  readonly draftId: string;
  readonly purpose: string;
  readonly audienceKind: string;
  readonly urgency: string;
  readonly screening: string;
  readonly part2ProgrammeId: string;
  readonly state: string;
  readonly withdrawnBy: string;
  readonly expiresAt: Date;
  /** From this instant a standby cover reads it. */
  readonly coverFrom: Date;
  readonly destroyNotBefore: Date;
  readonly holdCount: number;
}

/** A line of a table without an id of its own. */
export interface CaseLine {
  readonly clinicId: string;
  readonly caseId: string;
}

export interface Section extends OnCase {
  readonly versionId: string;
  readonly position: number;
  readonly class: string;
  readonly key: string;
  readonly screening: string;
}

export interface Opening extends OnCase {
  readonly versionId: string;
  readonly sectionId: string;
  readonly viewerId: string;
  readonly unlocksPosition: number;
}

export interface Recusal extends OnCase {
  readonly clientRecordId: string;
  readonly viewerId: string;
  readonly answeredAt: Date;
}

export interface Thread extends OnCase {
  readonly versionId: string;
  /** Empty for the case as a whole. */
  readonly sectionKey: string;
  readonly class: string;
  readonly startedBy: string;
  readonly visibleFrom: Date;
}

export interface Comment extends OnCase {
  readonly threadId: string;
  readonly authorId: string;
  readonly visibleFrom: Date;
}

export interface SupervisionNote extends OnCase {
  readonly supervisorId: string;
  readonly superviseeId: string;
  readonly keepUntil: Date;
}

export interface Hold extends ClinicRow {
  readonly extent: string;
  readonly caseId: string | null;
  readonly authorId: string | null;
  readonly placedBy: string;
  readonly isReasonReleased: boolean;
}

export interface HoldRequest extends OnCase {
  readonly requestedBy: string;
  readonly state: string;
}

export interface Notice extends ClinicRow {
  /** The nil uuid for none. */
  readonly caseId: string;
  readonly personId: string;
  readonly kind: string;
  readonly subjectId: string;
}

/** A line of somebody's own inbox. */
export interface InboxSnooze extends ClinicRow {
  readonly ownerId: string;
}

/** Cases, whom they were sent to, what they rest on, and what hangs on them. */
export interface CaseTables {
  cases: Case[];
  caseAudience: (OnCase & { readonly assignmentId: string; readonly transferredBy: string | null })[];
  casePeers: (OnCase & { readonly placeId: string })[];
  caseMembers: (OnCase & { readonly membershipId: string })[];
  caseColleagues: (OnCase & { readonly personId: string })[];
  caseConsents: (CaseLine & { readonly consentId: string; readonly scope: string })[];
  caseDeterminations: (CaseLine & { readonly determinationId: string })[];
  epochs: ClinicRow[];
  caseKeys: (CaseLine & { readonly epochId: string })[];
  caseVersions: (OnCase & { readonly number: number })[];
  caseSections: Section[];
  findings: (OnCase & { readonly sectionId: string })[];
  recognitions: (OnCase & { readonly viewerId: string; readonly answer: string })[];
  recusals: Recusal[];
  openings: Opening[];
  passageReports: (OnCase & {
    readonly sectionId: string;
    readonly reportedBy: string;
    readonly state: string;
  })[];
  threads: Thread[];
  comments: Comment[];
  reviews: (OnCase & { readonly reviewerId: string })[];
  reviewTexts: (CaseLine & { readonly reviewId: string; readonly class: string })[];
  ratings: (OnCase & { readonly reviewId: string })[];
  supervisionNotes: SupervisionNote[];
  extensions: (OnCase & { readonly askedBy: string; readonly state: string })[];
  destructionReceipts: OnCase[];
  holds: Hold[];
  holdCases: (OnCase & { readonly holdId: string; readonly heldUntil: Date })[];
  holdRequests: HoldRequest[];
  notices: Notice[];
  inboxSnoozes: InboxSnooze[];
}
