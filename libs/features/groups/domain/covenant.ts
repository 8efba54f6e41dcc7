import { invalidInput } from '@subrosa/kernel';
import type { ErrorCode } from '@subrosa/kernel';

const LONGEST_NAME = 120;
const LONGEST_COVENANT = 20_000;

/** A group's name, trimmed, on one line; INVALID_INPUT unless it has 1 to 120 visible characters. */
export function checkedGroupName(text: string): string {
  const name = text.trim().replaceAll(/\s+/g, ' ');
  if (name.length < 1 || name.length > LONGEST_NAME || /[\p{Cc}\p{Cf}\p{Surrogate}]/u.test(name)) {
    throw invalidInput('name', `must have 1 to ${LONGEST_NAME} visible characters`);
  }
  return name;
}

/** A covenant as it is stored; INVALID_INPUT unless it has 1 to 20,000 characters and none that hide or reorder others. */
export function checkedCovenant(text: string): string {
  const body = text.replaceAll('\r\n', '\n').trim();
  // What is signed must be what is seen: no control, no reordering of directions.
  if (/[\p{Cf}\p{Surrogate}]|[^\P{Cc}\n\t]/u.test(body)) {
    throw invalidInput('covenant', 'must not have invisible characters');
  }
  if (body.length < 1 || body.length > LONGEST_COVENANT) {
    throw invalidInput('covenant', `must have 1 to ${LONGEST_COVENANT} characters`);
  }
  return body;
}

/** Where a covenant stands when somebody signs. */
export interface SignatureFacts {
  /** The version in force; 0 while none was published. */
  readonly current: number;
  /** The version that the person has read. */
  readonly seen: number;
  readonly hasSigned: boolean;
}

/** Why the signature is not taken, or null: nobody signs what they have not seen, and once is enough. */
export function decideSignature({ current, seen, hasSigned }: SignatureFacts): ErrorCode | null {
  if (current === 0) return 'COVENANT_MISSING';
  if (seen !== current) return 'COVENANT_CHANGED';
  return hasSigned ? 'COVENANT_ALREADY_SIGNED' : null;
}
