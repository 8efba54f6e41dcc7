import { invalidInput } from './app-error.js';

/** One section of a write-up as submitted: the key of the template's heading and the author's text, character for character. */
export interface SectionText {
  readonly key: string;
  readonly text: string;
}

/**
 * The one form in which two machines compare a write-up: a JSON array, sections in the order of their keys' UTF-16 code units.
 * The text itself is NOT normalised, because findings point into it by UTF-16 offset: what differs by one unit was not screened.
 * INVALID_INPUT if a key occurs twice.
 */
export function canonicalText(sections: readonly SectionText[]): string {
  const ordered = sections
    .map(({ key, text }) => [key, text] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  if (new Set(ordered.map(([key]) => key)).size < ordered.length) {
    throw invalidInput('sections', 'each key must occur once');
  }
  return JSON.stringify(['subrosa-text/1', ordered]);
}

/** SHA-256 of the canonical text as 43 characters of base64url: the device sends it, the server computes it again. */
export async function textDigest(sections: readonly SectionText[]): Promise<string> {
  // Web Crypto and not node:crypto, because author's device and server run these very lines.
  const bytes = new TextEncoder().encode(canonicalText(sections));
  const digest = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace('=', '');
}
