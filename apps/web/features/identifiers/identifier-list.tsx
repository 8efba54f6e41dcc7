import { Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { KEEP_REASONS } from '@subrosa/deid/finding.js';
import { useRef } from 'react';
import type { ComposerView } from '../write-ups/composer-view.js';
import type { KeptWords } from '../write-ups/draft-content.js';
import { IdentifierRow } from './identifier-row.js';
import type { RowActions } from './row-actions.js';
import classes from './identifiers.module.css';

/** What the list can do, beside what each row can. */
export interface ListActions extends RowActions {
  readonly onAskAgain: (quote: string) => void;
}

/** How many rows are open, in words; what the button of a small screen says. */
export const countInWords = (count: number): string =>
  count === 1 ? '1 possible identifier' : `${count} possible identifiers`;

/** What may tell who the client is: one row for each person, place or thing, with what to do about it. */
export function IdentifierList({
  view,
  actions,
}: {
  readonly view: ComposerView;
  readonly actions: ListActions;
}) {
  const list = useRef<HTMLUListElement>(null);
  return (
    <Stack gap="sm">
      <div>
        <Title order={2} size="h4" id="identifiers-heading" tabIndex={-1}>
          Possible identifiers
        </Title>
        <Text size="sm" c="dimmed">
          A clean list is not a guarantee: read it once as a stranger would.
        </Text>
        <Text size="xs" c="dimmed" mt={4}>
          F8 next, Shift+F8 back, Ctrl+. replace everywhere, Ctrl+Z take back, Ctrl+J this list
        </Text>
      </div>
      <CheckLine view={view} />
      {view.groups.length > 0 && (
        <ul className={classes.list} ref={list} aria-labelledby="identifiers-heading">
          {view.groups.map((group) => (
            <IdentifierRow
              key={group.entity}
              group={group}
              isCurrent={view.current === group.entity}
              actions={actions}
            />
          ))}
        </ul>
      )}
      {/* Below the rows: it comes with them, so that they push nothing down. */}
      {view.check !== 'CHECKING' && view.kept.length > 0 && (
        <Kept kept={view.kept} onAskAgain={actions.onAskAgain} />
      )}
    </Stack>
  );
}

function CheckLine({ view: { check, groups, replaced } }: { readonly view: ComposerView }) {
  const done =
    replaced === 0 ? '' : ` ${replaced} ${replaced === 1 ? 'place holds' : 'places hold'} a replacement.`;
  if (check === 'CHECKING')
    return (
      <Group gap="xs" wrap="nowrap">
        <Loader size="xs" aria-hidden />
        <Text size="sm">Checking on this device…</Text>
      </Group>
    );
  if (check === 'FAILED') return <Text size="sm">Checking is off on this page.</Text>;
  const open = groups.length === 0 ? 'Nothing is marked.' : `${countInWords(groups.length)}.`;
  return (
    <Text size="sm" fw={500}>
      {open}
      {done}
    </Text>
  );
}

function Kept({
  kept,
  onAskAgain,
}: {
  readonly kept: readonly KeptWords[];
  readonly onAskAgain: (quote: string) => void;
}) {
  return (
    <Stack gap={4}>
      <Title order={3} size="h5">
        Kept as written
      </Title>
      <ul className={classes.list}>
        {kept.map(({ quote, reasonCode }) => (
          <li key={quote} className={classes.kept}>
            <div>
              <Text size="sm" fw={500} className={classes.words}>
                {quote}
              </Text>
              <Text size="xs" c="dimmed">
                {KEEP_REASONS[reasonCode]}
              </Text>
            </div>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`Ask again about ${quote}`}
              onClick={() => {
                onAskAgain(quote);
              }}
            >
              Ask again
            </Button>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
