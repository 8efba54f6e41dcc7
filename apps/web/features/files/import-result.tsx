import { Alert, Table, Text } from '@mantine/core';
import { WideTable } from '../../components/wide-table.js';
import type { ImportResultFragment } from '../../graphql/generated/operations.js';
import { reportWords } from './report-words.js';

interface ImportResultProps {
  readonly report: Pick<ImportResultFragment, 'isWritten' | 'lines' | 'problems'>;
  /** What one line is: "line" of a file, "supervision" of a term. */
  readonly unit: string;
}

/** What became of a file, or would become of it: every bad line with what is wrong, or that all is well. */
export function ImportResult({ report, unit }: ImportResultProps) {
  const { problems } = report;
  return (
    <>
      <Alert
        color={problems.length > 0 ? 'red' : 'gray'}
        role={problems.length > 0 ? 'alert' : 'status'}
        title={reportWords(report, unit)}
      />
      {problems.length > 0 && (
        <WideTable label="What is wrong" columns={[unit === 'line' ? 'Line' : 'Number', 'Column', 'What']}>
          {problems.map(({ line, column, code, text }, index) => (
            <Table.Tr key={`${String(line)} ${code} ${String(index)}`}>
              <Table.Td>{line}</Table.Td>
              <Table.Td>{column ?? ''}</Table.Td>
              <Table.Td>
                <Text size="sm">{text}</Text>
                <Text size="sm" c="dimmed">
                  {code}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </WideTable>
      )}
    </>
  );
}
