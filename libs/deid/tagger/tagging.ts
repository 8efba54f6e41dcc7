import type { Reading } from '../detect/reading.js';
import type { FindingKind } from '../finding-kind.js';
import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';
import type { ProposedSpan } from './refute-span.js';
import { KIND_OF_TAG } from './tag-set.js';

/** What was decided for the tokens of a section, at the neutral place of the dial. */
export interface Tagging {
  readonly tags: Uint8Array;
  /** Per token the lead of its best name tag over `O`; `UNREAD` where it cannot begin a name. */
  readonly leads: Int32Array;
  /** Per token its best name tag, though it be behind `O`. */
  readonly best: Uint8Array;
}

/** The lead of a token that was not looked at. */
export const UNREAD = -(1 << 30);

/** The same tagging with the tokens that are behind `O` by less than this marked too; neighbours of one kind are one span. */
export function raisedBy(raise: number, { tags, leads, best }: Tagging): Tagging {
  const raised = tags.slice();
  for (let at = 0; at < tags.length; at += 1) {
    if (tags[at] !== 0 || (leads[at] ?? UNREAD) <= -raise) continue;
    const begin = best[at] ?? 0;
    const isMore = at > 0 && KIND_OF_TAG[raised[at - 1] ?? 0] === KIND_OF_TAG[begin];
    raised[at] = isMore ? begin + 1 : begin;
  }
  return { tags: raised, leads, best };
}

/** The spans of a tagging, in order. */
export function spansOf({ tokens }: Reading, { tags, leads }: Tagging): ProposedSpan[] {
  const found: ProposedSpan[] = [];
  let first = 0;
  while (first < tags.length) {
    const kind = KIND_OF_TAG[tags[first] ?? 0];
    let end = first + 1;
    if (kind) {
      let lead = leads[first] ?? 0;
      while (isInside(tags[end] ?? 0, kind) && !isBreak(tokenAt(tokens, end), kind)) {
        lead = Math.max(lead, leads[end] ?? 0);
        end += 1;
      }
      found.push({ first, last: end - 1, kind, lead });
    }
    first = end;
  }
  return found;
}

/** No name goes on after such a gap; an address may go on in the next line. */
function isBreak({ gap, startsSentence, shape }: Token, kind: FindingKind): boolean {
  if (/[;:!?()|\t]| {3}|\n\s{0,8}\n/.test(gap)) return true;
  if (startsSentence && shape === 'lower' && gap.includes('. ')) return true;
  return kind !== 'B_GEOGRAPHY' && gap.includes('\n');
}

function isInside(tag: number, kind: FindingKind): boolean {
  return tag !== 0 && tag % 2 === 0 && KIND_OF_TAG[tag] === kind;
}
