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
  const { letterKeys } = useDisplay();
  const open = (): void => {
    from.current = document.activeElement;
    setOpen(true);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'k' || event.ctrlKey === event.metaKey || event.altKey) return;
      event.preventDefault();
      open();
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
    };
  }, []);
  const close = (hasGone: boolean): void => {
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
          <CalledKeys {...props} isOpen={isOpen} letterKeys={letterKeys} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
