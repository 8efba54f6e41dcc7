import { CASE_ERRORS } from './error-codes.cases.js';
import { PEOPLE_ERRORS } from './error-codes.people.js';

/**
 * Every code a client can meet, with what it means and what to do; the GraphQL enum and `docs/errors.md` are made from it.
 * `refusal`: expected, the person can act on it. `access`: need to know said no. `fault`: ours, the client sees an id only.
 */
export const ERROR_CODES = {
  // access
  UNAUTHENTICATED: { kind: 'access', text: 'Nobody is signed in, or the session has ended. Sign in again.' },
  SIGN_IN_REFUSED: {
    kind: 'access',
    text: 'The e-mail address and the password do not belong together. Try again.',
  },
  REAUTHENTICATION_FAILED: {
    kind: 'access',
    text: 'That is not your password. Nothing was signed; try again.',
  },
  DEMO_REFUSED: {
    kind: 'access',
    text: 'There is no such demo person here. Sign in with e-mail and password.',
  },
  SESSION_LOCKED: { kind: 'access', text: 'The session is locked. Unlock it with the password.' },
  NOT_FOUND: { kind: 'access', text: 'There is nothing here that you can see.' },
  FORBIDDEN: {
    kind: 'access',
    text: 'You can see this, but you may not do that. The reason says whom to ask.',
  },
  CSRF_REFUSED: {
    kind: 'access',
    text: 'The request did not come from the Subrosa client. Send the apollo-require-preflight header.',
  },
  DOCUMENT_REFUSED: {
    kind: 'access',
    text: 'This server does not know that request. The client is older or newer than the server: load the page again.',
  },
  // refusals
  INVALID_INPUT: {
    kind: 'refusal',
    text: 'A value is missing, too long or malformed. The field is named; correct it and send again.',
  },
  VERSION_CONFLICT: {
    kind: 'refusal',
    text: 'It was changed meanwhile. Load the newer version, compare, and save again.',
  },
  TOO_LARGE: {
    kind: 'refusal',
    text: 'It is larger than allowed. The field, its size and the limit are named.',
  },
  RATE_LIMITED: { kind: 'refusal', text: 'Too many attempts. Wait as long as told and try again.' },
  PSEUDONYM_TAKEN: {
    kind: 'refusal',
    text: 'You already have a client record with this pseudonym. Draw another one, seal again and save.',
  },
  CONSENT_ALREADY_WITHDRAWN: {
    kind: 'refusal',
    text: 'This consent was withdrawn and stays so. If the client agrees again, record a new consent.',
  },
  CONSENT_SCOPE_NOT_GIVEN: {
    kind: 'refusal',
    text: 'This consent never agreed to that. Choose among what it agrees to; the list is named.',
  },
  DETERMINATION_REVOKED: {
    kind: 'refusal',
    text: 'This determination was revoked and stays so. If the reasons hold again, record a new one.',
  },
  REQUEST_TOO_COMPLEX: {
    kind: 'refusal',
    text: 'The query asks for too much at once. Ask for less, or in pages.',
  },
  ...PEOPLE_ERRORS,
  ...CASE_ERRORS,
  // faults
  INTERNAL: {
    kind: 'fault',
    text: 'Something failed on our side. Nothing was half done. The request id helps us find it.',
  },
  UNAVAILABLE: {
    kind: 'fault',
    text: 'A part of the service is not reachable. Nothing was lost; try again shortly.',
  },
} as const satisfies Record<string, { kind: 'refusal' | 'access' | 'fault'; text: string }>;

export type ErrorCode = keyof typeof ERROR_CODES;
export type ErrorKind = (typeof ERROR_CODES)[ErrorCode]['kind'];
