import { RequestError } from '../../graphql/request-error.js';
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

const TRANSFER_REASONS: Readonly<Record<string, string>> = {
  NO_OPEN_CASE: 'No case is open that could be handed over.',
  NOT_OPEN: 'A case is not open any more.',
  NOT_SUPERVISION: 'A case went to a group or a colleague; those are not handed over.',
  UNSCREENED: 'A case is unscreened; it stays with its reader until it has passed the gate.',
  OTHER_AUTHOR: 'A case is another trainee’s.',
  ALREADY_THEIRS: 'The other supervisor has a case already.',
  SUCCESSOR_CANNOT_READ: 'A case would stay closed to the other supervisor.',
  ANOTHER_DIRECTOR: 'You are out of a case; another director hands it over.',
  SAME_ASSIGNMENT: 'Who has the cases cannot take them over.',
  IS_COVER: 'A cover takes nothing over.',
  OTHER_SUPERVISEE: 'The other supervision is of another trainee.',
  NOT_IN_FORCE: 'The other supervision gives no access today.',
  NOT_LICENSED: 'The other supervisor cannot act today: licence, role or membership is gone.',
};

/** Every reason in words for which cases were not handed over; none for another error. */
export function transferReasons(error: unknown): readonly string[] {
  if (!(error instanceof RequestError)) return [];
  const { reasons } = error.details;
  if (!Array.isArray(reasons)) return [];
  return reasons.flatMap((code) => (typeof code === 'string' ? [TRANSFER_REASONS[code] ?? code] : []));
}
