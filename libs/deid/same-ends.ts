/** How many units at both ends of a text are those of another; together never more than either has. */
export interface SameEnds {
  readonly head: number;
  readonly tail: number;
}

/** Units that are compared at once. */
const STEP = 512;

/** How much two texts have in common at both ends. */
export function sameEnds(a: string, b: string): SameEnds {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head + STEP <= most && a.slice(head, head + STEP) === b.slice(head, head + STEP)) head += STEP;
  while (head < most && a.charCodeAt(head) === b.charCodeAt(head)) head += 1;
  let tail = 0;
  const rest = most - head;
  const [endA, endB] = [a.length, b.length];
  while (
    tail + STEP <= rest &&
    a.slice(endA - tail - STEP, endA - tail) === b.slice(endB - tail - STEP, endB - tail)
  )
    tail += STEP;
  while (tail < rest && a.charCodeAt(endA - 1 - tail) === b.charCodeAt(endB - 1 - tail)) tail += 1;
  return { head, tail };
}
