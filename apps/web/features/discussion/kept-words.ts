import { useCallback, useSyncExternalStore } from 'react';

/**
 * Words that were typed and not sent yet: in the memory of this tab alone, so that a failed send, a closed box or a lock in place
 * costs none of them. They end with the tab, and with the case.
 */
const kept = new Map<string, unknown>();
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** What is kept under a key that names person, case and place; `empty` must be the same value at every call. */
export function useKept<T>(key: string, empty: T): readonly [T, (next: T) => void] {
  // Each key is read and written by one caller, with one type.
  const value = useSyncExternalStore(subscribe, () => (kept.has(key) ? (kept.get(key) as T) : empty));
  const keep = useCallback(
    (next: T) => {
      if (next === empty) kept.delete(key);
      else kept.set(key, next);
      tell();
    },
    [key, empty],
  );
  return [value, keep];
}

/** How many words of a case wait in this tab. */
export const useKeptCount = (prefix: string): number =>
  useSyncExternalStore(
    subscribe,
    () => [...kept.keys()].filter((key) => key.startsWith(`${prefix}/text`)).length,
  );

/** Drops everything that was typed about a case: its time is over. */
export function forgetWords(caseId: string): void {
  for (const key of [...kept.keys()]) if (key.includes(caseId)) kept.delete(key);
  tell();
}
