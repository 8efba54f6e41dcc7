import { invalidInput } from '@subrosa/kernel';

/** The longest address that mail systems carry (RFC 5321 section 4.5.3.1.3). */
const LONGEST_EMAIL = 254;

/** The address as it is stored, in lower case; INVALID_INPUT if nobody could have it. */
export function checkedEmail(text: string): string {
  const email = text.trim().toLowerCase();
  // What is inside an address is its provider's business; whether mail arrives is the only proof.
  if (email.length > LONGEST_EMAIL || !/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(email)) {
    throw invalidInput('email', 'must be an e-mail address such as name@example.org');
  }
  return email;
}

/**
 * An address for a demo clinic, whose visitors nobody knows: INVALID_INPUT unless it lies in a domain that RFC 2606 keeps free. A login
 * is one for all clinics of a server, and a visitor who takes a clinician's address would keep them out of their own.
 */
export function checkedDemoEmail(text: string): string {
  const email = checkedEmail(text);
  if (!/[@.](?:test|example|invalid|example\.(?:com|net|org))$/.test(email)) {
    throw invalidInput('email', 'must end in .example or .test: this is a demo clinic');
  }
  return email;
}

/** A name as colleagues will see it, trimmed; INVALID_INPUT unless it has 1 to 120 characters and none that are invisible. */
export function checkedDisplayName(text: string): string {
  const name = text.trim().replaceAll(/\s+/g, ' ');
  if (name.length < 1 || name.length > 120 || /[\p{Cc}\p{Cf}]/u.test(name)) {
    throw invalidInput('displayName', 'must have 1 to 120 visible characters');
  }
  return name;
}

/** Roles once each; INVALID_INPUT if there is none, or a guest would be more than a guest. */
export function checkedRoles<Role extends string>(roles: readonly Role[]): Role[] {
  const once = [...new Set(roles)].sort();
  if (once.length === 0) throw invalidInput('roles', 'must name at least one role');
  // A guest reaches one group and nothing else of the clinic; a second role would undo that.
  if (once.length > 1 && once.some((role) => role === 'GUEST')) {
    throw invalidInput('roles', 'a guest has no other role in the clinic');
  }
  return once;
}

/** What a person types of a licence. */
export interface LicenceText {
  readonly type: string;
  readonly number: string;
  readonly jurisdiction: string;
}

/** The licence in its stored form; INVALID_INPUT names what is malformed. */
export function checkedLicence(licence: LicenceText): LicenceText {
  const type = licence.type.trim().toUpperCase();
  const number = licence.number.trim();
  const jurisdiction = licence.jurisdiction.trim().toUpperCase();
  if (!/^[A-Z][A-Z0-9-]{1,19}$/.test(type))
    throw invalidInput('type', 'must be an abbreviation such as LMFT');
  if (!/^[A-Za-z0-9][A-Za-z0-9 ./-]{0,39}$/.test(number)) {
    throw invalidInput('number', 'must have 1 to 40 letters, digits, spaces, points, strokes or hyphens');
  }
  if (!/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(jurisdiction)) {
    throw invalidInput('jurisdiction', 'must be a country or state such as US-CA');
  }
  return { type, number, jurisdiction };
}
