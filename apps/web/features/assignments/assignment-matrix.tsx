import { Checkbox, Skeleton, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useClinicZone } from '../../app/use-clinic-zone.js';
import scroll from '../../components/wide-table.module.css';
import { AssignmentMatrixDocument } from '../../graphql/generated/assignments.js';
import { serverNow } from '../../graphql/server-clock.js';
import { query } from '../../graphql/use-operation.js';
import { cellWords, matrixOf, nextCell } from './matrix-rows.js';
import type { Matrix } from './matrix-rows.js';

/** Trainees against supervisors, with dates; walked with the arrow keys. */
export function AssignmentMatrix() {
  const [includesHistory, setHistory] = useState(false);
  const { data, error } = useQuery(query(AssignmentMatrixDocument, { includesHistory }));
  return (
    <Stack gap="sm">
      <Checkbox
        label="Also what is over"
        checked={includesHistory}
        onChange={(event) => {
          setHistory(event.currentTarget.checked);
        }}
      />
      {error !== null && <Text role="alert">{error.message}</Text>}
      {data !== undefined ? (
        <Grid matrix={matrixOf(data.assignmentMatrix)} />
      ) : (
        error === null && <Skeleton h={240} role="status" aria-busy aria-label="Loading" />
      )}
    </Stack>
  );
}

function Grid({ matrix }: { readonly matrix: Matrix }) {
  const { supervisors, rows } = matrix;
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  if (rows.length === 0) return <Text>Nobody supervises anybody yet.</Text>;
  // The list may have become shorter since the last key.
  const here = [Math.min(at[0], rows.length - 1), Math.min(at[1], supervisors.length - 1)] as const;
  const walk = (event: KeyboardEvent): void => {
    const next = nextCell(event.key, here, [rows.length, supervisors.length]);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.join(' ')}"]`)?.focus();
  };
  return (
    <>
      <Text size="sm" c="dimmed">
        One line a trainee, one column a supervisor. The arrow keys go from cell to cell.
      </Text>
      <div className={scroll['scroll']}>
        <Table
          ref={table}
          role="grid"
          aria-label="Trainees and supervisors"
          withTableBorder
          withColumnBorders
          onKeyDown={walk}
        >
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Trainee</Table.Th>
              {supervisors.map(({ id, name }) => (
                <Table.Th key={id}>{name}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ id, name, cells }, row) => (
              <Table.Tr key={id}>
                <Table.Th scope="row">{name}</Table.Th>
                {cells.map((cell, column) => (
                  <Cell
                    key={supervisors[column]?.id}
                    cell={cell}
                    place={[row, column]}
                    isHere={row === here[0] && column === here[1]}
                    enter={setAt}
                  />
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}

interface CellProps {
  readonly cell: Matrix['rows'][number]['cells'][number];
  readonly place: readonly [number, number];
  readonly isHere: boolean;
  readonly enter: (place: readonly [number, number]) => void;
}

function Cell({ cell, place, isHere, enter }: CellProps) {
  const zone = useClinicZone();
  return (
    <Table.Td
      role="gridcell"
      tabIndex={isHere ? 0 : -1}
      data-cell={place.join(' ')}
      onFocus={() => {
        enter(place);
      }}
    >
      {cell.map((one) => (
        <Text key={one.id} size="sm">
          {cellWords(one, { zone, now: serverNow() })}
        </Text>
      ))}
    </Table.Td>
  );
}
