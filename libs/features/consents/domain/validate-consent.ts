import { FOREVER } from '@subrosa/kernel';
import { CONSENT_INSTRUMENTS, CONSENT_METHODS, CONSENT_SCOPES } from './consent.js';
import type { AgeBasis, Authority, ConsentGiver } from './consent.js';

/** A consent as somebody wants to record it; strings from outside are checked against the closed lists. */
export interface ConsentInput {
  /** Whom the record is of. */
  readonly client:
    { readonly kind: 'ADULT' | 'MINOR' } | { readonly kind: 'COUPLE'; readonly partners: number };
  readonly instrument: string;
  readonly scopes: readonly string[];
  readonly givers: readonly ConsentGiver[];
  readonly method: string;
  readonly from: Date;
  readonly reviewBy: Date;
  readonly until: Date;
}

/** Why a consent cannot be recorded. */
export type ConsentProblemCode =
  | 'SCOPES_EMPTY'
  | 'SCOPE_UNKNOWN'
  | 'SCOPE_TWICE'
  | 'SCOPE_NOT_FOR_INSTRUMENT'
  | 'INSTRUMENT_UNKNOWN'
  | 'METHOD_UNKNOWN'
  | 'METHOD_NOT_WRITTEN'
  | 'GIVER_MISSING'
  | 'GIVER_NOT_ALLOWED'
  | 'PARTNER_MISSING'
  | 'PARTNER_TWICE'
  | 'PERIOD_EMPTY'
  | 'END_MISSING'
  | 'REVIEW_OUTSIDE_PERIOD';

/** One problem, with the field it is about and a sentence that says what to do. */
export interface ConsentProblem {
  readonly code: ConsentProblemCode;
  readonly field: string;
  readonly text: string;
}

const TEXT: Readonly<Record<ConsentProblemCode, string>> = {
  SCOPES_EMPTY: 'Choose at least one thing that was agreed to.',
  SCOPE_UNKNOWN: 'This is not on the list of scopes. Choose from the list.',
  SCOPE_TWICE: 'This scope is listed twice. List it once.',
  SCOPE_NOT_FOR_INSTRUMENT:
    'This document allows a disclosure to readers. Agree to recordings in a consent of their own.',
  INSTRUMENT_UNKNOWN: 'Say which document was signed: a consent, or one of the two authorizations.',
  METHOD_NOT_WRITTEN:
    'This document needs a signature, on paper or electronic. Spoken agreement is not enough.',
  METHOD_UNKNOWN: 'Say how consent was given: in writing, electronically, or spoken and noted.',
  GIVER_MISSING: 'Say who gave consent.',
  GIVER_NOT_ALLOWED:
    'This person cannot give consent for this client by this right. Check who, by what right and for what age.',
  PARTNER_MISSING: 'Each partner of the couple must agree. Record the consent of every one of them.',
  PARTNER_TWICE: 'A partner is listed twice. List each once.',
  PERIOD_EMPTY: 'The end must be later than the beginning.',
  END_MISSING: 'This document must say when it ends. Give the date that was agreed.',
  REVIEW_OUTSIDE_PERIOD: 'The review must fall after the beginning and not after the end.',
};

/** Who may give consent, by what right: the client's kind, the giver, the authority and the age it rests on. */
const ALLOWED: readonly (readonly [
  ConsentInput['client']['kind'],
  ConsentGiver['kind'],
  Authority,
  AgeBasis,
])[] = [
  ['ADULT', 'CLIENT', 'SELF', 'ADULT'],
  ['ADULT', 'GUARDIAN', 'COURT_ORDER', 'ADULT'],
  ['ADULT', 'GUARDIAN', 'POWER_OF_ATTORNEY', 'ADULT'],
  ['MINOR', 'CLIENT', 'MINOR_CONSENT_LAW', 'MINOR'],
  ['MINOR', 'PARENT', 'PARENTAL', 'MINOR'],
  ['MINOR', 'GUARDIAN', 'COURT_ORDER', 'MINOR'],
  ['COUPLE', 'PARTNER', 'SELF', 'ADULT'],
];

/** Every problem of a consent to be recorded, at once and by field; empty means valid. */
export function validateConsent(input: ConsentInput): ConsentProblem[] {
  return [
    ...scopeProblems(input),
    ...instrumentProblems(input),
    ...giverProblems(input),
    ...partnerProblems(input),
    ...dateProblems(input),
  ];
}

function scopeProblems({ scopes, method }: ConsentInput): ConsentProblem[] {
  const known: readonly string[] = CONSENT_SCOPES;
  const methods: readonly string[] = CONSENT_METHODS;
  return [
    ...when(scopes.length === 0, 'SCOPES_EMPTY', 'scopes'),
    ...scopes.flatMap((scope, index) => [
      ...when(!known.includes(scope), 'SCOPE_UNKNOWN', `scopes.${index}`),
      ...when(scopes.indexOf(scope) !== index, 'SCOPE_TWICE', `scopes.${index}`),
    ]),
    ...when(!methods.includes(method), 'METHOD_UNKNOWN', 'method'),
  ];
}

/** Both special documents are signed (45 CFR 164.508(c)(1)(vi), 42 CFR 2.31(a)(8)); the latter also names its end (2.31(a)(7)). */
function instrumentProblems({ instrument, scopes, method, until }: ConsentInput): ConsentProblem[] {
  const known: readonly string[] = CONSENT_INSTRUMENTS;
  const isPlain = instrument === 'CONSENT';
  return [
    ...when(!known.includes(instrument), 'INSTRUMENT_UNKNOWN', 'instrument'),
    ...scopes.flatMap((scope, index) =>
      when(!isPlain && scope === 'RECORDING', 'SCOPE_NOT_FOR_INSTRUMENT', `scopes.${index}`),
    ),
    ...when(!isPlain && method === 'SPOKEN_AND_NOTED', 'METHOD_NOT_WRITTEN', 'method'),
    ...when(instrument === 'PART2' && until.getTime() >= FOREVER.getTime(), 'END_MISSING', 'until'),
  ];
}

function giverProblems({ client, givers }: ConsentInput): ConsentProblem[] {
  return [
    ...when(givers.length === 0, 'GIVER_MISSING', 'givers'),
    ...givers.flatMap((giver, index) => {
      const isAllowed = ALLOWED.some(
        ([kind, who, authority, ageBasis]) =>
          kind === client.kind &&
          who === giver.kind &&
          authority === giver.authority &&
          ageBasis === giver.ageBasis &&
          isPartnerNumber(client, giver.partner),
      );
      return when(!isAllowed, 'GIVER_NOT_ALLOWED', `givers.${index}`);
    }),
  ];
}

function isPartnerNumber(client: ConsentInput['client'], partner: number | null): boolean {
  if (client.kind !== 'COUPLE') return partner === null;
  return partner !== null && Number.isInteger(partner) && partner >= 1 && partner <= client.partners;
}

function partnerProblems({ client, givers }: ConsentInput): ConsentProblem[] {
  if (client.kind !== 'COUPLE') return [];
  const given = givers.map((giver) => giver.partner);
  const wanted = Array.from({ length: Math.max(2, client.partners) }, (_, index) => index + 1);
  return [
    ...when(!wanted.every((partner) => given.includes(partner)), 'PARTNER_MISSING', 'givers'),
    ...when(new Set(given).size !== given.length, 'PARTNER_TWICE', 'givers'),
  ];
}

/** Comparisons with an invalid date are false, so each rule asks for what must hold, not for what must not. */
function dateProblems({ from, reviewBy, until }: ConsentInput): ConsentProblem[] {
  const isReviewWithin = from.getTime() < reviewBy.getTime() && reviewBy.getTime() <= until.getTime();
  return [
    ...when(!(from.getTime() < until.getTime()), 'PERIOD_EMPTY', 'until'),
    ...when(!isReviewWithin, 'REVIEW_OUTSIDE_PERIOD', 'reviewBy'),
  ];
}

function when(holds: boolean, code: ConsentProblemCode, field: string): ConsentProblem[] {
  return holds ? [{ code, field, text: TEXT[code] }] : [];
}
