import { FINDING_KINDS } from '@subrosa/deid/finding-kind.js';
import type { FindingKind } from '@subrosa/deid';

/** How a mark is underlined; the kinds can be told apart without colour. */
export type MarkStyle = 'name' | 'place' | 'date' | 'contact' | 'quasi';

/** The style of a kind: names solid, places dotted, dates dashed, contacts and numbers double, facts in company wavy. */
export function markStyleOf(kind: FindingKind): MarkStyle {
  if (kind === 'A_NAME') return 'name';
  if (kind === 'B_GEOGRAPHY') return 'place';
  if (kind === 'C_DATE' || kind === 'C_AGE_OVER_89') return 'date';
  return kind.startsWith('QUASI_') ? 'quasi' : 'contact';
}

/** What a kind is, in words. */
export const kindInWords = (kind: FindingKind): string => FINDING_KINDS[kind];
