const LONGEST_MS = 3_000;
const waiting = new Set<() => Promise<unknown>>();

/** Has something done before the person locks or leaves, such as a last save; answers how to take it back. */
export function beforeLeave(finish: () => Promise<unknown>): () => void {
  waiting.add(finish);
  return () => {
    waiting.delete(finish);
  };
}

/** Resolves when all of it is done or has failed, and after three seconds in any case: locking must not wait for a server. */
export async function readyToLeave(): Promise<void> {
  const all = Promise.allSettled([...waiting].map((finish) => finish()));
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, LONGEST_MS))]);
}
