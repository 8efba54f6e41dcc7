/** What happens in consultation groups, through the public API: making one, coming in, signing, discussing, closing. */

/** Two covenants: what a group agrees on at first, and later. */
export const COVENANTS = [
  'What is said here stays here. We make no notes and no copies. Whoever may know a client says so and steps out.',
  'What is said here stays here. We make no notes and no copies, and use no other device while we read. Whoever may know a client says so and steps out.',
];

const GROUP = 'id name version covenantVersion afterSignOffSeconds members { personId isGuest hasSigned }';

/** The groups that this person sees, and why. */
export async function groupsOf(person) {
  const { consultationGroups } = await person.send(
    `query Groups { consultationGroups(first: 100) { edges { because node { ${GROUP} } } } }`,
  );
  return consultationGroups.edges.map(({ node, because }) => ({ ...node, because }));
}

/** The director makes a group; `input` is name, facilitatorIds and perhaps a covenant and a retention of its own. */
export async function createGroup(director, input) {
  const { createConsultationGroup: group } = await director.send(
    `mutation CreateGroup($input: CreateConsultationGroupInput!) { createConsultationGroup(input: $input) { ${GROUP} } }`,
    { input },
  );
  return group;
}

/** The director ends a group, and every membership in it. */
export function endGroup(director, { id, version }) {
  return director.send(
    'mutation EndGroup($input: EndGroupInput!) { endConsultationGroup(input: $input) { id activeUntil } }',
    { input: { groupId: id, expectedVersion: version } },
  );
}

export const ADMIT =
  'mutation Admit($input: GroupPersonInput!) { admitGroupMember(input: $input) { id role person { displayName } } }';

/** The facilitator admits a colleague at once. */
export async function admit(facilitator, groupId, { personId }) {
  return (await facilitator.send(ADMIT, { input: { groupId, personId } })).admitGroupMember;
}

/** The facilitator proposes a guest; answers the proposal. */
export async function proposeGuest(facilitator, groupId, { personId }) {
  const { proposeGuest: proposal } = await facilitator.send(
    'mutation ProposeGuest($input: GroupPersonInput!) { proposeGuest(input: $input) { id state version } }',
    { input: { groupId, personId } },
  );
  return proposal;
}

/** The director approves a guest who waits. */
export async function approveGuest(director, { id, version }) {
  const { decideGuest } = await director.send(
    'mutation DecideGuest($input: DecideGuestInput!) { decideGuest(input: $input) { id state isGuest } }',
    { input: { membershipId: id, approve: true, expectedVersion: version } },
  );
  return decideGuest;
}

/** The facilitator puts a covenant in force; answers its version. */
export async function publishCovenant(facilitator, groupId, { covenant, replacesVersion }) {
  const { publishCovenant: group } = await facilitator.send(
    'mutation Publish($input: PublishCovenantInput!) { publishCovenant(input: $input) { covenantVersion } }',
    { input: { groupId, covenant, replacesVersion } },
  );
  return group.covenantVersion;
}

/** Everyone of these signs the covenant of that version. */
export async function signAll(people, groupId, seenVersion) {
  for (const person of people) {
    await person.send(
      'mutation Sign($input: SignCovenantInput!) { signCovenant(input: $input) { covenantVersion } }',
      { input: { groupId, seenVersion } },
    );
  }
}

/** How the reader answers when asked whether they know the client. */
export async function answerRecognition(reader, caseId, answer = 'NO') {
  const { answerRecognition: result } = await reader.send(
    'mutation Recognise($caseId: ID!, $answer: RecognitionAnswer!) { answerRecognition(caseId: $caseId, answer: $answer) { outcome } }',
    { caseId, answer },
  );
  return result.outcome;
}

/** The consultation of a case as this person sees it. */
export async function consultationOf(person, caseId) {
  const { case: seen } = await person.send(
    'query Stage($id: ID!) { case(id: $id) { consultation { stage nextStage whoSpeaks explanation version } } }',
    { id: caseId },
  );
  return seen.consultation;
}

/** The facilitator moves the consultation on by one stage; answers it. */
export async function advance(facilitator, caseId) {
  const { nextStage, version } = await consultationOf(facilitator, caseId);
  const { advanceConsultation } = await facilitator.send(
    'mutation Advance($input: AdvanceConsultationInput!) { advanceConsultation(input: $input) { stage whoSpeaks explanation } }',
    { input: { caseId, to: nextStage, expectedVersion: version } },
  );
  return advanceConsultation;
}

export const SAY =
  'mutation Say($input: AddCommentInput!) { addComment(input: $input) { comment { id threadId } findings { kind } } }';

/** A comment on the case as a whole, or an answer in a thread, shown at once. */
export async function say(person, input) {
  const { addComment } = await person.send(SAY, { input });
  if (addComment.comment === null) throw new Error('the screen marked what was said');
  return addComment.comment;
}

export const CLOSE = `mutation Close($input: CloseConsultationInput!) {
  closeConsultation(input: $input) { case { state expiresAt } review { id } refusals { code text } findings { kind } reminder }
}`;
