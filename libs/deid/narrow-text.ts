/** Units that ask for two bytes in memory. */
// eslint-disable-next-line no-control-regex -- the units of one byte begin with the control characters
const WIDE = /[^\x00-\xff]/;

/** Whether a text has units that ask for two bytes each. */
export function isWide(text: string): boolean {
  return WIDE.test(text);
}

/**
 * The same text, held in one byte a unit where it can be. A part of a wide text is wide though all of it is plain, and engines
 * compile every pattern once for narrow texts and once more for wide ones; reading JSON makes a text anew, as narrow as may be.
 */
export function narrowed(text: string): string {
  return isWide(text) ? text : String(JSON.parse(JSON.stringify(text)));
}
