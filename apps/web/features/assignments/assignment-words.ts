import type { AssignmentRowFragment } from '../../graphql/generated/operations.js';

const KINDS: Readonly<Record<AssignmentRowFragment['kind'], string>> = {
  PRIMARY: 'Primary',
  SECONDARY: 'Secondary',
  COVERING: 'Cover',
};

/** What kind of supervision it is: "Primary", "Cover, stands by". */
export const kindOf = ({ kind, isStandby }: Pick<AssignmentRowFragment, 'kind' | 'isStandby'>): string =>
  isStandby ? `${KINDS[kind]}, stands by` : KINDS[kind];

type Agreement = Pick<AssignmentRowFragment, 'agreementDueAt' | 'agreementSignedAt'>;

/** How the written agreement stands, with `now` in milliseconds. */
export function agreementOf({ agreementDueAt, agreementSignedAt }: Agreement, now: number): string {
  if (agreementSignedAt !== null) return 'Signed';
  if (agreementDueAt === null) return 'Not asked for';
  return Date.parse(agreementDueAt) <= now ? 'Overdue' : 'To be signed';
}

/** One supervisor with the people they supervise, both by name. */
export interface Supervision {
  readonly supervisorId: string;
  readonly name: string;
  readonly rows: readonly AssignmentRowFragment[];
}

/** Assignments gathered by supervisor, supervisors and supervisees in the order of their names. */
export function bySupervisor(rows: readonly AssignmentRowFragment[]): readonly Supervision[] {
  const groups = new Map<string, AssignmentRowFragment[]>();
  for (const row of rows) {
    const own = groups.get(row.supervisorId);
    if (own === undefined) groups.set(row.supervisorId, [row]);
    else own.push(row);
  }
  const nameOf = (row: AssignmentRowFragment): string => row.supervisor?.displayName ?? 'Somebody who left';
  const traineeOf = (row: AssignmentRowFragment): string => row.supervisee?.displayName ?? '';
  return [...groups]
    .map(([supervisorId, own]) => ({
      supervisorId,
      name: own[0] === undefined ? '' : nameOf(own[0]),
      rows: own.sort((a, b) => traineeOf(a).localeCompare(traineeOf(b))),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
