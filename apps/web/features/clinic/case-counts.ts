import type { CaseAge, CaseState, ClinicOverviewQuery } from '../../graphql/generated/operations.js';

type Count = ClinicOverviewQuery['casesByState'][number];

/** States in the order of a case's life; those that end it are not counted among the living. */
const STATES: readonly { readonly state: CaseState; readonly label: string }[] = [
  { state: 'SUBMITTED', label: 'Waiting to be opened' },
  { state: 'IN_REVIEW', label: 'In review' },
  { state: 'CHANGES_REQUESTED', label: 'Changes asked' },
  { state: 'REVIEWED', label: 'Reviewed, ends soon' },
  { state: 'WITHDRAWN', label: 'Withdrawn' },
];

/** Ages from the youngest to the oldest. */
export const AGES: readonly { readonly age: CaseAge; readonly label: string }[] = [
  { age: 'UNDER_TWO_DAYS', label: 'Under 2 days' },
  { age: 'UNDER_A_WEEK', label: 'Under a week' },
  { age: 'UNDER_A_MONTH', label: 'Under a month' },
  { age: 'OLDER', label: 'Older' },
];

/** One line of the table: how many cases stand in a state, by age and in all. */
export interface StateRow {
  readonly state: CaseState;
  readonly label: string;
  readonly byAge: readonly number[];
  readonly total: number;
}

/** The counts as rows in the order of a case's life; states without a case are left out. */
export function stateRows(counts: readonly Count[]): readonly StateRow[] {
  return STATES.map(({ state, label }) => {
    const own = counts.filter((one) => one.state === state);
    const byAge = AGES.map(({ age }) =>
      own.filter((one) => one.age === age).reduce((sum, { count }) => sum + count, 0),
    );
    return { state, label, byAge, total: byAge.reduce((sum, count) => sum + count, 0) };
  }).filter(({ total }) => total > 0);
}
