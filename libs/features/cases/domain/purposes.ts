/** Where the text of a section comes from; it decides who may be shown it (45 CFR 164.501, 164.508(a)(2)). */
export const SECTION_CLASSES = ['RECORD_DERIVED', 'PSYCHOTHERAPY_NOTE_DERIVED', 'FICTIONAL'] as const;

/** The class of one section. */
export type SectionClass = (typeof SECTION_CLASSES)[number];

/** Who a case can be sent to; fixed at submission. */
export type AudienceKind =
  | 'ASSIGNED_SUPERVISOR'
  | 'COVERING_SUPERVISOR'
  | 'SUPERVISION_GROUP'
  | 'NAMED_COLLEAGUE'
  | 'CONSULTATION_GROUP';

/** The kinds of audience an author chooses among; exactly one for each case. */
export const CASE_AUDIENCE_KINDS = [
  'ASSIGNMENTS',
  'SUPERVISION_GROUP',
  'COLLEAGUE',
  'CONSULTATION_GROUP',
] as const;

/** Whom the author chose at submission. */
export type CaseAudienceKind = (typeof CASE_AUDIENCE_KINDS)[number];

/** The scope of consent that showing a case to somebody rests on. */
export type ReadingScope = 'SUPERVISION' | 'OWN_CLINIC_CONSULTATION' | 'OUTSIDE_CONSULTATION';

/** The statements an author attests at submission, word for word; changed words are a new code. */
export const ATTESTATIONS = {
  MINIMUM_NECESSARY: 'I left out what this reader does not need. This remains protected health information.',
  NOTHING_IDENTIFYING_LEFT: 'I know of nothing left here that would tell these readers who this is.',
  NOT_THE_ONLY_COPY: 'Nothing here is the only copy of clinical information.',
} as const;

/** The code of one attested statement. */
export type AttestationCode = keyof typeof ATTESTATIONS;

/** What a purpose asks and allows. */
export interface PurposeRule {
  readonly audiences: readonly AudienceKind[];
  readonly basis: string;
  /** The consent that the gate asks for; a clinic may tighten it. */
  readonly requiredScope: 'SUPERVISION' | 'OWN_CLINIC_CONSULTATION';
  /** The consent asked for as well when a guest of another clinic is in the audience; null where none may be. */
  readonly requiredScopeWithGuests: 'OUTSIDE_CONSULTATION' | null;
  readonly sectionClasses: readonly SectionClass[];
  readonly attestations: readonly AttestationCode[];
  readonly hoursCredit: 'BY_PACK' | 'NONE';
  /** False: the rules are known, but nobody can submit for it yet. */
  readonly isOffered: boolean;
}

/** Why a case is shown to someone, with all that follows from it; the table of the domain page, section 5. */
export const PURPOSES = {
  TRAINING_SUPERVISION: {
    audiences: ['ASSIGNED_SUPERVISOR', 'COVERING_SUPERVISOR', 'SUPERVISION_GROUP'],
    basis:
      'Health care operations: training under supervision (45 CFR 164.501); minimum necessary applies (164.502(b)).',
    requiredScope: 'SUPERVISION',
    requiredScopeWithGuests: null,
    sectionClasses: ['RECORD_DERIVED', 'PSYCHOTHERAPY_NOTE_DERIVED', 'FICTIONAL'],
    attestations: ['MINIMUM_NECESSARY', 'NOT_THE_ONLY_COPY'],
    hoursCredit: 'BY_PACK',
    isOffered: true,
  },
  TREATMENT_CONSULTATION: {
    audiences: ['NAMED_COLLEAGUE', 'CONSULTATION_GROUP'],
    basis: 'Treatment: consultation between providers about a patient (45 CFR 164.501, 164.506(c)).',
    requiredScope: 'OWN_CLINIC_CONSULTATION',
    requiredScopeWithGuests: null,
    sectionClasses: ['RECORD_DERIVED', 'FICTIONAL'],
    attestations: ['MINIMUM_NECESSARY', 'NOT_THE_ONLY_COPY'],
    hoursCredit: 'BY_PACK',
    isOffered: true,
  },
  PEER_LEARNING: {
    audiences: ['CONSULTATION_GROUP'],
    basis: 'Consent, or the client cannot be identified (APA 4.06, NASW 1.07, ACA B.7).',
    requiredScope: 'OWN_CLINIC_CONSULTATION',
    requiredScopeWithGuests: 'OUTSIDE_CONSULTATION',
    sectionClasses: ['RECORD_DERIVED', 'FICTIONAL'],
    attestations: ['NOTHING_IDENTIFYING_LEFT', 'NOT_THE_ONLY_COPY'],
    hoursCredit: 'NONE',
    isOffered: true,
  },
} as const satisfies Record<string, PurposeRule>;

/** Why a case is shown to someone. */
export type Purpose = keyof typeof PURPOSES;

/** What this purpose asks and allows. */
export function purposeRule(purpose: Purpose): PurposeRule {
  return PURPOSES[purpose];
}

/** The consent scopes this purpose needs for this audience: with guests, one for them as well as the one for the others. */
export function requiredConsentScopes(purpose: Purpose, hasGuests: boolean): readonly ReadingScope[] {
  const { requiredScope, requiredScopeWithGuests } = purposeRule(purpose);
  return hasGuests && requiredScopeWithGuests !== null
    ? [requiredScope, requiredScopeWithGuests]
    : [requiredScope];
}
