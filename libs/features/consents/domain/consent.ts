import { isWithin } from '@subrosa/kernel';

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
  readonly scopes: readonly ConsentScope[];
  readonly givers: readonly ConsentGiver[];
  readonly from: Date;
  readonly reviewBy: Date;
  readonly until: Date;
  readonly withdrawnAt: Date;
}

/** True while a consent has begun, has not run out and is not withdrawn. A missed review does not end it. */
export function isInForce(consent: Consent, at: Date): boolean {
  return isWithin(consent, at) && !isWithdrawn(consent, at);
}

/** True once the consent should have been reviewed with the client: new cases wait for that, running ones go on. */
export function isReviewDue(consent: Consent, at: Date): boolean {
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
}

/** The consents that a new case rests on, or the one reason that is nearest to a remedy. */
export interface ConsentAnswer {
  readonly scope: ConsentScope;
  readonly gap: ConsentGap | null;
  readonly consentIds: readonly string[];
}

/** Whether the consents cover this scope today, for every partner; a new consent heals an old one that ran out or was withdrawn. */
export function covers(consents: readonly Consent[], question: ConsentQuestion): ConsentAnswer {
  const { scope, at, partners } = question;
  const refused = (gap: ConsentGap): ConsentAnswer => ({ scope, gap, consentIds: [] });
  if (consents.length === 0) return refused('MISSING');
  const scoped = consents.filter((consent) => consent.scopes.includes(scope));
  if (scoped.length === 0) return refused('SCOPE_NOT_COVERED');
  const inForce = scoped.filter((consent) => isInForce(consent, at));
  const usable = inForce.filter((consent) => !isReviewDue(consent, at));
  if (usable.length > 0 && hasEveryPartner(usable, partners)) {
    return { scope, gap: null, consentIds: usable.map((consent) => consent.consentId) };
  }
  if (inForce.length > usable.length && hasEveryPartner(inForce, partners)) return refused('REVIEW_DUE');
  if (usable.length > 0) return refused('PARTY_MISSING');
  if (inForce.length > 0) return refused('REVIEW_DUE');
  if (scoped.some((consent) => isWithdrawn(consent, at))) return refused('WITHDRAWN');
  return refused(scoped.some((consent) => at.getTime() >= consent.until.getTime()) ? 'EXPIRED' : 'MISSING');
}

function isWithdrawn(consent: Consent, at: Date): boolean {
  return at.getTime() >= consent.withdrawnAt.getTime();
}

function hasEveryPartner(consents: readonly Consent[], partners: number): boolean {
  const given = new Set(consents.flatMap((consent) => consent.givers.map((giver) => giver.partner)));
  return Array.from({ length: partners }, (_, index) => index + 1).every((partner) => given.has(partner));
}
