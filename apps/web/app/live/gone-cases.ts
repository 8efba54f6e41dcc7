import { queryClient } from '../query-client.js';
import { isOfCase } from './about-case.js';

const gone = new Set<string>();
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** The cases that can no longer be opened here, as a store for `useSyncExternalStore`. */
export const goneCases = {
  has: (caseId: string): boolean => gone.has(caseId),
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  /** The page was opened anew: the server says afresh what may be seen. */
  forgive(caseId: string): void {
    if (gone.delete(caseId)) tell();
  },
};

/**
 * Drops everything this tab holds of a case and says so to the page, which then shows no word of it. Nothing is asked again: the
 * server would note a refusal against someone who did nothing.
 */
export function forgetCase(caseId: string): void {
  gone.add(caseId);
  tell();
  const cache = queryClient.getQueryCache();
  for (const query of cache.findAll({ predicate: (one) => isOfCase(one, caseId) })) {
    void query.cancel({ silent: true });
    query.reset();
    if (!query.isActive()) cache.remove(query);
  }
}
