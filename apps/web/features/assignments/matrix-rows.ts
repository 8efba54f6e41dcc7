import { lastDayOf } from '../../app/clinic-days.js';
import type { MatrixAssignmentFragment } from '../../graphql/generated/operations.js';
import { agreementOf, kindOf } from './assignment-words.js';

/** One person of the grid. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** Trainees against supervisors, both in the order of their names; a cell holds what is between the two, the latest first. */
export interface Matrix {
  readonly supervisors: readonly Named[];
  readonly rows: readonly (Named & { readonly cells: readonly (readonly MatrixAssignmentFragment[])[] })[];
}

const LEFT = 'Somebody who left';

function named(pairs: readonly (readonly [string, string])[]): readonly Named[] {
  return [...new Map(pairs)]
    .map(([id, name]) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
}

/** The grid of these assignments; what was only proposed or declined is none. */
export function matrixOf(assignments: readonly MatrixAssignmentFragment[]): Matrix {
  const decided = assignments.filter(({ state }) => state === 'ASSIGNED');
  const supervisors = named(
    decided.map(({ supervisorId, supervisor }) => [supervisorId, supervisor?.displayName ?? LEFT]),
  );
  const supervisees = named(
    decided.map(({ superviseeId, supervisee }) => [superviseeId, supervisee?.displayName ?? LEFT]),
  );
  const between = (superviseeId: string, supervisorId: string) =>
    decided.filter((one) => one.superviseeId === superviseeId && one.supervisorId === supervisorId);
  return {
    supervisors,
    rows: supervisees.map(({ id, name }) => ({
      id,
      name,
      cells: supervisors.map((supervisor) => between(id, supervisor.id)),
    })),
  };
}

/** One assignment in a cell: "Primary until May 31, 2027, agreement overdue"; `now` in milliseconds. */
export function cellWords(
  one: MatrixAssignmentFragment,
  { zone, now }: { readonly zone: string; readonly now: number },
): string {
  const kind = kindOf(one);
  if (one.activeUntil !== null && Date.parse(one.activeUntil) <= now)
    return `${kind}, ended ${lastDayOf(one.activeUntil, zone)}`;
  const until = one.activeUntil === null ? 'no end' : `until ${lastDayOf(one.activeUntil, zone)}`;
  return agreementOf(one, now) === 'Overdue' ? `${kind}, ${until}, agreement overdue` : `${kind}, ${until}`;
}

/** Where the focus of a grid goes at a key, or null if the key is none of its own; it stays inside. */
export function nextCell(
  key: string,
  at: readonly [number, number],
  size: readonly [number, number],
): readonly [number, number] | null {
  const [row, column] = at;
  const inside = (value: number, count: number): number => Math.min(Math.max(value, 0), count - 1);
  const [rows, columns] = size;
  switch (key) {
    case 'ArrowUp':
      return [inside(row - 1, rows), column];
    case 'ArrowDown':
      return [inside(row + 1, rows), column];
    case 'ArrowLeft':
      return [row, inside(column - 1, columns)];
    case 'ArrowRight':
      return [row, inside(column + 1, columns)];
    case 'Home':
      return [row, 0];
    case 'End':
      return [row, columns - 1];
    default:
      return null;
  }
}
