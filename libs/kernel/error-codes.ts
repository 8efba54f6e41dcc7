/**
 * Every code a client can meet, with what it means and what to do; the GraphQL enum and `docs/errors.md` are made from it.
 * `refusal`: expected, the person can act on it. `access`: need to know said no. `fault`: ours, the client sees an id only.
 */
export const ERROR_CODES = {
  // access
  UNAUTHENTICATED: { kind: 'access', text: 'Nobody is signed in, or the session has ended. Sign in again.' },
  SIGN_IN_REFUSED: {
    kind: 'access',
    text: 'The e-mail address and the password do not belong together. Try again.',
  },
  REAUTHENTICATION_FAILED: {
    kind: 'access',
    text: 'That is not your password. Nothing was signed; try again.',
  },
  DEMO_REFUSED: {
    kind: 'access',
    text: 'There is no such demo person here. Sign in with e-mail and password.',
  },
  SESSION_LOCKED: { kind: 'access', text: 'The session is locked. Unlock it with the password.' },
  NOT_FOUND: { kind: 'access', text: 'There is nothing here that you can see.' },
  FORBIDDEN: {
    kind: 'access',
    text: 'You can see this, but you may not do that. The reason says whom to ask.',
  },
  CSRF_REFUSED: {
    kind: 'access',
    text: 'The request did not come from the Subrosa client. Send the apollo-require-preflight header.',
  },
  // refusals
  INVALID_INPUT: {
    kind: 'refusal',
    text: 'A value is missing, too long or malformed. The field is named; correct it and send again.',
  },
  VERSION_CONFLICT: {
    kind: 'refusal',
    text: 'It was changed meanwhile. Load the newer version, compare, and save again.',
  },
  TOO_LARGE: {
    kind: 'refusal',
    text: 'It is larger than allowed. The field, its size and the limit are named.',
  },
  RATE_LIMITED: { kind: 'refusal', text: 'Too many attempts. Wait as long as told and try again.' },
  PSEUDONYM_TAKEN: {
    kind: 'refusal',
    text: 'You already have a client record with this pseudonym. Draw another one, seal again and save.',
  },
  CONSENT_ALREADY_WITHDRAWN: {
    kind: 'refusal',
    text: 'This consent was withdrawn and stays so. If the client agrees again, record a new consent.',
  },
  CONSENT_SCOPE_NOT_GIVEN: {
    kind: 'refusal',
    text: 'This consent never agreed to that. Choose among what it agrees to; the list is named.',
  },
  DETERMINATION_REVOKED: {
    kind: 'refusal',
    text: 'This determination was revoked and stays so. If the reasons hold again, record a new one.',
  },
  REQUEST_TOO_COMPLEX: {
    kind: 'refusal',
    text: 'The query asks for too much at once. Ask for less, or in pages.',
  },
  // clinics
  ALREADY_MEMBER: {
    kind: 'refusal',
    text: 'This person is a member of the clinic already. Change their roles instead.',
  },
  INVITATION_PENDING: {
    kind: 'refusal',
    text: 'An invitation to this address is open. Revoke it before you send another.',
  },
  INVITATION_NOT_USABLE: {
    kind: 'refusal',
    text: 'The invitation was used, revoked or has expired. Ask the administrator for a new one.',
  },
  SIGN_IN_TO_ACCEPT: {
    kind: 'refusal',
    text: 'This address has a login. Sign in as that person, then open the invitation again.',
  },
  MEMBERSHIP_ENDED: { kind: 'refusal', text: 'The membership has ended. Invite the person again.' },
  LAST_ADMINISTRATOR: {
    kind: 'refusal',
    text: 'A clinic keeps at least one administrator. Make somebody else administrator first.',
  },
  OWN_ROLES_NOT_RAISED: {
    kind: 'refusal',
    text: 'Nobody adds to their own roles. Ask another administrator.',
  },
  LICENCE_EXISTS: { kind: 'refusal', text: 'This licence is recorded already. Renew it instead.' },
  LICENCE_ENDED: { kind: 'refusal', text: 'The licence has expired or was ended already.' },
  RETENTION_OUT_OF_BOUNDS: {
    kind: 'refusal',
    text: 'A duration is outside what the rules allow. The fields and their limits are named.',
  },
  PROGRAMME_NAME_TAKEN: {
    kind: 'refusal',
    text: 'A programme of the clinic has this name already. Choose another name, or change that programme.',
  },
  PROGRAMME_WHOLE_EXISTS: {
    kind: 'refusal',
    text: 'One programme is the whole clinic already. Change that one, or create one for a part of the clinic.',
  },
  PROGRAMME_HAS_RECORDS: {
    kind: 'refusal',
    text: 'Client records belong to this programme; what is under Part 2 stays so. Create another programme instead.',
  },
  PROGRAMME_IS_WHOLE_CLINIC: {
    kind: 'refusal',
    text: 'Everybody who works here works in this programme. Nobody is added or taken out by name.',
  },
  PROGRAMME_MEMBER_EXISTS: {
    kind: 'refusal',
    text: 'This person works in the programme at that time already. End that place first, or choose other days.',
  },
  PROGRAMME_MEMBER_ENDED: { kind: 'refusal', text: 'This place in the programme is over already.' },
  PROGRAMME_UNDECIDED: {
    kind: 'refusal',
    text: 'You work in a programme under 42 CFR Part 2. Say to which programme the client belongs, or to none.',
  },
  PROGRAMME_NOT_OWN: {
    kind: 'refusal',
    text: 'You do not work in this programme today. Choose one of your own, or ask the administrator.',
  },
  PROGRAMME_COVERS_CLINIC: {
    kind: 'refusal',
    text: 'The whole clinic is under 42 CFR Part 2. Choose a programme under it.',
  },
  RECOVERY_NOT_VALID: {
    kind: 'refusal',
    text: 'The recovery key cannot be taken like this. Every problem is named; hold the ceremony again.',
  },
  VAULT_KEY_PAIR_FIXED: {
    kind: 'refusal',
    text: 'The key pair cannot be replaced: what is sealed to it would be lost. Change the passphrase instead.',
  },
  // assignments
  ASSIGNMENT_ALREADY_PROPOSED: {
    kind: 'refusal',
    text: 'The same supervision waits for a decision already.',
  },
  ASSIGNMENT_NOT_PROPOSED: { kind: 'refusal', text: 'The proposal has been decided already.' },
  ASSIGNMENT_ENDED: { kind: 'refusal', text: 'The assignment has ended or was never in force.' },
  ASSIGNMENT_NOT_COVERABLE: {
    kind: 'refusal',
    text: 'This is a cover itself. Arrange a cover for the supervision that it stands in for.',
  },
  NO_ASSIGNMENT_TO_COVER: {
    kind: 'refusal',
    text: 'This supervisor supervises nobody on those days. Check the person and the dates.',
  },
  AGREEMENT_SIGNED: { kind: 'refusal', text: 'The signing of this agreement is recorded already.' },
  AGREEMENT_NOT_ASKED: {
    kind: 'refusal',
    text: 'A cover has no supervision agreement of its own. Record that of the supervision it stands in for.',
  },
  CONFLICT_STANDS: {
    kind: 'refusal',
    text: 'You have declared a tie to this person already. Withdraw that one first if it has changed.',
  },
  CONFLICT_WITHDRAWN: {
    kind: 'refusal',
    text: 'You have withdrawn this already. Declare it again if needed.',
  },
  COMMENTS_UNDECIDED: {
    kind: 'refusal',
    text: 'The supervisor has comments that are not sent. Say whether they are sent or discarded, then end it.',
  },
  SUCCESSOR_NOT_POSSIBLE: {
    kind: 'refusal',
    text: 'The cases cannot go to this assignment. The reasons are listed; choose another successor.',
  },
  CASE_NOT_TRANSFERABLE: {
    kind: 'refusal',
    text: 'Not every case can be handed over. The reasons are listed; nothing was handed over.',
  },
  OPEN_CASES_UNDECIDED: {
    kind: 'refusal',
    text: 'Open cases rest on this assignment. Say what becomes of them, then end it.',
  },
  // groups
  GROUP_NAME_TAKEN: {
    kind: 'refusal',
    text: 'A living group of the clinic has this name already. Choose another name, or change that group.',
  },
  GROUP_ENDED: { kind: 'refusal', text: 'The group has ended and can no longer be changed. Make a new one.' },
  GROUP_PLACE_ENDED: { kind: 'refusal', text: 'This place in the group has ended already.' },
  GROUP_MEMBER_REFUSED: {
    kind: 'refusal',
    text: 'The person cannot be in the group like this. The reasons are listed; each says what to do.',
  },
  GUEST_DECIDED: { kind: 'refusal', text: 'This guest was decided upon already. Propose again if need be.' },
  NOT_A_FACILITATOR: { kind: 'refusal', text: 'This member does not lead the group.' },
  LAST_FACILITATOR: {
    kind: 'refusal',
    text: 'A group keeps at least one facilitator. Have another one appointed first, or the group ended.',
  },
  COVENANT_MISSING: {
    kind: 'refusal',
    text: 'The group has no covenant yet. A facilitator publishes one; then everybody signs it.',
  },
  COVENANT_CHANGED: {
    kind: 'refusal',
    text: 'The covenant in force is another than the one you read. Read that one, then sign it.',
  },
  COVENANT_ALREADY_SIGNED: {
    kind: 'refusal',
    text: 'You have signed this covenant. There is nothing more to do.',
  },
  // cases
  CASE_EXPIRED: { kind: 'refusal', text: 'The case has expired and can no longer be read or changed.' },
  DRAFT_SUBMITTED: {
    kind: 'refusal',
    text: 'This draft was submitted already. Open the case that is named and send a new version there.',
  },
  CASE_NOT_RECALLABLE: {
    kind: 'refusal',
    text: 'The case can no longer be recalled. The reasons are listed; ask your supervisor.',
  },
  SECTION_NOT_OPENABLE: {
    kind: 'refusal',
    text: 'The section cannot be opened now. The reasons are listed; sections open in order.',
  },
  RECOGNITION_NOT_ANSWERED: {
    kind: 'refusal',
    text: 'Say first whether you may know this client: no; yes, through your work here; or yes or perhaps, otherwise.',
  },
  RECOGNITION_ANSWERED: {
    kind: 'refusal',
    text: 'You have answered that. If you may know the client after all, step out of the case.',
  },
  FIRST_OPENINGS_PAUSED: {
    kind: 'refusal',
    text: 'A reader may know this client. Wait until the author has answered, then open the case.',
  },
  RECUSAL_NOT_ANSWERABLE: {
    kind: 'refusal',
    text: 'This cannot be answered like that. The reasons are listed; what is missing is named.',
  },
  CASE_NOT_LEAVABLE: {
    kind: 'refusal',
    text: 'The case cannot be taken out of a group now. The reasons are listed; ask your supervisor.',
  },
  CASE_NOT_EXTENDABLE: {
    kind: 'refusal',
    text: 'The expiry cannot be moved like this. The reasons are listed; change them and ask again.',
  },
  EXTENSION_DECIDED: { kind: 'refusal', text: 'This request was decided already.' },
  PASSAGE_NOT_REPORTABLE: {
    kind: 'refusal',
    text: 'The passage cannot be reported like this. The reasons are listed; mark it again.',
  },
  REPORT_NOT_ANSWERABLE: {
    kind: 'refusal',
    text: 'The report cannot be answered like this. The reasons are listed.',
  },
  TEXT_MAY_IDENTIFY: {
    kind: 'refusal',
    text: 'The text may identify someone. The places are named; write it without them.',
  },
  CASE_NOT_REVIEWABLE: {
    kind: 'refusal',
    text: 'The review step is not possible now. The reasons are listed; what is missing is named.',
  },
  // discussion
  CASE_NOT_COMMENTABLE: {
    kind: 'refusal',
    text: 'The case cannot be discussed now. It must be opened by a reader first, and must not be closed.',
  },
  DISCUSSION_FULL: {
    kind: 'refusal',
    text: 'There are as many comments here as allowed. Start another thread, or send what you have gathered.',
  },
  NOT_YOUR_TURN: {
    kind: 'refusal',
    text: 'At this stage of the consultation somebody else has the word. The stage and who has it are named.',
  },
  THREAD_RESOLVED: { kind: 'refusal', text: 'This thread is resolved already.' },
  THREAD_OPEN: { kind: 'refusal', text: 'This thread is open already.' },
  // retention
  CASE_DESTROYED: {
    kind: 'refusal',
    text: 'The case is destroyed; nothing is left that a hold could keep. Its receipt says since when.',
  },
  HOLD_STANDS: {
    kind: 'refusal',
    text: 'The same hold stands already. Review that one, or say in the reason what this one is for.',
  },
  HOLD_RELEASED: {
    kind: 'refusal',
    text: 'This hold was released already. Place a new one if destruction must stop again.',
  },
  HOLD_REASON_RELEASED: {
    kind: 'refusal',
    text: 'The reason was released to the authors already; that is not taken back.',
  },
  HOLD_ALREADY_ASKED: {
    kind: 'refusal',
    text: 'Your request to keep this case is open. The privacy officer will answer it.',
  },
  HOLD_REQUEST_DECIDED: { kind: 'refusal', text: 'This request was answered already. Load it again.' },
  // consultations
  STAGE_NOT_NEXT: {
    kind: 'refusal',
    text: 'A consultation goes on one stage at a time and never back. The stage it can go to is named.',
  },
  CONSULTATION_CLOSED: { kind: 'refusal', text: 'The consultation is closed and stays so.' },
  PLAN_NOT_POSSIBLE: {
    kind: 'refusal',
    text: 'The stages cannot be planned like this. The reasons are listed; choose other dates.',
  },
  // faults
  INTERNAL: {
    kind: 'fault',
    text: 'Something failed on our side. Nothing was half done. The request id helps us find it.',
  },
  UNAVAILABLE: {
    kind: 'fault',
    text: 'A part of the service is not reachable. Nothing was lost; try again shortly.',
  },
} as const satisfies Record<string, { kind: 'refusal' | 'access' | 'fault'; text: string }>;

export type ErrorCode = keyof typeof ERROR_CODES;
export type ErrorKind = (typeof ERROR_CODES)[ErrorCode]['kind'];
