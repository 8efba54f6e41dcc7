import { useCallback, useEffect, useMemo, useState } from 'react';
import { nextOpenThread } from './thread-order.js';
import type { NumberedThread } from './thread-order.js';

interface FocusOptions {
  /** Text and threads stand side by side; else a thread opens as a sheet. */
  readonly isWide: boolean;
  /** The thread may be hidden by a filter. */
  readonly showAll: () => void;
}

const focusOn = (id: string): boolean => {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
  return element !== null;
};

/** Which thread is in hand, and the ways between it and its words: by its number, by its button, by F8. */
export function useThreadFocus(threads: readonly NumberedThread[], { isWide, showAll }: FocusOptions) {
  const [currentId, setCurrent] = useState<string | null>(null);
  const [sheetId, setSheet] = useState<string | null>(null);
  const goToThread = useCallback(
    (threadId: string) => {
      setCurrent(threadId);
      if (!isWide) {
        setSheet(threadId);
        return;
      }
      if (focusOn(`thread-${threadId}`)) return;
      showAll();
      setTimeout(() => focusOn(`thread-${threadId}`));
    },
    [isWide, showAll],
  );
  const goToText = useCallback((threadId: string) => {
    setSheet(null);
    setCurrent(threadId);
    setTimeout(() => focusOn(`in-text-${threadId}`));
  }, []);
  const step = useCallback(
    (direction: 1 | -1) => {
      const next = nextOpenThread(threads, currentId, direction);
      if (next !== null) goToThread(next.thread.id);
    },
    [threads, currentId, goToThread],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
    };
  }, [step]);
  const go = useMemo(() => ({ goToThread, goToText }), [goToThread, goToText]);
  const closeSheet = useCallback(() => {
    setSheet(null);
  }, []);
  return { currentId, sheetId, closeSheet, step, go };
}
