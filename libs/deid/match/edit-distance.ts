const LONGEST = 64;
const rows = [new Uint8Array(LONGEST + 2), new Uint8Array(LONGEST + 2), new Uint8Array(LONGEST + 2)] as const;

/**
 * Whether two words differ by at most `limit` insertions, deletions, substitutions or swaps of neighbours (optimal string
 * alignment). Only the band of cells that the limit allows is filled, so the cost grows with length times limit; words
 * longer than 64 code units are compared by their first 64.
 */
export function isWithinDistance(a: string, b: string, limit: number): boolean {
  const height = Math.min(a.length, LONGEST);
  const width = Math.min(b.length, LONGEST);
  if (Math.abs(height - width) > limit) return false;
  const beyond = limit + 1;
  let [before, last, current]: readonly [Uint8Array, Uint8Array, Uint8Array] = rows;
  for (let column = 0; column <= width; column += 1) last[column] = Math.min(column, beyond);
  for (let row = 1; row <= height; row += 1) {
    const best = fillRow({ a, b, row, limit, width }, { before, last, current });
    if (best > limit) return false;
    [before, last, current] = [last, current, before];
  }
  return (last[width] ?? beyond) <= limit;
}

interface RowPlace {
  readonly a: string;
  readonly b: string;
  readonly row: number;
  readonly limit: number;
  readonly width: number;
}

interface Rows {
  readonly before: Uint8Array;
  readonly last: Uint8Array;
  readonly current: Uint8Array;
}

/** Fills the band of one row and answers its least cost; the cells beside the band count as out of reach. */
function fillRow({ a, b, row, limit, width }: RowPlace, { before, last, current }: Rows): number {
  const beyond = limit + 1;
  const start = Math.max(1, row - limit);
  const end = Math.min(width, row + limit);
  const own = a.charCodeAt(row - 1);
  const ownBefore = row > 1 ? a.charCodeAt(row - 2) : -1;
  current[start - 1] = start === 1 ? Math.min(row, beyond) : beyond;
  let best = current[start - 1] ?? beyond;
  for (let column = start; column <= end; column += 1) {
    const other = b.charCodeAt(column - 1);
    let cost = (last[column - 1] ?? beyond) + (own === other ? 0 : 1);
    const above = column < row + limit ? (last[column] ?? beyond) : beyond;
    cost = Math.min(cost, above + 1, (current[column - 1] ?? beyond) + 1, beyond);
    if (column > 1 && ownBefore === other && own === b.charCodeAt(column - 2))
      cost = Math.min(cost, (before[column - 2] ?? beyond) + 1);
    current[column] = cost;
    if (cost < best) best = cost;
  }
  if (end < width) current[end + 1] = beyond;
  return best;
}
