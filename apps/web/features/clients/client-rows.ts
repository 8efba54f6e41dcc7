import type { Purpose } from '../../graphql/generated/operations.js';
import { standing } from '../consents/consent-state.js';
import type { ConsentFacts, ConsentState } from '../consents/consent-state.js';

/** One line of the list: a record, where its consents stand, and its cases by number. */
export interface ClientRow<Parts> {
  readonly record: Parts;
  /** `null` where none is recorded, `undefined` while that is not known. */
  readonly consent: ConsentState | null | undefined;
  readonly cases: readonly CaseOfClient[] | undefined;
}

/** A case of a record, as the list names it. */
export interface CaseOfClient {
  readonly id: string;
  readonly number: number;
  readonly purpose: Purpose | null;
  readonly isLive: boolean;
}

interface CaseFacts {
  readonly id: string;
  readonly number: number;
  readonly clientRecordId: string | null;
  readonly purpose: Purpose | null;
  readonly state: string;
  readonly isExpired: boolean;
}

const OVER: ReadonlySet<string> = new Set(['DESTROYED', 'RECALLED', 'WITHDRAWN']);

/** The lines of the list by pseudonym, joined from three answers of which two may still be awaited. */
export function clientRows<Parts extends { readonly id: string; readonly pseudonym: string }>(
  records: readonly Parts[],
  known: {
    readonly consents: readonly (ConsentFacts & { readonly clientRecordId: string })[] | undefined;
    readonly cases: readonly CaseFacts[] | undefined;
    readonly now: number;
  },
): ClientRow<Parts>[] {
  return [...records]
    .sort((one, other) => one.pseudonym.localeCompare(other.pseudonym, 'en'))
    .map((record) => ({
      record,
      consent:
        known.consents &&
        standing(
          known.consents.filter(({ clientRecordId }) => clientRecordId === record.id),
          known.now,
        ),
      cases: known.cases && casesOf(record.id, known.cases),
    }));
}

/** The cases of a record, the newest number first; a case that is over has nothing left to read. */
export function casesOf(recordId: string, cases: readonly CaseFacts[]): CaseOfClient[] {
  return cases
    .filter(({ clientRecordId }) => clientRecordId === recordId)
    .sort((one, other) => other.number - one.number)
    .map(({ id, number, purpose, state, isExpired }) => ({
      id,
      number,
      purpose,
      isLive: !isExpired && !OVER.has(state),
    }));
}
