import { Anchor, Button, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { momentOf } from '../../app/moments.js';
import { ExpiryChip } from '../expiry/expiry-chip.js';
import { DuplicateStructure } from './duplicate-structure.js';
import type { WriteUpRow } from './write-up-rows.js';
import classes from './write-ups.module.css';

interface TableProps {
  readonly rows: readonly WriteUpRow[];
  readonly onDiscard: (row: WriteUpRow) => void;
}

/** Write-ups by row; cards on small screens. */
export function WriteUpTable({ rows, onDiscard }: TableProps) {
  return (
    <Table className={classes.table} verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Write-up</Table.Th>
          <Table.Th>State</Table.Th>
          <Table.Th>Last change</Table.Th>
          <Table.Th>Reviewer</Table.Th>
          <Table.Th>Expires</Table.Th>
          <Table.Th aria-label="Actions" />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} onDiscard={onDiscard} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Row({
  row,
  onDiscard,
}: {
  readonly row: WriteUpRow;
  readonly onDiscard: (row: WriteUpRow) => void;
}) {
  const { title, pseudonym, path, state, changedAt, reviewer, expiresAt } = row;
  const name = pseudonym === '' ? title : `${title}, ${pseudonym}`;
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} to={path} fw={600} mih={24} display="inline-block">
          {name}
        </Anchor>
      </Table.Td>
      <Table.Td>
        <span className={classes.state} data-state={state}>
          {state}
        </span>
      </Table.Td>
      <Table.Td data-label={state === 'Draft' ? 'Last saved' : 'Last change'}>{momentOf(changedAt)}</Table.Td>
      <Table.Td {...(reviewer === '' ? {} : { 'data-label': 'Reviewer' })}>{reviewer}</Table.Td>
      <Table.Td>{expiresAt !== null && <ExpiryChip expiresAt={expiresAt} />}</Table.Td>
      <Table.Td>
        <RowActions row={row} name={name} onDiscard={onDiscard} />
      </Table.Td>
    </Table.Tr>
  );
}

interface RowActionsProps {
  readonly row: WriteUpRow;
  readonly name: string;
  readonly onDiscard: (row: WriteUpRow) => void;
}

function RowActions({ row, name, onDiscard }: RowActionsProps) {
  const { templateId, isDiscardable } = row;
  return (
    <div className={classes.actions}>
      {templateId !== null && <DuplicateStructure templateId={templateId} name={name} />}
      {isDiscardable && (
        <Button
          size="compact-md"
          variant="subtle"
          px={0}
          aria-label={`Discard ${name}`}
          onClick={() => {
            onDiscard(row);
          }}
        >
          Discard
        </Button>
      )}
    </div>
  );
}
