import { useSyncExternalStore } from 'react';

/** What somebody wants to do with a line of the inbox, by the line's id. */
export interface RowAct {
  readonly does: 'snooze' | 'remind';
  readonly rowId: string;
}

let wanted: RowAct | null = null;
const listeners = new Set<() => void>();

/** Asks for it, from the line itself or from the palette; null puts it away. Kept in memory alone. */
export function askRowAct(act: RowAct | null): void {
  wanted = act;
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** What is asked for now. */
export const useRowAct = (): RowAct | null => useSyncExternalStore(subscribe, () => wanted);
