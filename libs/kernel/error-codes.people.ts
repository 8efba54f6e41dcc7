/** What can be wrong with people, clinics, assignments and groups. */
export const PEOPLE_ERRORS = {
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
} as const satisfies Record<string, { kind: 'refusal' | 'access' | 'fault'; text: string }>;
