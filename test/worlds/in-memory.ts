import type { Ability } from '@subrosa/access';
import type { FactsOfRows, Party } from './courtroom.js';
import { allowed } from './reference.js';
import { keyOf, rowsAt } from './subjects.js';
import type { Subject } from './subjects.js';

/** The keys of the rows on which an action is allowed. */
export type Allowed = ReadonlySet<string>;

/** What is asked: one action on the rows of one resource, by one party. */
export interface Matter {
  readonly party: Party;
  readonly subject: Subject;
  readonly action: string;
}

/** The reference's answer, over all rows of the clinic. */
export function byReference({ party, subject, action }: Matter): Allowed {
  const { world, asker } = party;
  const rows = rowsAt(world, subject.table, asker.clinicId);
  const yes = rows.filter((row) => allowed({ world, asker, action, row }, world.now));
  return new Set(yes.map((row) => keyOf(row, subject.key)));
}

/** The ability's answer on the same rows; `note` hears of every grant that fires. */
export function byAbility(
  matter: Matter,
  ability: Ability,
  { facts, note }: { facts: FactsOfRows; note: (code: string) => void },
): Allowed {
  const { party, subject, action } = matter;
  const yes = new Set<string>();
  for (const row of rowsAt(party.world, subject.table, party.asker.clinicId)) {
    const key = keyOf(row, subject.key);
    const known = facts.get(subject.resource.name)?.get(key);
    if (known === undefined) throw new Error(`no facts about a row of ${subject.table}`);
    const fired = ability.matching(action, subject.resource, known, party.world.now);
    fired.forEach(({ code }) => note(code));
    if (fired.length > 0) yes.add(key);
  }
  return yes;
}

/** One line for each row that the two answers disagree on. */
export function differences(
  matter: Matter,
  { expected, found, by }: { expected: Allowed; found: Allowed; by: string },
): readonly string[] {
  const { party, action } = matter;
  const who = party.asker.kind === 'person' ? party.asker.personId : party.asker.name;
  const told = (key: string, says: string): string =>
    `world ${party.world.index}: ${action} on ${matter.subject.table} ${key} by ${who}: ${by} says ${says}`;
  const more = [...found].filter((key) => !expected.has(key)).map((key) => told(key, 'yes, the table no'));
  const less = [...expected].filter((key) => !found.has(key)).map((key) => told(key, 'no, the table yes'));
  return [...more, ...less];
}
