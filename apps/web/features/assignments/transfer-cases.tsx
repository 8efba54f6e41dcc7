import { Radio, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActButton } from '../../components/act-button.js';
import { AssignmentEndingDocument, TransferCasesDocument } from '../../graphql/generated/assignments.js';
import type { AssignmentRowFragment } from '../../graphql/generated/operations.js';
import { query, useChange } from '../../graphql/use-operation.js';
import { transferReasons } from './assignment-words.js';

/** Hands what is open to another supervisor of the same trainee, without ending anything. */
export function TransferCases({ row }: { readonly row: AssignmentRowFragment }) {
  const [successorId, setSuccessor] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const transfer = useChange(TransferCasesDocument);
  const trainee = row.supervisee?.displayName ?? 'the supervisee';
  const act = (done: () => void): void => {
    setAsked(true);
    if (successorId === null) return;
    transfer.mutate(
      { input: { fromAssignmentId: row.id, successorAssignmentId: successorId } },
      {
        onSuccess: () => {
          setSuccessor(null);
          setAsked(false);
          done();
        },
      },
    );
  };
  return (
    <ActButton
      label="Hand over"
      name={`Hand over the open cases of ${trainee} from ${row.supervisor?.displayName ?? 'the supervisor'}`}
      title={`Hand over the open cases of ${trainee}`}
      consequence="The other supervisor reads them from this moment. Whoever had them keeps them; nothing is ended. Your name stands beside each."
      confirm="Hand them over"
      error={transfer.error}
      isPending={transfer.isPending}
      act={act}
      button={{ size: 'compact-md' }}
    >
      {transferReasons(transfer.error).map((reason) => (
        <Text key={reason} role="alert">
          {reason}
        </Text>
      ))}
      <Successors
        assignmentId={row.id}
        value={successorId}
        onChange={setSuccessor}
        error={isAsked && successorId === null ? 'Choose who takes over.' : undefined}
      />
    </ActButton>
  );
}

interface SuccessorsProps {
  readonly assignmentId: string;
  readonly value: string | null;
  readonly onChange: (assignmentId: string) => void;
  readonly error: string | undefined;
}

function Successors({ assignmentId, value, onChange, error }: SuccessorsProps) {
  const { data } = useQuery(query(AssignmentEndingDocument, { assignmentId }));
  if (data === undefined) return <Text c="dimmed">Looking what is open …</Text>;
  const { openCases, unscreenedCases, successors } = data.assignmentEnding;
  if (successors.length === 0)
    return (
      <Text role={error === undefined ? undefined : 'alert'}>
        Nobody else supervises this trainee. Assign a second supervisor first.
      </Text>
    );
  return (
    <>
      <Text>
        {openCases === 1 ? 'One case is' : `${String(openCases)} cases are`} open.
        {unscreenedCases > 0 && ` ${String(unscreenedCases)} unscreened: that stays with its reader.`}
      </Text>
      <Radio.Group label="Who takes over" value={value} onChange={onChange} error={error}>
        {successors.map(({ id, supervisor }) => (
          <Radio key={id} value={id} label={supervisor?.displayName ?? 'The other supervisor'} mt="xs" />
        ))}
      </Radio.Group>
    </>
  );
}
