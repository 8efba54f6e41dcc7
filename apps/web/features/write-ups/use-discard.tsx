import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import { queryClient } from '../../app/query-client.js';
import { DiscardDraftDocument } from '../../graphql/generated/write-ups.js';
import { request } from '../../graphql/request.js';
import { isRefusal } from '../../graphql/request-error.js';
import type { WriteUpRow } from './write-up-rows.js';

const UNDO_MS = 10_000;

/** Drafts on their way out: gone from the list at once, from the server after ten seconds or when the page goes, unless taken back. */
export function useDiscard() {
  const [discarding, setDiscarding] = useState<ReadonlySet<string>>(new Set());
  const waiting = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const bringBack = (id: string): void => {
    clearTimeout(waiting.current.get(id));
    waiting.current.delete(id);
    setDiscarding((before) => new Set([...before].filter((one) => one !== id)));
  };
  const carryOut = async (id: string): Promise<void> => {
    waiting.current.delete(id);
    try {
      await request(DiscardDraftDocument, { id }, { keepalive: true });
      await queryClient.invalidateQueries();
    } catch (error) {
      if (isRefusal(error, 'NOT_FOUND')) return;
      bringBack(id);
      notifications.show({ color: 'red', message: 'The draft could not be discarded. It is still there.' });
    }
  };
  const discard = ({ id, title, pseudonym }: WriteUpRow): void => {
    setDiscarding((before) => new Set([...before, id]));
    waiting.current.set(
      id,
      setTimeout(() => void carryOut(id), UNDO_MS),
    );
    offerUndo({ id, name: `${title}, ${pseudonym}` }, bringBack);
  };
  useEffect(() => {
    const left = waiting.current;
    return () => {
      // Whoever leaves has not taken it back.
      for (const [id, timer] of left) {
        clearTimeout(timer);
        void request(DiscardDraftDocument, { id }, { keepalive: true }).then(
          () => queryClient.invalidateQueries(),
          () => undefined,
        );
      }
      left.clear();
    };
  }, []);
  return { discarding, discard };
}

function offerUndo({ id, name }: { id: string; name: string }, bringBack: (id: string) => void): void {
  const undo = (): void => {
    bringBack(id);
    notifications.hide(id);
  };
  notifications.show({
    id,
    autoClose: UNDO_MS,
    closeButtonProps: { 'aria-label': 'Close' },
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{name} is discarded in 10 s.</Text>
        <Button size="compact-md" variant="default" onClick={undo}>
          Undo
        </Button>
      </Group>
    ),
  });
}
