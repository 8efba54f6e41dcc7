import { FIRST_WORDS, SECOND_WORDS } from './pseudonym-words.js';
import { VaultError } from './vault-error.js';

/** How many different pseudonyms there are. */
export const PSEUDONYM_COUNT = FIRST_WORDS.length * SECOND_WORDS.length;

const QUICK_TRIES = 64;

/** A uniform whole number from 0 to just below `bound` (at most 2^32), from the platform's cryptographic generator. */
export function uniformBelow(bound: number): number {
  const limit = Math.floor(2 ** 32 / bound) * bound;
  const word = new Uint32Array(1);
  for (;;) {
    const [value = 0] = globalThis.crypto.getRandomValues(word);
    // Values above the last whole multiple would make small numbers likelier.
    if (value < limit) return value % bound;
  }
}

/**
 * A pseudonym such as "Moonlit Curlew" that is not taken, each free one as likely as the others. Nothing about a person goes in,
 * so nothing can come out (45 CFR 164.514(c)(1)). PSEUDONYMS_EXHAUSTED when none is free.
 */
export function newPseudonym(
  taken: ReadonlySet<string>,
  random: (bound: number) => number = uniformBelow,
): string {
  for (let tries = 0; tries < QUICK_TRIES; tries += 1) {
    const pseudonym = pseudonymAt(random(PSEUDONYM_COUNT));
    if (!taken.has(pseudonym)) return pseudonym;
  }
  const free = Array.from({ length: PSEUDONYM_COUNT }, (_, at) => pseudonymAt(at)).filter(
    (pseudonym) => !taken.has(pseudonym),
  );
  const chosen = free.length > 0 ? free[random(free.length)] : undefined;
  if (chosen === undefined) throw new VaultError('PSEUDONYMS_EXHAUSTED', { count: PSEUDONYM_COUNT });
  return chosen;
}

/** The pseudonym at a place of the list, from 0 to just below the count. */
export function pseudonymAt(place: number): string {
  const first = FIRST_WORDS[Math.floor(place / SECOND_WORDS.length)] ?? '';
  const second = SECOND_WORDS[place % SECOND_WORDS.length] ?? '';
  return `${capitalised(first)} ${capitalised(second)}`;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
