import { Modal, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { pagesFor } from '../../app/pages.js';
import { InboxDocument } from '../../graphql/generated/inbox.js';
import type { SessionPartsFragment } from '../../graphql/generated/operations.js';
import { VaultClinicDocument } from '../../graphql/generated/vault.js';
import { query } from '../../graphql/use-operation.js';
import { addressOf, askedOf, nameOf } from '../inbox/inbox-words.js';
import { askRowAct } from '../inbox/row-act.js';
import { rowActsOf } from '../inbox/row-acts-of.js';
import { matching, paletteEntries } from './palette-entries.js';
import type { PaletteEntry } from './palette-entries.js';
import classes from './palette.module.css';

interface PaletteProps {
  readonly session: SessionPartsFragment;
  readonly lock: () => void;
  readonly signOut: () => void;
  /** The letters typed before there was a field for them; from then on they are the field's. */
  readonly takeEarly: () => string;
  /** `hasGone` when it led somewhere: then the focus is the new page's. */
  readonly onClose: (hasGone: boolean) => void;
}

/** Leads to every page and action of the person by a few typed letters, or to a case by its number. */
export function Palette(props: PaletteProps) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const found = matching(useEntries(props.session), typed);
  const go = useGo(props);
  const current = Math.min(at, found.length - 1);
  const optionId = (index: number): string => `${listId}-${String(index)}`;
  useEffect(() => {
    document.getElementById(`${listId}-${String(current)}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, current]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const chosen = found[current];
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setAt((current + step + found.length) % Math.max(1, found.length));
    else if (event.key === 'Enter' && chosen !== undefined) go(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      opened
      onClose={() => {
        props.onClose(false);
      }}
      title="Go to or do"
      returnFocus={false}
    >
      <TextInput
        data-autofocus
        aria-label="Page, action, or number of a case"
        placeholder="Page, action, or number of a case"
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={found.length === 0 ? undefined : optionId(current)}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onFocus={() => {
          const letters = props.takeEarly();
          if (letters !== '') setTyped((known) => known + letters);
        }}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={listId} aria-label="Pages and actions" className={classes['list']}>
        {found.map((entry, index) => (
          <Option
            key={`${entry.group} ${entry.label} ${String(index)}`}
            id={optionId(index)}
            entry={entry}
            begins={entry.group !== found[index - 1]?.group}
            isCurrent={index === current}
            go={go}
          />
        ))}
      </div>
      <Text size="sm" c="dimmed" mt="xs" role="status">
        {found.length === 0 ? 'Nothing has these words.' : ''}
      </Text>
    </Modal>
  );
}

interface OptionProps {
  readonly id: string;
  readonly entry: PaletteEntry;
  /** The first of its group, above which the name of the group stands. */
  readonly begins: boolean;
  readonly isCurrent: boolean;
  readonly go: (entry: PaletteEntry) => void;
}

function Option({ id, entry, begins, isCurrent, go }: OptionProps) {
  return (
    <>
      {begins && (
        <div role="presentation" className={classes['group']}>
          {entry.group}
        </div>
      )}
      <div
        role="option"
        id={id}
        aria-selected={isCurrent}
        className={classes['entry']}
        onClick={() => {
          go(entry);
        }}
      >
        {entry.label}
      </div>
    </>
  );
}

function useEntries(session: SessionPartsFragment): readonly PaletteEntry[] {
  const inbox = useQuery(query(InboxDocument, {})).data?.inbox;
  const clinic = useQuery(query(VaultClinicDocument, {})).data?.clinic;
  return useMemo(
    () =>
      paletteEntries({
        pages: pagesFor(session.roles),
        waiting: (inbox?.needsYou.rows ?? []).flatMap((row) => {
          const to = addressOf(row);
          return to === null ? [] : [{ label: `${nameOf(row)}: ${askedOf(row)}`, to }];
        }),
        rowActs: inbox === undefined ? [] : rowActsOf(inbox),
        keepsRecoveryKey: clinic?.viewerCan.setRecovery ?? false,
      }),
    [session.roles, inbox, clinic],
  );
}

function useGo({ lock, signOut, onClose }: PaletteProps): (entry: PaletteEntry) => void {
  const navigate = useNavigate();
  return ({ target }) => {
    onClose(true);
    if ('to' in target) void navigate({ to: target.to });
    else if ('row' in target) {
      askRowAct(target.row);
      void navigate({ to: '/' });
    } else if (target.act === 'lock') lock();
    else signOut();
  };
}
