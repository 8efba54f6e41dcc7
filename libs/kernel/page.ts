import { invalidInput } from './app-error.js';

/** A page request: at most 100 rows after an opaque cursor. */
export interface PageRequest {
  readonly first: number;
  readonly after: string | null;
}

/** A page: its rows and, if there are more, the position to go on from. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly hasNextPage: boolean;
}

export const PAGE_LIMIT = 100;

/** Checks a client's page arguments; the default is 25 rows. */
export function pageRequest(first?: number | null, after?: string | null): PageRequest {
  const size = first ?? 25;
  if (!Number.isInteger(size) || size < 1 || size > PAGE_LIMIT) {
    throw invalidInput('first', `must be a whole number from 1 to ${PAGE_LIMIT}`);
  }
  return { first: size, after: after ?? null };
}
