import type { LedgerOutcome, LedgerPageQuery } from '../../graphql/generated/operations.js';

type Line = LedgerPageQuery['ledgerEvents']['edges'][number]['node'];

/** How a line came out, in one word. */
export const OUTCOMES: Readonly<Record<LedgerOutcome, string>> = {
  DONE: 'Done',
  READ: 'Read',
  REFUSED: 'Refused',
  FAILED: 'Failed',
};

/** An action of the ledger in words: "section.open" is "open section", "case.signOff" is "sign off case". */
export function actionWords(action: string): string {
  const [subject = '', verb = ''] = action.split('.');
  const spaced = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return verb === '' ? spaced(subject) : `${spaced(verb)} ${spaced(subject)}`.trim();
}

/** Who acted: a person by name, or the process. */
export const actorOf = ({ actor, actorName }: Pick<Line, 'actor' | 'actorName'>): string =>
  actor?.displayName ?? (actorName === 'person' ? 'Somebody who left' : `The ${actorName}`);

/** The filters of the list as they stand in its address: outcome and first and last day. */
export interface AuditSearch {
  readonly outcome?: LedgerOutcome;
  readonly from?: string;
  readonly until?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A search from an address; what cannot be read is left out. */
export function readSearch(search: Readonly<Record<string, unknown>>): AuditSearch {
  const outcome = Object.keys(OUTCOMES).find((one) => one === search['outcome']);
  const dayOf = (value: unknown): string | undefined =>
    typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
  const from = dayOf(search['from']);
  const until = dayOf(search['until']);
  return {
    // One of the keys of the table of outcomes.
    ...(outcome === undefined ? {} : { outcome: outcome as LedgerOutcome }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
}
