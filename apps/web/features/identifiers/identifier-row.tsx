import { Button, Group, Menu, Text, UnstyledButton } from '@mantine/core';
import { KEEP_REASONS } from '@subrosa/deid/finding.js';
import type { KeepReasonCode } from '@subrosa/deid';
import { memo, useState } from 'react';
import type { IdentifierGroup } from './group-findings.js';
import classes from './identifiers.module.css';
import { kindInWords } from './mark-style.js';
import { OtherWords } from './other-words.js';
import type { RowActions } from './row-actions.js';

interface RowProps {
  readonly group: IdentifierGroup;
  readonly isCurrent: boolean;
  readonly actions: RowActions;
}

const REASONS = Object.entries(KEEP_REASONS);
const places = (count: number): string => (count === 1 ? '1 place' : `${count} places`);

/** One person, place or thing that may tell who the client is. */
export const IdentifierRow = memo(function IdentifierRow({ group, isCurrent, actions }: RowProps) {
  const [isOther, setOther] = useState(false);
  const { entity, kind, style, words, count, replacement, reasons, isKnown, isFromServer } = group;
  const [first = ''] = words;
  return (
    <li
      className={classes.row}
      data-current={isCurrent || undefined}
      data-entity-row={entity}
      aria-current={isCurrent || undefined}
    >
      <UnstyledButton
        className={classes.words}
        miw={24}
        onClick={() => {
          actions.onShow(entity);
        }}
        aria-label={`Show ${words.join(', ')} in the text`}
      >
        <span className={`${classes.sample ?? ''} identifier-${style}`}>{words.join(', ')}</span>
      </UnstyledButton>
      <Text size="xs" c="dimmed">
        {kindInWords(kind)}, {places(count)}
        {isKnown && <strong> - in your record</strong>}
        {isFromServer && <strong> - found by the server</strong>}
      </Text>
      {reasons.map((reason) => (
        <Text size="xs" c="dimmed" key={reason}>
          It {reason}.
        </Text>
      ))}
      <Group gap={6} mt={6}>
        <Button
          size="compact-md"
          className={classes.replace}
          onClick={() => {
            actions.onReplace(entity);
          }}
          aria-label={`Use ${replacement} for ${first}, everywhere`}
        >
          Use “{replacement}”
        </Button>
        <Button
          size="compact-md"
          variant="default"
          aria-expanded={isOther}
          aria-label={`Other words for ${first}`}
          onClick={() => {
            setOther(!isOther);
          }}
        >
          Other
        </Button>
        {/* What is kept is answered for by what this device found; the server takes no other answer than new words. */}
        {!isFromServer && <KeepMenu group={group} first={first} actions={actions} />}
      </Group>
      {isOther && (
        <OtherWords
          group={group}
          actions={actions}
          onDone={() => {
            setOther(false);
          }}
        />
      )}
    </li>
  );
});

function KeepMenu({
  group,
  first,
  actions,
}: {
  readonly group: IdentifierGroup;
  readonly first: string;
  readonly actions: RowActions;
}) {
  return (
    // Neither the row nor the list that scrolls may cut it off; in the sheet of a small screen it stays part of the dialog.
    <Menu
      position="bottom-end"
      withinPortal={false}
      floatingStrategy="fixed"
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <Button size="compact-md" variant="subtle" aria-label={`Keep ${first} as written`}>
          Keep
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={`Why ${first} stays`}>
        {REASONS.map(([code, sentence]) => (
          <Menu.Item
            key={code}
            onClick={() => {
              // A key of KEEP_REASONS, which Object.entries widens to string.
              actions.onKeep(group, code as KeepReasonCode);
            }}
          >
            {sentence}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
