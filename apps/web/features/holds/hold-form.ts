import { endOfDay, startOfDay } from '@subrosa/kernel';
import type {
  HoldExtent,
  HoldRequestRowFragment,
  PlaceHoldInput,
} from '../../graphql/generated/operations.js';
import type { GivenReason } from './reason-fields.js';

/** What a hold can take in, as the form offers it. */
export const EXTENTS: readonly { readonly value: HoldExtent; readonly label: string }[] = [
  { value: 'CASE', label: 'One case' },
  { value: 'AUTHOR', label: 'All cases of one author' },
  { value: 'DATES', label: 'Cases submitted between two days' },
  { value: 'CLINIC', label: 'All cases of the clinic' },
];

/** The extent that the select has chosen. */
export const extentOf = (value: string): HoldExtent =>
  EXTENTS.find((one) => one.value === value)?.value ?? 'CASE';

/** A hold as it is typed; days are those of the clinic, YYYY-MM-DD. */
export interface HoldForm extends GivenReason {
  readonly asked: Pick<HoldRequestRowFragment, 'id' | 'caseId' | 'reasonCode'> | null;
  readonly extent: HoldExtent;
  readonly caseNumber: string;
  readonly authorId: string;
  readonly from: string;
  readonly until: string;
  readonly reviewOn: string;
}

/** An empty form, or one that answers a request. */
export const newHold = (asked: HoldForm['asked'], reviewOn: string): HoldForm => ({
  asked,
  extent: 'CASE',
  caseNumber: '',
  authorId: '',
  from: '',
  until: '',
  reasonCode: asked?.reasonCode ?? 'LITIGATION',
  reason: '',
  reviewOn,
});

/** What is still to be filled in, by field. */
export function missingOf(
  form: HoldForm,
): Partial<Record<'caseNumber' | 'authorId' | 'from' | 'until' | 'reviewOn' | 'reason', string>> {
  const isNumbered = form.asked !== null || /^[1-9]\d{0,8}$/.test(form.caseNumber);
  return {
    ...(form.extent === 'CASE' && !isNumbered ? { caseNumber: 'Give the number of the case.' } : {}),
    ...(form.extent === 'AUTHOR' && form.authorId === '' ? { authorId: 'Choose whose cases.' } : {}),
    ...(form.extent === 'DATES' && form.from === '' ? { from: 'Say from which day.' } : {}),
    ...(form.extent === 'DATES' && form.until === '' ? { until: 'Say to which day.' } : {}),
    ...(form.reviewOn === '' ? { reviewOn: 'Say when it is to be looked at again.' } : {}),
    ...(form.reason.trim() === '' ? { reason: 'Say in a sentence what it is for.' } : {}),
  };
}

/** The same as the API takes it: only what the extent looks at. */
export function inputOf(
  form: HoldForm,
  { caseId, zone }: { readonly caseId: string | null; readonly zone: string },
): PlaceHoldInput {
  const { extent, reasonCode, reason, reviewOn, asked } = form;
  const isDated = extent === 'DATES';
  return {
    extent,
    reasonCode,
    reason,
    reviewOn,
    caseId: extent === 'CASE' ? caseId : null,
    authorId: extent === 'AUTHOR' ? form.authorId : null,
    submittedFrom: isDated ? startOfDay(form.from, zone).toISOString() : null,
    submittedUntil: isDated ? endOfDay(form.until, zone).toISOString() : null,
    requestId: asked?.id ?? null,
  };
}
