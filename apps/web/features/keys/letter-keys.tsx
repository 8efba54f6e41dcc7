import { Kbd, Modal, Table, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { LETTERS, keyMeaning } from './key-meaning.js';
import type { KeyMeaning, Pressed } from './key-meaning.js';

const TYPING =
  'input, textarea, select, [contenteditable=true], [role=textbox], [role=combobox], [role=listbox], [role=menu], [role=radiogroup]';

function pressedOf(event: KeyboardEvent): Pressed {
  const { target } = event;
  return {
    key: event.key,
    hasModifier: event.ctrlKey || event.metaKey || event.altKey || event.isComposing,
    isTyping: target instanceof Element && target.closest(TYPING) !== null,
    hasSelection: getSelection()?.isCollapsed === false,
    isInDialog: document.querySelector('[role=dialog]') !== null,
  };
}

/** Does what a button does, if it is there; what a person may not do has none. */
function press(selector: string, within: ParentNode | null): void {
  within?.querySelector<HTMLElement>(selector)?.click();
}

function sendKey(target: EventTarget, key: string, how: KeyboardEventInit = {}): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...how }));
}

/** Rows of the inbox where there are any; else the open threads of a case. */
function step(isBack: boolean): void {
  if (document.querySelector('[data-inbox-row]') !== null)
    sendKey(document, isBack ? 'ArrowUp' : 'ArrowDown', { altKey: true });
  else sendKey(document.body, 'F8', { shiftKey: isBack });
}

const threadInHand = (): Element | null =>
  document.activeElement?.closest('article') ?? document.querySelector('article[data-current]');

function comment(): void {
  const text = document.activeElement?.closest('[data-section]') ?? null;
  if (text?.querySelector('[data-chosen]')) sendKey(text, 'Enter');
  else press('[data-letter=c]', document);
}

/** Listens for single letters; stands only where the person has turned them on. */
export function LetterKeys() {
  const [showsList, setShowsList] = useState(false);
  const navigate = useNavigate();
  useEffect(() => {
    let isAfterG = false;
    const act = (meaning: KeyMeaning): void => {
      switch (meaning.does) {
        case 'nextRow':
        case 'previousRow':
          step(meaning.does === 'previousRow');
          break;
        case 'snooze':
          press('[data-letter=h]', document.activeElement?.closest('[data-line]') ?? null);
          break;
        case 'comment':
          comment();
          break;
        case 'reply':
          press('[data-letter=r]', threadInHand());
          break;
        case 'resolve':
          press('[data-letter=x]', threadInHand());
          break;
        case 'help':
          setShowsList(true);
          break;
        case 'go':
          void navigate({ to: meaning.to });
      }
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Shift') return;
      const { meaning, waits } = keyMeaning(pressedOf(event), isAfterG);
      isAfterG = waits;
      if (meaning === null) return;
      event.preventDefault();
      act(meaning);
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
    };
  }, [navigate]);
  return (
    <Modal
      opened={showsList}
      onClose={() => {
        setShowsList(false);
      }}
      title="Single-letter keys"
    >
      <LetterList />
    </Modal>
  );
}

function LetterList() {
  return (
    <>
      <Text size="sm" mb="sm">
        They do nothing while you write, while words are marked, or while a dialog is open. They can be turned
        off in the settings.
      </Text>
      <Table aria-label="Single-letter keys">
        <Table.Tbody>
          {LETTERS.map(([keys, does]) => (
            <Table.Tr key={keys}>
              <Table.Th scope="row">
                <Kbd>{keys}</Kbd>
              </Table.Th>
              <Table.Td>{does}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
