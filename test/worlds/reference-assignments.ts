import { rulesOn } from './reference-rule.js';
import type { Rules } from './reference-rule.js';
import { hasCome } from './reference-world.js';
import type { Person } from './reference-world.js';
import type { Assignment, DeclaredConflict } from './world-people.js';

const directs = (person: Person): boolean => person.is('DIRECTOR');

/** "Propose": a supervisor, for themselves, until it is decided. */
const proposesOneself = (person: Person, one: Assignment): boolean =>
  person.is('SUPERVISOR') &&
  one.supervisorId === person.id &&
  one.proposedBy === person.id &&
  one.state === 'PROPOSED';

/** "Assign, end, cover, transfer": the director; both parties know of it. */
const assignments = rulesOn<Assignment>({
  'assignment.see': (person, one) =>
    directs(person) || one.supervisorId === person.id || one.superviseeId === person.id,
  'assignment.assign': directs,
  'assignment.decide': directs,
  'assignment.end': directs,
  'assignment.cover': directs,
  'assignment.transfer': directs,
  // "An assignment records the signing" of the supervisor's own agreement.
  'assignment.recordAgreement': (person, one) =>
    directs(person) ||
    (person.is('SUPERVISOR') && one.supervisorId === person.id && one.state === 'ASSIGNED'),
  'assignment.propose': proposesOneself,
  // What the guard would say, to whoever may assign or propose.
  'assignment.preview': (person, one) => directs(person) || proposesOneself(person, one),
  'assignment.settle': () => false,
});

/** Kinship and one's own therapist are "declared by the people concerned", and are nobody else's to read. */
const conflicts = rulesOn<DeclaredConflict>({
  'conflict.see': (person, tie) => tie.declaredBy === person.id,
  'conflict.declare': (person, tie) => tie.declaredBy === person.id && person.presentsCases,
  'conflict.withdraw': (person, tie) =>
    tie.declaredBy === person.id && !hasCome(tie.withdrawnAt, person.at.now),
});

/** Who supervises whom, and who must not. */
export const onAssignments: Rules = { ...assignments, ...conflicts };
