/**
 * The reference evaluator: "Need to know: who may do what" of the domain page, section 4, once more and by hand. It knows nothing of
 * grants, policies or SQL and imports nothing but the plain rows of a world, so that a mistake would have to be made twice.
 */
import { onAssignments } from './reference-assignments.js';
import { onCases } from './reference-case.js';
import { onDiscussion } from './reference-discussion.js';
import { onGroups } from './reference-groups.js';
import { onHolds } from './reference-holds.js';
import { onNotices } from './reference-notices.js';
import { onParts } from './reference-parts.js';
import { onPeople } from './reference-people.js';
import { onRecords } from './reference-records.js';
import { isOfClinic, personOf } from './reference-world.js';
import type { Rules } from './reference-rule.js';
import { processMay } from './reference-process.js';
import type { Asker, World } from './world.js';

const RULES: Rules = {
  ...onAssignments,
  ...onCases,
  ...onDiscussion,
  ...onGroups,
  ...onHolds,
  ...onNotices,
  ...onParts,
  ...onPeople,
  ...onRecords,
};

/** Rows of these tables belong to a person, not to a clinic; their rules look at the clinic by themselves. */
const GLOBAL = ['vaultKeys.own', 'clinic.', 'board.'];

/** What one question is about. */
export interface Question {
  readonly world: World;
  readonly asker: Asker;
  readonly action: string;
  readonly row: object;
}

/** Every action that the table speaks of. */
export const REFERENCE_ACTIONS: readonly string[] = Object.keys(RULES);

/** May this asker do this to this row at this instant? An action that the table does not know is a mistake, not a no. */
export function allowed({ world, asker, action, row }: Question, now: Date): boolean {
  const rule = RULES[action];
  const isGlobal = GLOBAL.some((start) => action.startsWith(start));
  if (!isGlobal && !isOfClinic(asker, row)) return false;
  const person = personOf(world, asker, now);
  if (person === null) return processMay(asker, { action, now, row });
  if (rule === undefined) throw new Error(`the reference does not know the action ${action}`);
  return person.isMember && rule(person, row);
}
