import { hash, verify } from '@node-rs/argon2';
import { invalidInput } from '@subrosa/kernel';

/** Argon2id with 19 MiB, two passes, one lane: the first choice of the OWASP password storage cheat sheet. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const SHORTEST = 12;
const LONGEST = 200;

/** The hash of a new password; INVALID_INPUT if it is shorter than 12 or longer than 200 characters (NIST SP 800-63B). */
export async function hashPassword(password: string): Promise<string> {
  if (password.length < SHORTEST || password.length > LONGEST) {
    throw invalidInput('password', `must have ${SHORTEST} to ${LONGEST} characters`);
  }
  return hash(password, COST);
}

let unknown: Promise<string> | null = null;

/** True if the password belongs to the hash. Without a hash it takes as long and is false, so that nobody learns who exists. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  unknown ??= hash('no account has this password', COST);
  const matches = await verify(passwordHash ?? (await unknown), password.slice(0, LONGEST));
  return passwordHash !== null && matches;
}
