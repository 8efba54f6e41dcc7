import { Anchor, Checkbox, Group, Stack, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { momentOf } from '../../app/moments.js';
import { WideTable } from '../../components/wide-table.js';
import type { BoardCaseFragment, RemindAboutCasesMutation } from '../../graphql/generated/operations.js';
import { ExpiryChip } from '../expiry/expiry-chip.js';
import { remindedWords } from '../inbox/inbox-words.js';
import { ExtendButton } from '../review/extend-dialog.js';
import { daysLate } from './days-late.js';
import { RemindButton } from './remind-button.js';

type Result = RemindAboutCasesMutation['remindAboutCases'][number];

const isRemindable = ({ reminding }: BoardCaseFragment): boolean => reminding?.possibleFrom === null;

/** Reviews that are late, by number and date; several reminders are sent at once, and each row says what became of its own. */
export function OverdueList({ cases }: { readonly cases: readonly BoardCaseFragment[] }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [results, setResults] = useState<readonly Result[]>([]);
  if (cases.length === 0) return <Text c="dimmed">No review is overdue.</Text>;
  const remindable = cases.filter(isRemindable);
  const asked = remindable.filter(({ id }) => chosen.has(id));
  const choose = (ids: readonly string[], isChosen: boolean): void => {
    setChosen(
      (before) => new Set([...[...before].filter((id) => !ids.includes(id)), ...(isChosen ? ids : [])]),
    );
  };
  return (
    <Stack gap="sm">
      <WideTable
        label="Overdue cases"
        columns={['Case', 'Author', 'Review was due', 'Reminders', 'Ends', 'Act']}
      >
        {cases.map((one) => (
          <OverdueRow
            key={one.id}
            one={one}
            isChosen={chosen.has(one.id)}
            choose={(isChosen) => {
              choose([one.id], isChosen);
            }}
            result={results.find(({ caseId }) => caseId === one.id)}
          />
        ))}
      </WideTable>
      {remindable.length > 0 && (
        <Group gap="md">
          <Checkbox
            label="Choose all that can be reminded"
            checked={asked.length === remindable.length}
            indeterminate={asked.length > 0 && asked.length < remindable.length}
            onChange={(event) => {
              choose(
                remindable.map(({ id }) => id),
                event.currentTarget.checked,
              );
            }}
          />
          {asked.length > 0 && (
            <RemindButton
              cases={asked}
              onDone={(told) => {
                setResults(told);
                setChosen(new Set());
              }}
            />
          )}
        </Group>
      )}
      <Text size="sm" role="status">
        {summaryOf(results)}
      </Text>
    </Stack>
  );
}

function summaryOf(results: readonly Result[]): string {
  if (results.length === 0) return '';
  const sent = results.filter(({ sentAt }) => sentAt !== null).length;
  const isAll = sent === results.length;
  return `${remindedWords(sent)} of ${String(results.length)}.${isAll ? '' : ' The rows say why not the others.'}`;
}

interface OverdueRowProps {
  readonly one: BoardCaseFragment;
  readonly isChosen: boolean;
  readonly choose: (isChosen: boolean) => void;
  readonly result: Result | undefined;
}

function OverdueRow({ one, isChosen, choose, result }: OverdueRowProps) {
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          {isRemindable(one) && (
            <Checkbox
              size="md"
              aria-label={`Choose case ${String(one.number)}`}
              checked={isChosen}
              onChange={(event) => {
                choose(event.currentTarget.checked);
              }}
            />
          )}
          <Anchor
            renderRoot={(props) => (
              <Link {...props} to="/cases/$number" params={{ number: String(one.number) }} />
            )}
          >
            Case {one.number}
          </Anchor>
        </Group>
      </Table.Td>
      <Table.Td>{one.author?.displayName ?? 'Somebody who left'}</Table.Td>
      <Table.Td>
        {momentOf(one.reviewDueAt)}, {daysLate(one.reviewDueAt)}
      </Table.Td>
      <Table.Td>
        <Reminders one={one} result={result} />
      </Table.Td>
      <Table.Td>
        <ExpiryChip expiresAt={one.expiresAt} />
      </Table.Td>
      <Table.Td>{one.viewerCan.extend.isAllowed && <ExtendButton seen={one} />}</Table.Td>
    </Table.Tr>
  );
}

/** How many were sent, from when on another can be, and why the last one was not. */
function Reminders({ one, result }: Pick<OverdueRowProps, 'one' | 'result'>) {
  const { reminding } = one;
  const refusal = result?.refusalText ?? null;
  return (
    <>
      {reminding === null || reminding.sent === 0 ? 'None sent' : remindedWords(reminding.sent)}
      {reminding !== null && reminding.possibleFrom !== null && (
        <Text size="sm" c="dimmed">
          Yours again from {momentOf(reminding.possibleFrom)}
        </Text>
      )}
      {refusal !== null && <Text size="sm">Not sent: {refusal}</Text>}
    </>
  );
}
