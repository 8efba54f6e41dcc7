import { FOREVER, isWithin } from '@subrosa/kernel';

/** What a client can agree to, each separately. */
export const CONSENT_SCOPES = [
  'SUPERVISION',
  'OWN_CLINIC_CONSULTATION',
  'OUTSIDE_CONSULTATION',
  'TEACHING',
  'RECORDING',
] as const;

/** One thing a client can agree to. */
export type ConsentScope = (typeof CONSENT_SCOPES)[number];

/** What kind of document was signed; each stands alone and none is combined with another. */
export const CONSENT_INSTRUMENTS = ['CONSENT', 'PSYCHOTHERAPY_NOTES', 'PART2'] as const;

/**
 * One kind of document: a consent; the authorization for psychotherapy notes (45 CFR 164.508(a)(2), (b)(3)(ii)); or the consent to
 * disclose outside the own programme (42 CFR 2.31).
 */
export type ConsentInstrument = (typeof CONSENT_INSTRUMENTS)[number];

/** How the agreement was given. */
export const CONSENT_METHODS = ['WRITTEN', 'ELECTRONIC', 'SPOKEN_AND_NOTED'] as const;

/** One way of giving agreement. */
export type ConsentMethod = (typeof CONSENT_METHODS)[number];

/** By what right somebody gives consent. A minor's own right comes from a statute, e.g. Cal. Health & Safety Code 124260. */
export const AUTHORITIES = [
  'SELF',
  'MINOR_CONSENT_LAW',
  'PARENTAL',
  'COURT_ORDER',
  'POWER_OF_ATTORNEY',
] as const;

/** One right to give consent. */
export type Authority = (typeof AUTHORITIES)[number];

/** What the giver's right says of the client's age. */
export const AGE_BASES = ['ADULT', 'MINOR'] as const;

/** The client's age as the consent rests on it. */
export type AgeBasis = (typeof AGE_BASES)[number];

/** Who gave a consent. No name: the record holds that, sealed. */
export interface ConsentGiver {
  readonly kind: 'CLIENT' | 'PARENT' | 'GUARDIAN' | 'PARTNER';
  /** Which partner of a couple, from 1; null for all others. */
  readonly partner: number | null;
  readonly authority: Authority;
  readonly ageBasis: AgeBasis;
}

/** One consent as recorded; withdrawn never, while `withdrawnAt` is FOREVER. */
export interface Consent {
  readonly consentId: string;
  readonly instrument: ConsentInstrument;
  /** What was agreed to when it was recorded. */
  readonly scopes: readonly ConsentScope[];
  /** Those of the scopes that were withdrawn by themselves; for good, so that no instant is needed. */
  readonly withdrawnScopes: readonly ConsentScope[];
  readonly givers: readonly ConsentGiver[];
  readonly from: Date;
  readonly reviewBy: Date;
  readonly until: Date;
  readonly withdrawnAt: Date;
}

/** True while a consent has begun, has not run out and is not withdrawn as a whole. A missed review does not end it. */
export function isInForce(consent: Pick<Consent, 'from' | 'until' | 'withdrawnAt'>, at: Date): boolean {
  return isWithin(consent, at) && at.getTime() < consent.withdrawnAt.getTime();
}

/** True once the consent should have been reviewed with the client: new cases wait for that, running ones go on. */
export function isReviewDue(consent: Pick<Consent, 'reviewBy'>, at: Date): boolean {
  return at.getTime() >= consent.reviewBy.getTime();
}

/** Why no new case can rest on the consents of a record. */
export type ConsentGap =
  'MISSING' | 'EXPIRED' | 'WITHDRAWN' | 'REVIEW_DUE' | 'SCOPE_NOT_COVERED' | 'PARTY_MISSING';

/** What a new case asks of a record's consents. */
export interface ConsentQuestion {
  readonly scope: ConsentScope;
  readonly at: Date;
  /** How many partners the record is of; 0 unless it is of a couple. Each of them must have agreed. */
  readonly partners: number;
  /** The document that must say so; a plain consent unless given. Documents of another kind count for nothing. */
  readonly instrument?: ConsentInstrument;
}

/** The consents that a new case rests on, or the one reason that is nearest to a remedy. */
export interface ConsentAnswer {
  readonly scope: ConsentScope;
  readonly gap: ConsentGap | null;
  readonly consentIds: readonly string[];
}

/**
 * Whether the documents of one kind cover this scope today, for every partner; a new consent heals an old one that ran out or was
 * withdrawn. A withdrawal counts whenever it began: one that the question waited for may have begun after it.
 */
export function covers(recorded: readonly Consent[], question: ConsentQuestion): ConsentAnswer {
  const { scope, at, partners, instrument = 'CONSENT' } = question;
  const refused = (gap: ConsentGap): ConsentAnswer => ({ scope, gap, consentIds: [] });
  const consents = recorded.filter((consent) => consent.instrument === instrument);
  if (consents.length === 0) return refused('MISSING');
  const scoped = consents.filter((consent) => consent.scopes.includes(scope));
  if (scoped.length === 0) return refused('SCOPE_NOT_COVERED');
  const standing = scoped.filter((consent) => !isWithdrawn(consent, scope));
  const inForce = standing.filter((consent) => isWithin(consent, at));
  const usable = inForce.filter((consent) => !isReviewDue(consent, at));
  if (usable.length > 0 && hasEveryPartner(usable, partners)) {
    return { scope, gap: null, consentIds: usable.map((consent) => consent.consentId) };
  }
  if (inForce.length > usable.length && hasEveryPartner(inForce, partners)) return refused('REVIEW_DUE');
  if (usable.length > 0) return refused('PARTY_MISSING');
  if (inForce.length > 0) return refused('REVIEW_DUE');
  if (standing.length < scoped.length) return refused('WITHDRAWN');
  return refused(scoped.some((consent) => at.getTime() >= consent.until.getTime()) ? 'EXPIRED' : 'MISSING');
}

function isWithdrawn(consent: Consent, scope: ConsentScope): boolean {
  return consent.withdrawnAt.getTime() !== FOREVER.getTime() || consent.withdrawnScopes.includes(scope);
}

function hasEveryPartner(consents: readonly Consent[], partners: number): boolean {
  const given = new Set(consents.flatMap((consent) => consent.givers.map((giver) => giver.partner)));
  return Array.from({ length: partners }, (_, index) => index + 1).every((partner) => given.has(partner));
}
