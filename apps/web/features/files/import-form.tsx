import { Alert, Button, FileInput, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { CsvInput, ImportResultFragment } from '../../graphql/generated/operations.js';
import { fieldProblem } from '../../graphql/field-problem.js';
import { refusalTexts } from '../../graphql/refusal-texts.js';
import type { useChange } from '../../graphql/use-operation.js';
import { ImportResult } from './import-result.js';
import { isReady } from './report-words.js';

type Report = Pick<ImportResultFragment, 'isWritten' | 'lines' | 'problems'>;

interface ImportFormProps<Data> {
  /** What the file says, and its columns. */
  readonly label: string;
  readonly columns: string;
  /** The words on the button that writes. */
  readonly confirm: string;
  readonly change: ReturnType<typeof useChange<Data, { input: CsvInput }>>;
  readonly reportOf: (data: Data) => Report;
  /** What stands under the report of what was written. */
  readonly children?: ReactNode;
}

/** Takes a comma-separated file: looks at every line first, and writes all of it or nothing. */
export function ImportForm<Data>(props: ImportFormProps<Data>) {
  const { label, columns, confirm, change, reportOf, children } = props;
  const [csv, setCsv] = useState('');
  const [isAsked, setAsked] = useState(false);
  const report = change.data === undefined ? null : reportOf(change.data);
  const write = (text: string): void => {
    setCsv(text);
    change.reset();
  };
  const send = (isDryRun: boolean): void => {
    setAsked(true);
    if (csv.trim() !== '') change.mutate({ input: { csv, isDryRun } });
  };
  const missing = isAsked && csv.trim() === '' ? 'Choose a file, or write its lines here.' : undefined;
  return (
    <Stack gap="sm">
      <FileInput
        label={`${label}: a file`}
        placeholder="Choose a file"
        accept=".csv,text/csv"
        onChange={(file) => {
          if (file !== null) void file.text().then(write);
        }}
      />
      <Textarea
        label={`${label}: its lines`}
        description={columns}
        value={csv}
        onChange={(event) => {
          write(event.currentTarget.value);
        }}
        error={missing ?? fieldProblem(change.error, 'csv')}
        minRows={4}
        maxRows={12}
        autosize
        spellCheck={false}
      />
      {refusalTexts(change.error).map((text) => (
        <Alert key={text} color="red" role="alert" title={text} />
      ))}
      {report !== null && <ImportResult report={report} unit="line" />}
      {report?.isWritten === true && children}
      <Group>
        <Button
          variant="default"
          loading={change.isPending}
          onClick={() => {
            send(true);
          }}
        >
          Check it first
        </Button>
        {report !== null && isReady(report) && (
          <Button
            loading={change.isPending}
            onClick={() => {
              send(false);
            }}
          >
            {confirm}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
