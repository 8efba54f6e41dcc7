import { dayOf, lastDayOf } from '../../app/clinic-days.js';
import type { HoldReason, HoldRequestState, HoldRowFragment } from '../../graphql/generated/operations.js';

const REASONS: Readonly<Record<HoldReason, string>> = {
  LITIGATION: 'A lawsuit, begun or announced',
  SUBPOENA: 'A subpoena or court order',
  BOARD_INQUIRY: 'An inquiry of a licensing board',
  COMPLAINT: 'A complaint',
  INCIDENT: 'An incident that is looked into',
  OTHER: 'Another reason',
};

/** The reasons of a hold, as a select shows them. */
export const HOLD_REASONS: readonly { readonly value: HoldReason; readonly label: string }[] = (
  ['LITIGATION', 'SUBPOENA', 'BOARD_INQUIRY', 'COMPLAINT', 'INCIDENT', 'OTHER'] as const
).map((value) => ({ value, label: REASONS[value] }));

/** A reason code in words. */
export const reasonWords = (code: HoldReason): string => REASONS[code];

/** The reason that a select has chosen; OTHER for what it does not offer. */
export const reasonOf = (value: string): HoldReason =>
  HOLD_REASONS.find((one) => one.value === value)?.value ?? 'OTHER';

type Extent = Pick<HoldRowFragment, 'extent' | 'caseNumber' | 'author' | 'submittedFrom' | 'submittedUntil'>;

/** What a hold takes in: "Case 14", "All cases of Wren Alder"; days are those of the clinic. */
export function extentWords(hold: Extent, zone: string): string {
  switch (hold.extent) {
    case 'CASE':
      return hold.caseNumber === null ? 'One case' : `Case ${String(hold.caseNumber)}`;
    case 'AUTHOR':
      return `All cases of ${hold.author?.displayName ?? 'somebody who left'}`;
    case 'DATES':
      return hold.submittedFrom === null || hold.submittedUntil === null
        ? 'Cases by date'
        : `Cases submitted from ${dayOf(hold.submittedFrom, zone)} to ${lastDayOf(hold.submittedUntil, zone)}`;
    case 'CLINIC':
      return 'All cases of the clinic';
    default:
      return 'Cases';
  }
}

const STATES: Readonly<Record<HoldRequestState, string>> = {
  ASKED: 'Waits for the privacy officer',
  DECLINED: 'Declined',
  PLACED: 'A hold was placed',
};

/** What became of a request, in words. */
export const requestWords = (state: HoldRequestState): string => STATES[state];
