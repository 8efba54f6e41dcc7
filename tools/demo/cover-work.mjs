/** Covers, through the public API: arranged, looked up, ended. */

const ASSIGNMENT = 'id kind isStandby isInForce version coversId supervisorId superviseeId activeUntil';

/** The assignments between these two that give access now, or stand by. */
export async function assignmentsOf(director, { supervisor, trainee }) {
  const { assignments } = await director.send(
    `query Assignments($filter: AssignmentFilterInput) { assignments(first: 100, filter: $filter) { edges { node { ${ASSIGNMENT} } } } }`,
    { filter: { supervisorId: supervisor.personId, superviseeId: trainee.personId, onlyInForce: true } },
  );
  return assignments.edges.map(({ node }) => node);
}

/** A standby cover for a supervision, unless there is one. */
export async function ensureStandby({ director, coveringSupervisor, trainee }, assignmentId) {
  const standing = await assignmentsOf(director, { supervisor: coveringSupervisor, trainee });
  if (standing.some(({ isStandby }) => isStandby)) return;
  const { arrangeCover } = await director.send(
    'mutation Standby($input: CoverInput!) { arrangeCover(input: $input) { assignment { id } findings { text } } }',
    { input: { assignmentId, coveringId: coveringSupervisor.personId, standby: true } },
  );
  if (arrangeCover.assignment === null)
    throw new Error(`the guard refused: ${arrangeCover.findings.map(({ text }) => text).join(' ')}`);
}

/** The director covers everything of a supervisor who is away, from now to the last day given. */
export async function coverLeave(director, { supervisor, coveringSupervisor, untilOn }) {
  const { arrangeLeaveCover } = await director.send(
    `mutation Leave($input: LeaveCoverInput!) { arrangeLeaveCover(input: $input) { isRefused covers { cover { ${ASSIGNMENT} } findings { text } } } }`,
    { input: { supervisorId: supervisor.personId, coveringId: coveringSupervisor.personId, untilOn } },
  );
  return arrangeLeaveCover;
}

export const END =
  'mutation End($input: EndAssignmentInput!) { endAssignment(input: $input) { openCases handedOver assignment { isInForce } } }';

/** Ends an assignment of this id and version with what was decided. */
export async function endAssignment(director, { id, version }, decided) {
  const input = { assignmentId: id, expectedVersion: version, reason: 'COMPLETED', ...decided };
  return (await director.send(END, { input })).endAssignment;
}
