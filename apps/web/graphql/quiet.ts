let depth = 0;

/**
 * What is asked inside is asked by the page itself and does not count as activity of the person: queries start their request before
 * `act` returns.
 */
export function quietly<T>(act: () => T): T {
  depth += 1;
  try {
    return act();
  } finally {
    depth -= 1;
  }
}

/** True inside of `quietly`. */
export const isQuiet = (): boolean => depth > 0;
