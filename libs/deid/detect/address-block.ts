import { firstTokenFrom, tokenAt, tokensWithin } from '../tokens.js';
import type { Candidate } from './candidate.js';
import { streetCores } from './address-core.js';
import type { StreetCore } from './street-core.js';
import { addressEnd } from './address-tail.js';
import type { Reading } from './reading.js';
import { streetCorners } from './street-corner.js';

/**
 * Whole addresses: streets by their form, corners of streets, and what patterns found of streets and boxes, each with the town,
 * region and postal code that stand after it.
 */
export function addressesIn(reading: Reading, streets: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  for (const core of [...streetCores(reading), ...streetCorners(reading)]) {
    const address = fullAddress(reading, core);
    if (address) found.push(address);
  }
  for (const street of streets) {
    const longer = extended(reading, street);
    if (longer) found.push(longer);
  }
  return found;
}

function fullAddress(reading: Reading, core: StreetCore): Candidate | undefined {
  const { last, isProven } = addressEnd(reading, core.last);
  if (core.needsTail && !isProven) return undefined;
  const { from } = tokenAt(reading.tokens, core.first);
  return {
    from,
    to: textEnd(reading, from, last),
    kind: 'B_GEOGRAPHY',
    confidence: core.confidence,
    evidence: [{ code: 'STREET_ADDRESS', params: {} }],
  };
}

/** The end of a token, with the parenthesis that its stretch opened. */
function textEnd({ folded, tokens }: Reading, from: number, last: number): number {
  const { to } = tokenAt(tokens, last);
  return folded[to] === ')' && folded.slice(from, to).includes('(') ? to + 1 : to;
}

function extended(reading: Reading, street: Candidate): Candidate | undefined {
  const [first] = tokensWithin(reading.tokens, { from: street.to - 1, to: street.to });
  if (!first) return undefined;
  const index = firstTokenFrom(reading.tokens, first.from);
  const { last } = addressEnd(reading, index);
  if (last === index) return undefined;
  return { ...street, to: textEnd(reading, street.from, last), confidence: Math.min(street.confidence, 0.8) };
}
