/**
 * Whether two words differ by at most `limit` insertions, deletions, substitutions or swaps of neighbours (optimal string
 * alignment); stops as soon as the limit is passed.
 */
export function isWithinDistance(a: string, b: string, limit: number): boolean {
  if (Math.abs(a.length - b.length) > limit) return false;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= b.length; column += 1) {
      const cost = cell({ a, b, row, column }, { before, last, current });
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return false;
    before = last;
    last = current;
  }
  return (last[b.length] ?? Infinity) <= limit;
}

interface Place {
  readonly a: string;
  readonly b: string;
  readonly row: number;
  readonly column: number;
}

interface Rows {
  readonly before: readonly number[];
  readonly last: readonly number[];
  readonly current: readonly number[];
}

function cell({ a, b, row, column }: Place, rows: Rows): number {
  const substitution = a[row - 1] === b[column - 1] ? 0 : 1;
  const plain = Math.min(
    (rows.last[column] ?? Infinity) + 1,
    (rows.current[column - 1] ?? Infinity) + 1,
    (rows.last[column - 1] ?? Infinity) + substitution,
  );
  const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return isSwap ? Math.min(plain, (rows.before[column - 2] ?? Infinity) + 1) : plain;
}
