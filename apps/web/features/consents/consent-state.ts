/** Where a consent stands, from what the API says of it. */
export type ConsentState = 'IN_FORCE' | 'REVIEW_DUE' | 'NOT_BEGUN' | 'ENDED' | 'WITHDRAWN';

/** The facts of a consent that decide its state; instants as the API writes them. */
export interface ConsentFacts {
  readonly isInForce: boolean;
  readonly isReviewDue: boolean;
  readonly from: string;
  readonly withdrawnAt?: string | null;
}

/** The state at this instant (milliseconds since 1970, on the server's clock). */
export function consentState(consent: ConsentFacts, now: number): ConsentState {
  if ((consent.withdrawnAt ?? null) !== null) return 'WITHDRAWN';
  if (consent.isInForce) return consent.isReviewDue ? 'REVIEW_DUE' : 'IN_FORCE';
  return Date.parse(consent.from) > now ? 'NOT_BEGUN' : 'ENDED';
}

const BEST_FIRST: readonly ConsentState[] = ['IN_FORCE', 'REVIEW_DUE', 'NOT_BEGUN', 'ENDED', 'WITHDRAWN'];

/** The best state among a record's consents, which is what a new case can rest on; null where there is none. */
export function standing(consents: readonly ConsentFacts[], now: number): ConsentState | null {
  const states = new Set(consents.map((consent) => consentState(consent, now)));
  return BEST_FIRST.find((state) => states.has(state)) ?? null;
}
