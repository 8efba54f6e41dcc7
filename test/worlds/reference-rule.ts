import type { Person } from './reference-world.js';

/** One cell of the table: may this member do it to this row? */
export type Rule = (person: Person, row: object) => boolean;

/** Cells by the name of the action. */
export type Rules = Readonly<Record<string, Rule>>;

/** Writes the rules of one kind of row. */
export function rulesOn<Row extends object>(
  rules: Readonly<Record<string, (person: Person, row: Row) => boolean>>,
): Rules {
  return Object.fromEntries(
    // The action's name decides the kind of row that it is asked about, which the types cannot say.
    Object.entries(rules).map(([action, rule]) => [action, (person, row) => rule(person, row as Row)]),
  );
}
