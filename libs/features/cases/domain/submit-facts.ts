import type { Period } from '@subrosa/kernel';
import type { AttestationCode, AudienceKind, CaseAudienceKind, Purpose, SectionClass } from './purposes.js';
import type { EntitlementGap, ExclusionGap, UnresolvedFinding } from './refusal.js';

/** One section as it arrived; the gate needs its measure, not its words. */
export interface SectionFacts {
  readonly key: string;
  readonly class: SectionClass;
  /** UTF-16 code units, as sent. */
  readonly length: number;
  /** True if it holds nothing but white space. */
  readonly isBlank: boolean;
}

/** A finding of the server's own screen, with whether the author resolved it (replaced, generalised, or kept with a reason). */
export interface FindingFacts extends UnresolvedFinding {
  readonly isResolved: boolean;
}

/** As whom somebody reads; the scope of consent follows from it. */
export type ReaderRole = 'SUPERVISOR' | 'PEER' | 'COLLEAGUE' | 'MEMBER' | 'GUEST';

/** One reader the case is addressed to. */
export interface ReaderFacts {
  /** The assignment, group or person id that the author named. */
  readonly audienceId: string;
  readonly kind: AudienceKind;
  readonly role: ReaderRole;
  readonly isAuthor: boolean;
  /** The supervision of this author by this reader, or null where there is none. */
  readonly assignment: Period | null;
  readonly membership: Period;
  /** The period in which the reader's licence is valid, or null where none is on file. */
  readonly licence: Period | null;
  /** True if the reader belongs to the clinic's own training programme (45 CFR 164.508(a)(2)(i)(B)). */
  readonly isOwnProgramme: boolean;
  /** True if the reader works today in the Part 2 programme of the client; true for a client of none. */
  readonly isInPart2Programme: boolean;
  /** True for a facilitator who can lead the discussion today. */
  readonly canLead: boolean;
}

/** Whom the author chose, as it stands today. */
export interface AudienceFacts {
  /** The kinds that were named; exactly one is right. */
  readonly kinds: readonly CaseAudienceKind[];
  /** Why a group or a person that was named cannot be sent a case by this author. */
  readonly gaps: readonly { readonly audienceId: string; readonly why: EntitlementGap }[];
  readonly impossibleExclusions: readonly { readonly personId: string; readonly why: ExclusionGap }[];
  /** Those who would read, less whom the author left out and whoever is recused. */
  readonly readers: readonly ReaderFacts[];
}

/** Why the consents on record do not cover the audience. */
export type ConsentGap =
  'MISSING' | 'EXPIRED' | 'WITHDRAWN' | 'REVIEW_DUE' | 'SCOPE_NOT_COVERED' | 'PARTY_MISSING';

/** What `covers` of the consents says of one scope that the purpose requires for this audience. */
export interface ConsentFacts {
  readonly scope: string;
  readonly gap: ConsentGap | null;
}

/** Whom the clinic has on call, as an author is shown it; version 0 and empty while there is nobody. */
export interface OnCall {
  readonly version: number;
  readonly name: string;
  readonly phone: string;
}

/** How soon an answer is asked for, and which entry of the on-call telephone the author has been shown. */
export interface UrgencyFacts {
  readonly urgency: 'ROUTINE' | 'SOON' | 'TODAY';
  readonly onCall: OnCall;
  readonly shownVersion: number | null;
}

/** What the author's device says of its own match against the client record, which the server cannot repeat. */
export interface DeviceCheck {
  readonly textDigest: string;
  readonly recordVersion: number;
  readonly engineVersion: string;
  readonly unresolved: number;
}

/** What the server itself knows of the same: the digest of what arrived, the record's stored version, the engines it trusts. */
export interface ExpectedDeviceCheck {
  readonly textDigest: string;
  readonly recordVersion: number;
  readonly engineVersions: readonly string[];
}

/** Everything the gate looks at. */
export interface SubmitFacts {
  readonly now: Date;
  readonly purpose: Purpose;
  readonly templateId: string;
  readonly templateVersion: number;
  readonly teaser: { readonly ageBand: string; readonly presentingArea: string };
  readonly question: { readonly length: number; readonly isBlank: boolean };
  readonly sections: readonly SectionFacts[];
  readonly findings: readonly FindingFacts[];
  /** What the author keeps as it stands; peer learning allows nothing of the kind. */
  readonly kept: readonly UnresolvedFinding[];
  readonly audience: AudienceFacts;
  /** One for each scope that the purpose requires for this audience. */
  readonly consents: readonly ConsentFacts[];
  /** A privacy officer's determination for this client is in force. */
  readonly isDetermined: boolean;
  /** The required scopes without a stand-alone authorization for psychotherapy notes. */
  readonly scopesWithoutNotes: readonly string[];
  /** The required scopes without a consent that lets a Part 2 programme's records leave it; empty for a client of none. */
  readonly scopesWithoutPart2: readonly string[];
  /** Null for a new version: its urgency was settled at submission. */
  readonly urgency: UrgencyFacts | null;
  readonly attestations: readonly AttestationCode[];
  readonly deviceCheck: DeviceCheck | null;
  readonly expectedCheck: ExpectedDeviceCheck;
  /** A safety case that may go with findings open, to one assigned or covering supervisor alone, marked *unscreened*. */
  readonly isUnscreenedSafetyCase: boolean;
}
