import { ATTESTATIONS } from './purposes.js';
import type { AttestationCode, AudienceKind, CaseAudienceKind, SectionClass } from './purposes.js';
import type { CaseAction, CaseState } from './case-state.js';

/** Where an unresolved finding stands and why it was marked; never the text itself. */
export interface UnresolvedFinding {
  readonly section: string;
  readonly from: number;
  readonly to: number;
  readonly kind: string;
  readonly evidence: string;
}

/** Why a member of the audience may not be sent a case today. */
export type EntitlementGap =
  | 'IS_AUTHOR'
  | 'NO_ASSIGNMENT'
  | 'ASSIGNMENT_NOT_BEGUN'
  | 'ASSIGNMENT_ENDED'
  | 'MEMBERSHIP_NOT_BEGUN'
  | 'MEMBERSHIP_ENDED'
  | 'LICENCE_MISSING'
  | 'LICENCE_LAPSED'
  | 'NOT_IN_GROUP'
  | 'COVENANT_UNSIGNED'
  | 'NOT_A_COLLEAGUE';

/** Why somebody cannot be left out of an audience. */
export type ExclusionGap = 'NO_GROUP' | 'SUPERVISOR' | 'NOT_IN_GROUP';

/** Why a section cannot be shown: its class and the purpose, the reader's programme, or no authorization on file. */
export type SectionGap = 'PURPOSE' | 'NOT_OWN_PROGRAMME' | 'NOT_AUTHORIZED';

/** Which part of the device's own check does not fit what arrived. */
export type DeviceCheckField = 'textDigest' | 'recordVersion' | 'engineVersion' | 'unresolved';

/** Every reason a case decision can give, with its typed parameters; ids, codes, counts and instants, never text of a case. */
export interface RefusalParams {
  FINDINGS_UNRESOLVED: { readonly findings: readonly UnresolvedFinding[] };
  UNSCREENED_AUDIENCE: { readonly audienceCount: number };
  UNSCREENED_NOT_URGENT: { readonly urgency: string };
  KEPT_IN_PEER_LEARNING: { readonly findings: readonly UnresolvedFinding[] };
  ON_CALL_NOT_SHOWN: {
    readonly name: string;
    readonly phone: string;
    readonly version: number;
    readonly words: string;
  };
  CONSENT_MISSING: { readonly scope: string };
  CONSENT_EXPIRED: { readonly scope: string };
  CONSENT_WITHDRAWN: { readonly scope: string };
  CONSENT_REVIEW_DUE: { readonly scope: string };
  CONSENT_PARTY_MISSING: { readonly scope: string };
  SCOPE_NOT_COVERED: { readonly scope: string };
  PURPOSE_NOT_OFFERED: { readonly purpose: string };
  AUDIENCE_EMPTY: Readonly<Record<string, never>>;
  AUDIENCE_KINDS_MIXED: { readonly kinds: readonly CaseAudienceKind[] };
  EXCLUSION_NOT_POSSIBLE: { readonly personId: string; readonly why: ExclusionGap };
  FACILITATOR_MISSING: Readonly<Record<string, never>>;
  GUESTS_NOT_ALLOWED: { readonly guests: number };
  PART2_AUDIENCE: { readonly scope: string };
  AUDIENCE_NOT_ALLOWED_FOR_PURPOSE: { readonly audience: AudienceKind; readonly purpose: string };
  AUDIENCE_NOT_ENTITLED: { readonly audienceId: string; readonly why: EntitlementGap };
  SECTION_NOT_ALLOWED_FOR_PURPOSE: {
    readonly section: string;
    readonly class: SectionClass;
    readonly why: SectionGap;
  };
  ATTESTATION_MISSING: { readonly statements: readonly AttestationCode[] };
  QUESTION_MISSING: Readonly<Record<string, never>>;
  TEASER_FIELD_INVALID: { readonly teaser: 'ageBand' | 'presentingArea' };
  TEMPLATE_UNKNOWN: { readonly template: string; readonly version: number };
  SECTION_REQUIRED_EMPTY: { readonly section: string };
  SECTION_UNKNOWN: { readonly section: string };
  SECTION_TWICE: { readonly section: string };
  TEXT_TOO_LONG: { readonly length: number; readonly maximum: number };
  DEVICE_CHECK_MISSING: Readonly<Record<string, never>>;
  DEVICE_CHECK_MISMATCH: { readonly mismatches: readonly DeviceCheckField[] };
  NOTHING_CHANGED: Readonly<Record<string, never>>;
  REPORTED_PASSAGE_KEPT: { readonly section: string };
  NOTHING_TO_ANSWER: Readonly<Record<string, never>>;
  NOT_AUTHOR: Readonly<Record<string, never>>;
  NOT_REVIEWER: Readonly<Record<string, never>>;
  WRONG_STATE: { readonly state: CaseState; readonly action: CaseAction };
  CASE_EXPIRED: { readonly expiredAt: Date };
  ALREADY_OPENED: Readonly<Record<string, never>>;
  ORDER_OF_DISCLOSURE: { readonly nextSection: string };
  RECOGNITION_UNANSWERED: Readonly<Record<string, never>>;
  RECUSED: Readonly<Record<string, never>>;
  OPENINGS_PAUSED: Readonly<Record<string, never>>;
  RECOGNITION_ALREADY_ANSWERED: Readonly<Record<string, never>>;
  RECUSAL_ALREADY_ANSWERED: Readonly<Record<string, never>>;
  SECTIONS_UNOPENED: { readonly sections: readonly string[] };
  CASE_UNSCREENED: Readonly<Record<string, never>>;
  NOT_CURRENT_VERSION: { readonly current: number };
  REAUTHENTICATION_REQUIRED: Readonly<Record<string, never>>;
  CHANGES_NOT_NAMED: Readonly<Record<string, never>>;
  LIVE_DATE_INVALID: Readonly<Record<string, never>>;
  EXTENSION_NOT_LATER: { readonly currentExpiry: Date };
  EXTENSION_PAST_MAXIMUM: { readonly maximum: Date };
  EXTENSION_NOT_YOURS: Readonly<Record<string, never>>;
  REASON_MISSING: Readonly<Record<string, never>>;
  OWN_CASE: Readonly<Record<string, never>>;
  PASSAGE_INVALID: { readonly sectionLength: number };
  REPORT_ALREADY_ANSWERED: Readonly<Record<string, never>>;
  ANSWER_WITHOUT_NEW_VERSION: { readonly reportedVersion: number };
  NOT_A_GROUP_CASE: Readonly<Record<string, never>>;
}

/** The code of one reason. */
export type RefusalCode = keyof RefusalParams;

/** One reason of one kind; `field` names the input it is about, or is null where it is about the case. */
export interface RefusalOf<C extends RefusalCode> {
  readonly code: C;
  readonly field: string | null;
  readonly params: RefusalParams[C];
}

/** One reason why a case action is refused. */
export type Refusal = { [C in RefusalCode]: RefusalOf<C> }[RefusalCode];

/** Makes a reason; the compiler holds code and parameters together. */
export function refusal<C extends RefusalCode>(
  code: C,
  params: RefusalParams[C],
  field: string | null = null,
): RefusalOf<C> {
  return { code, field, params };
}

type Sentences = { readonly [C in RefusalCode]: (params: RefusalParams[C]) => string };

const GAP_TEXT: Readonly<Record<EntitlementGap, string>> = {
  IS_AUTHOR: 'A case cannot be sent to its own author.',
  NO_ASSIGNMENT: 'This reader does not supervise you.',
  ASSIGNMENT_NOT_BEGUN: 'This supervision has not begun yet.',
  ASSIGNMENT_ENDED: 'This supervision has ended.',
  MEMBERSHIP_NOT_BEGUN: 'This reader has not begun at the clinic yet.',
  MEMBERSHIP_ENDED: 'This reader has left the clinic.',
  LICENCE_MISSING: 'This reader has no licence on file.',
  LICENCE_LAPSED: "This reader's licence has lapsed.",
  NOT_IN_GROUP: 'You are not in this group today.',
  COVENANT_UNSIGNED: 'You have not signed the present covenant of this group. Read and sign it.',
  NOT_A_COLLEAGUE: 'This person is no licensed clinician or supervisor of the clinic today.',
};

const EXCLUSION_TEXT: Readonly<Record<ExclusionGap, string>> = {
  NO_GROUP: 'Only members of a group can be left out. Choose a group, or leave nobody out.',
  SUPERVISOR: 'The supervisor answers for the case and cannot be left out. Choose another audience.',
  NOT_IN_GROUP:
    'A person who should be left out is not among the other members of the group. Choose from its members.',
};

const SECTION_TEXT: Readonly<Record<SectionGap, string>> = {
  PURPOSE: 'Sections of this kind cannot be shown for this purpose. Leave this section out.',
  NOT_OWN_PROGRAMME:
    "Material from psychotherapy notes stays within the clinic's own training programme unless the client has authorized it separately. Leave this section out, or record the authorization.",
  NOT_AUTHORIZED:
    'Material from psychotherapy notes needs an authorization of its own for these readers. Leave this section out, or record the authorization.',
};

const SENTENCES: Sentences = {
  FINDINGS_UNRESOLVED: ({ findings }) =>
    `${findings.length === 1 ? '1 finding is' : `${findings.length} findings are`} unresolved. Replace, generalise or keep each with a reason.`,
  UNSCREENED_AUDIENCE: () =>
    'An unscreened safety case goes, for training supervision, to one assigned or covering supervisor alone. Choose one, or resolve the findings.',
  UNSCREENED_NOT_URGENT: () =>
    'Only what cannot wait goes out unscreened. Choose "today", or resolve the findings.',
  KEPT_IN_PEER_LEARNING: ({ findings }) =>
    `${findings.length === 1 ? '1 finding is' : `${findings.length} findings are`} kept. For peer learning nothing is: replace or generalise each.`,
  ON_CALL_NOT_SHOWN: ({ words }) => `${words} Then send the case again.`,
  CONSENT_MISSING: () =>
    'There is no consent on record for this client. Record one that covers this audience.',
  CONSENT_EXPIRED: () => 'The consent for this audience has run out. Ask the client and record a new one.',
  CONSENT_WITHDRAWN: () => 'The consent for this audience was withdrawn. The case cannot be sent to it.',
  CONSENT_REVIEW_DUE: () =>
    'The consent for this audience is due for review. Review it with the client first.',
  CONSENT_PARTY_MISSING: () =>
    'Not everyone whose consent is needed has given it. Record the consent of each of them.',
  SCOPE_NOT_COVERED: () =>
    'The consent on record does not cover this audience. Ask the client for this scope.',
  PURPOSE_NOT_OFFERED: () => 'Cases cannot be submitted for this purpose yet. Choose training supervision.',
  AUDIENCE_EMPTY: () => 'Nobody is left to read this. Choose at least one other reader.',
  AUDIENCE_KINDS_MIXED: () =>
    'More than one kind of audience is chosen. Choose supervisors, a supervision group, a colleague, or a consultation group.',
  EXCLUSION_NOT_POSSIBLE: ({ why }) => EXCLUSION_TEXT[why],
  FACILITATOR_MISSING: () =>
    'Nobody among these readers can lead the discussion. Leave a facilitator other than yourself in, or choose another audience.',
  GUESTS_NOT_ALLOWED: ({ guests }) =>
    `${guests === 1 ? '1 guest of the group' : `${guests} guests of the group`} would read this, and guests take no part in treatment. Leave them out, or choose peer learning.`,
  PART2_AUDIENCE: () =>
    "This client is in the care of a programme under 42 CFR part 2, and not every reader works there. Choose readers of the programme, or record the client's consent under part 2 for this audience.",
  AUDIENCE_NOT_ALLOWED_FOR_PURPOSE: () =>
    'This kind of reader does not fit the purpose. Choose another reader or another purpose.',
  AUDIENCE_NOT_ENTITLED: ({ why }) => `${GAP_TEXT[why]} Choose another reader, or ask the clinic director.`,
  SECTION_NOT_ALLOWED_FOR_PURPOSE: ({ why }) => SECTION_TEXT[why],
  ATTESTATION_MISSING: ({ statements }) =>
    `Confirm before submitting: ${statements.map((code) => ATTESTATIONS[code]).join(' ')}`,
  QUESTION_MISSING: () => 'There is no consultation question. Write what you want to know.',
  TEASER_FIELD_INVALID: () => 'This is not on the list. Choose one of the values offered.',
  TEMPLATE_UNKNOWN: () => 'This template or version does not exist. Choose a template from the list.',
  SECTION_REQUIRED_EMPTY: () => 'This section is required and empty. Fill it in.',
  SECTION_UNKNOWN: () => 'The template has no such section. Move its text to one of the headings.',
  SECTION_TWICE: () => 'This section was sent twice. Send each section once.',
  TEXT_TOO_LONG: ({ length, maximum }) =>
    `This text has ${length} characters; at most ${maximum} are allowed. Shorten it.`,
  DEVICE_CHECK_MISSING: () =>
    'The check against your client record is missing. Open the record on your device and check again.',
  DEVICE_CHECK_MISMATCH: () =>
    'The check on your device does not fit what arrived. Open the record, check the text again, and submit.',
  NOTHING_CHANGED: () =>
    'Nothing was changed since the last version. Edit the text before you send it again.',
  REPORTED_PASSAGE_KEPT: () =>
    'This section still holds a passage that was reported as identifying. Replace the passage, or answer the report with "not so".',
  NOTHING_TO_ANSWER: () => 'Nobody is waiting for a new version. Write a comment instead.',
  NOT_AUTHOR: () => 'Only the author of the case can do this.',
  NOT_REVIEWER: () => 'Only the reviewer of the case can do this. You can comment or recommend.',
  WRONG_STATE: ({ state }) => STATE_TEXT[state],
  CASE_EXPIRED: () => 'The case has expired and can no longer be read or changed.',
  ALREADY_OPENED: () =>
    'A reader has already opened the case, so it cannot be recalled. Ask your supervisor.',
  ORDER_OF_DISCLOSURE: () => 'Sections open in order. Open the one before this first.',
  RECOGNITION_UNANSWERED: () => 'Say first whether you may know this client.',
  RECUSED: () => 'You said that you may know this client, so the case stays closed to you.',
  OPENINGS_PAUSED: () => 'A reader may know this client. New readers wait until the author has answered.',
  RECOGNITION_ALREADY_ANSWERED: () =>
    'You have answered that. If you may know the client after all, step out of the case: that can be done at any time.',
  RECUSAL_ALREADY_ANSWERED: () => 'You have answered this already; readers go on. Load the case again.',
  SECTIONS_UNOPENED: ({ sections }) =>
    `You have not opened ${sections.length === 1 ? '1 section' : `${sections.length} sections`} yet. Read them first, or record a live review.`,
  CASE_UNSCREENED: () =>
    'The case went out unscreened. Ask for a new version that passes the gate, then sign it off.',
  NOT_CURRENT_VERSION: ({ current }) => `There is a newer version (${current}). Read it first.`,
  REAUTHENTICATION_REQUIRED: () => 'Enter your password again to sign.',
  CHANGES_NOT_NAMED: () => 'Say what should change: write at least one comment or recommendation.',
  LIVE_DATE_INVALID: () => 'Give the date of the live review, from the submission up to today.',
  EXTENSION_NOT_LATER: () => 'The new expiry is not later than the present one. Choose a later date.',
  EXTENSION_PAST_MAXIMUM: () => 'The new expiry is past the latest one allowed. Choose an earlier date.',
  EXTENSION_NOT_YOURS: () => 'Only a supervisor, facilitator or director extends a case. Ask one of them.',
  REASON_MISSING: () => 'Give a reason from the list.',
  OWN_CASE: () => 'It is your own case. Send a new version instead.',
  PASSAGE_INVALID: () => 'The passage is not within the section. Mark it again.',
  REPORT_ALREADY_ANSWERED: () => 'This report was already answered.',
  ANSWER_WITHOUT_NEW_VERSION: () => 'There is no newer version than the reported one. Submit it first.',
  NOT_A_GROUP_CASE: () => 'Only a case before a group can be withdrawn. Ask your supervisor to close it.',
};

const STATE_TEXT: Readonly<Record<CaseState, string>> = {
  SUBMITTED: 'Nobody has opened the case yet, so this cannot be done now.',
  IN_REVIEW: 'The case is in review, so this cannot be done now.',
  CHANGES_REQUESTED: 'Changes were requested. This waits for the new version.',
  REVIEWED: 'The case was signed off and can no longer be changed.',
  RECALLED: 'The author has recalled the case.',
  WITHDRAWN: 'The case was withdrawn.',
  DESTROYED: 'The case was destroyed. Only its receipt remains.',
};

/** The fixed English sentence of a reason, which says what to do; it carries no text of the case. */
export function refusalText<C extends RefusalCode>(reason: RefusalOf<C>): string {
  return SENTENCES[reason.code](reason.params);
}
