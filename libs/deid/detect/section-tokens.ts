import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';
import type { Reading } from './reading.js';

/** A window with its own tokens [first, last), and what leads from its places to those of the section. */
export interface TokenWindow {
  readonly reading: Pick<Reading, 'tokens'> & { readonly first: number; readonly last: number };
  readonly base: number;
}

/** The tokens of a section that touch [from, to), by places of the section. */
export function sectionTokens(
  windows: readonly TokenWindow[],
  { from, to }: { readonly from: number; readonly to: number },
): Token[] {
  const found: Token[] = [];
  for (const { reading, base } of windows) {
    const { tokens, first, last } = reading;
    if (last === first || base + tokenAt(tokens, last - 1).to <= from) continue;
    if (base + tokenAt(tokens, first).from >= to) break;
    for (let at = firstAfter(reading, from - base); at < last; at += 1) {
      const token = tokenAt(tokens, at);
      if (token.from >= to - base) break;
      found.push(base === 0 ? token : { ...token, from: token.from + base, to: token.to + base });
    }
  }
  return found;
}

/** The first of a window's own tokens that ends after a place. */
function firstAfter({ tokens, first, last }: TokenWindow['reading'], place: number): number {
  let low = first;
  let high = last;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokenAt(tokens, middle).to <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
