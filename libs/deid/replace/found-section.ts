import type { PlacedCandidate } from '../detect/candidate.js';
import type { FoldOrigin } from '../fold-text.js';
import type { TokenWindow } from '../detect/section-tokens.js';
import { article } from './noun-phrase.js';
import { eating, only } from './put-in-place.js';
import type { Place, Wording } from './put-in-place.js';

/** A section with all that was found in it, in order and apart from each other; places are those of the folded text. */
export interface FoundSection {
  readonly key: string;
  readonly section: {
    readonly folded: string;
    readonly windows: readonly TokenWindow[];
    readonly origin?: FoldOrigin;
  };
  readonly candidates: readonly PlacedCandidate[];
}

/** The free text around a finding, up to its neighbours; what a replacement takes along must lie in it. */
export interface Room {
  readonly from: number;
  readonly to: number;
}

/** The words for the stretch alone, when what stands around it may not be touched. */
export function alone({ before }: Place, { words }: Wording): string {
  const bare = words.replace(/ in $/, '').replace(/^in (?=week|month|\d)/i, '');
  return /(?:^|[^a-z])(?:the|a|an)\s$/i.test(before) ? bare.replace(/^(?:an?|the|another) /i, '') : bare;
}

/** "a Tobias" -> "an Edgar" */
export function withRightArticle(alias: string, { before }: Place): Wording {
  const found = /(?<![\p{L}])(an?)\s$/iu.exec(before.slice(-4))?.[1];
  const right = article(alias);
  if (found === undefined || found.toLowerCase() === right) return only(alias);
  const words = found.startsWith('A') ? `A${right.slice(1)}` : right;
  return eating(`${words} ${alias}`, found.length + 1);
}

/** Whether the text that a wording takes along stands in the original as it was read, unit for unit. */
export function isPlainAround({ section }: FoundSection, { from, to }: Room, { eats }: Wording): boolean {
  const origin: FoldOrigin | undefined = section.origin;
  if (!origin) return true;
  const at = (index: number): number => origin.starts[index] ?? Number.NaN;
  const isPlainBefore = eats.before === 0 || at(from) - at(from - eats.before) === eats.before;
  const last = to - 1 + eats.after;
  return (
    isPlainBefore &&
    (eats.after === 0 || (origin.ends[last] ?? Number.NaN) - (origin.ends[to - 1] ?? 0) === eats.after)
  );
}
