import type { Period } from '@subrosa/kernel';
import type { AudienceKind, AttestationCode, Purpose, SectionClass } from './purposes.js';
import type { UnresolvedFinding } from './refusal.js';

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

/** One reader the case is addressed to. */
export interface AudienceFacts {
  /** The assignment, group or membership id that the author chose. */
  readonly audienceId: string;
  readonly kind: AudienceKind;
  readonly isAuthor: boolean;
  /** The supervision of this author by this reader, or null where there is none. */
  readonly assignment: Period | null;
  readonly membership: Period;
  /** The period in which the reader's licence is valid, or null where none is on file. */
  readonly licence: Period | null;
  /** True if the reader belongs to the clinic's own training programme (45 CFR 164.508(a)(2)(i)(B)). */
  readonly isOwnProgramme: boolean;
}

/** Why the consents on record do not cover the audience. */
export type ConsentGap =
  'MISSING' | 'EXPIRED' | 'WITHDRAWN' | 'REVIEW_DUE' | 'SCOPE_NOT_COVERED' | 'PARTY_MISSING';

/** What `covers` of the consents says of the scope that the purpose requires. */
export interface ConsentFacts {
  readonly scope: string;
  readonly gap: ConsentGap | null;
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
  readonly audience: readonly AudienceFacts[];
  readonly consent: ConsentFacts;
  readonly attestations: readonly AttestationCode[];
  readonly deviceCheck: DeviceCheck | null;
  readonly expectedCheck: ExpectedDeviceCheck;
  /** A safety case that may go with findings open, to one assigned or covering supervisor alone, marked *unscreened*. */
  readonly isUnscreenedSafetyCase: boolean;
}
