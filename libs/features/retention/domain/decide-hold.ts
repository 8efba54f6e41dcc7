import { FOREVER, invalidInput, isUuid, unreachable } from '@subrosa/kernel';

/** What a hold can take in, what is submitted while it stands included. */
export const HOLD_EXTENTS = ['CASE', 'AUTHOR', 'DATES', 'CLINIC'] as const;

/** One of {@link HOLD_EXTENTS}. */
export type HoldExtent = (typeof HOLD_EXTENTS)[number];

/** Why destruction is stopped, as a code. */
export const HOLD_REASONS = [
  'LITIGATION',
  'SUBPOENA',
  'BOARD_INQUIRY',
  'COMPLAINT',
  'INCIDENT',
  'OTHER',
] as const;

/** One of {@link HOLD_REASONS}. */
export type HoldReason = (typeof HOLD_REASONS)[number];

/** What an officer says that a hold is to take in. */
export interface GivenExtent {
  readonly extent: HoldExtent;
  readonly caseId?: string | null | undefined;
  readonly authorId?: string | null | undefined;
  readonly submittedFrom?: Date | null | undefined;
  readonly submittedUntil?: Date | null | undefined;
}

/** The same as it is stored: whatever does not narrow the hold is null, or the whole of time. */
export interface StoredExtent {
  readonly extent: HoldExtent;
  readonly caseId: string | null;
  readonly authorId: string | null;
  readonly submittedFrom: Date;
  readonly submittedUntil: Date;
}

const BEGINNING = new Date(0);
const ALL_TIME = { submittedFrom: BEGINNING, submittedUntil: FOREVER };

/** The extent as it is stored; INVALID_INPUT names what is missing, and what is given that this extent does not look at. */
export function checkedExtent(given: GivenExtent): StoredExtent {
  const { extent } = given;
  refuseStray(given);
  switch (extent) {
    case 'CASE':
      return { extent, caseId: checkedId(given.caseId, 'caseId'), authorId: null, ...ALL_TIME };
    case 'AUTHOR':
      return { extent, caseId: null, authorId: checkedId(given.authorId, 'authorId'), ...ALL_TIME };
    case 'DATES':
      return { extent, caseId: null, authorId: null, ...checkedDates(given) };
    case 'CLINIC':
      return { extent, caseId: null, authorId: null, ...ALL_TIME };
    default:
      return unreachable(extent);
  }
}

/** The review day, if it is neither in the past nor more than a year ahead; INVALID_INPUT otherwise. Both are days of the clinic. */
export function checkedReviewOn(reviewOn: string, today: string): string {
  if (reviewOn < today) throw invalidInput('reviewOn', 'must not be in the past');
  // Days of the calendar compare as text; on 29 February the limit is the last day of the next February.
  const limit = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  if (reviewOn > limit) throw invalidInput('reviewOn', 'must be at most one year ahead');
  return reviewOn;
}

const NEEDED: Readonly<Record<HoldExtent, readonly string[]>> = {
  CASE: ['caseId'],
  AUTHOR: ['authorId'],
  DATES: ['submittedFrom', 'submittedUntil'],
  CLINIC: [],
};

function refuseStray({ extent, caseId, authorId, submittedFrom, submittedUntil }: GivenExtent): void {
  const given = { caseId, authorId, submittedFrom, submittedUntil };
  for (const [field, value] of Object.entries(given)) {
    const isGiven = value !== null && value !== undefined;
    if (isGiven && !NEEDED[extent].includes(field)) {
      throw invalidInput(field, `must be left out of a hold of extent ${extent}`);
    }
    if (!isGiven && NEEDED[extent].includes(field)) {
      throw invalidInput(field, `is needed for a hold of extent ${extent}`);
    }
  }
}

function checkedId(id: string | null | undefined, field: string): string {
  if (id === null || id === undefined || !isUuid(id)) throw invalidInput(field, 'must be an id');
  return id;
}

function checkedDates({ submittedFrom, submittedUntil }: GivenExtent): {
  submittedFrom: Date;
  submittedUntil: Date;
} {
  const from = submittedFrom ?? BEGINNING;
  const until = submittedUntil ?? FOREVER;
  if (!(from.getTime() < until.getTime())) {
    throw invalidInput('submittedUntil', 'must be later than submittedFrom');
  }
  if (until.getTime() > FOREVER.getTime() || from.getTime() < BEGINNING.getTime()) {
    throw invalidInput('submittedUntil', 'must be a date between 1970 and 9999');
  }
  return { submittedFrom: from, submittedUntil: until };
}
