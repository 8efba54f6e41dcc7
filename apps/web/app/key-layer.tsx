import { Button } from '@mantine/core';
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import type { SessionPartsFragment } from '../graphql/generated/operations.js';
import { useDisplay } from './display.js';

const CalledKeys = lazy(async () => ({
  default: (await import('../features/palette/called-keys.js')).CalledKeys,
}));

interface KeyLayerProps {
  readonly session: SessionPartsFragment;
  readonly lock: () => void;
  readonly signOut: () => void;
}

/** The palette of Ctrl or Cmd with K, and single letters where the person has turned them on; fetched when first needed. */
export function KeyLayer(props: KeyLayerProps) {
  const [isOpen, setOpen] = useState(false);
  const from = useRef<Element | null>(null);
  const isCalled = useRef(false);
  // What is typed between the call and the moment when there is a field for it; null while nothing is caught.
  const early = useRef<string | null>(null);
  const { letterKeys } = useDisplay();
  const open = (): void => {
    if (isCalled.current) return;
    isCalled.current = true;
    from.current = document.activeElement;
    early.current = '';
    setOpen(true);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (early.current !== null && isLetter) {
        early.current += event.key;
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
      }
      if (event.key !== 'k' || event.ctrlKey === event.metaKey || event.altKey) return;
      event.preventDefault();
      open();
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
    };
  }, []);
  const takeEarly = (): string => {
    const letters = early.current ?? '';
    early.current = null;
    return letters;
  };
  const close = (hasGone: boolean): void => {
    takeEarly();
    isCalled.current = false;
    setOpen(false);
    if (!hasGone && from.current instanceof HTMLElement) from.current.focus();
  };
  return (
    <>
      <Button variant="subtle" size="compact-md" visibleFrom="sm" aria-haspopup="dialog" onClick={open}>
        Go to …
      </Button>
      {(isOpen || letterKeys) && (
        <Suspense>
          <CalledKeys
            {...props}
            isOpen={isOpen}
            letterKeys={letterKeys}
            takeEarly={takeEarly}
            onClose={close}
          />
        </Suspense>
      )}
    </>
  );
}
