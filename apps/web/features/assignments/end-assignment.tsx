import { NativeSelect, Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AssignmentEndingDocument, EndAssignmentDocument } from '../../graphql/generated/assignments.js';
import type {
  AssignmentEndingQuery,
  AssignmentRowFragment,
  OpenCases,
  ReasonToEndAssignment,
  UnsentComments,
} from '../../graphql/generated/operations.js';
import { query, useChange } from '../../graphql/use-operation.js';
import { ActButton } from '../../components/act-button.js';

const REASONS: readonly { readonly value: ReasonToEndAssignment; readonly label: string }[] = [
  { value: 'COMPLETED', label: 'It is completed' },
  { value: 'CHANGED', label: 'Somebody else takes over' },
  { value: 'LEFT', label: 'One of them leaves' },
  { value: 'CONFLICT', label: 'A conflict of interest' },
  { value: 'OTHER', label: 'Another reason' },
];

/** What is decided when a supervision ends with cases or comments still open. */
interface Decision {
  readonly openCases: OpenCases | null;
  readonly unsentComments: UnsentComments | null;
  readonly successorAssignmentId: string | null;
}

const UNDECIDED: Decision = { openCases: null, unsentComments: null, successorAssignmentId: null };

/** Ends a supervision at once, after asking what becomes of what is open; reading ends with it, on open screens too. */
export function EndAssignment({ row }: { readonly row: AssignmentRowFragment }) {
  const [reason, setReason] = useState<ReasonToEndAssignment>('COMPLETED');
  const [decision, setDecision] = useState(UNDECIDED);
  const end = useChange(EndAssignmentDocument);
  const pair = `${row.supervisor?.displayName ?? 'the supervisor'} and ${row.supervisee?.displayName ?? 'the supervisee'}`;
  const act = (done: () => void): void => {
    end.mutate(
      { input: { assignmentId: row.id, expectedVersion: row.version, reason, ...decision } },
      { onSuccess: done },
    );
  };
  return (
    <ActButton
      label="End"
      name={`End the supervision of ${pair}`}
      title={`End the supervision of ${pair}`}
      consequence="The supervisor can read nothing more of these cases from this moment, also where a page is open now."
      confirm="End it now"
      error={end.error}
      isPending={end.isPending}
      act={act}
      button={{ size: 'compact-md' }}
    >
      <NativeSelect
        label="Why"
        data={[...REASONS]}
        value={reason}
        onChange={(event) => {
          const found = REASONS.find(({ value }) => value === event.currentTarget.value);
          if (found !== undefined) setReason(found.value);
        }}
      />
      <WhatIsOpen assignmentId={row.id} decision={decision} decide={setDecision} />
    </ActButton>
  );
}

interface WhatIsOpenProps {
  readonly assignmentId: string;
  readonly decision: Decision;
  readonly decide: (decision: Decision) => void;
}

function WhatIsOpen({ assignmentId, decision, decide }: WhatIsOpenProps) {
  const { data } = useQuery(query(AssignmentEndingDocument, { assignmentId }));
  if (data === undefined) return <Text c="dimmed">Looking what is open …</Text>;
  const { openCases, unsentComments, unscreenedCases } = data.assignmentEnding;
  return (
    <Stack gap="md">
      {openCases === 0 && <Text>No case is open between them.</Text>}
      {unscreenedCases > 0 && (
        <Text>
          {unscreenedCases} unscreened: {unscreenedCases === 1 ? 'it ends' : 'they end'} with the supervision.
        </Text>
      )}
      {unsentComments > 0 && (
        <Radio.Group
          label={`${String(unsentComments)} comments were not sent yet`}
          value={decision.unsentComments}
          onChange={(value) => {
            decide({ ...decision, unsentComments: value === 'SEND' ? 'SEND' : 'DISCARD' });
          }}
        >
          <Radio value="SEND" label="Send them to the author" mt="xs" />
          <Radio value="DISCARD" label="Delete them unread" mt="xs" />
        </Radio.Group>
      )}
      {openCases > 0 && <OpenCasesChoice {...{ decision, decide }} ending={data.assignmentEnding} />}
    </Stack>
  );
}

interface OpenCasesChoiceProps {
  readonly decision: Decision;
  readonly decide: (decision: Decision) => void;
  readonly ending: AssignmentEndingQuery['assignmentEnding'];
}

function OpenCasesChoice({ decision, decide, ending }: OpenCasesChoiceProps) {
  return (
    <Radio.Group
      label={`${String(ending.openCases)} cases are open`}
      value={decision.openCases === 'HAND_OVER' ? (decision.successorAssignmentId ?? '') : decision.openCases}
      onChange={(value) => {
        decide(
          value === 'CLOSE_NOW'
            ? { ...decision, openCases: 'CLOSE_NOW', successorAssignmentId: null }
            : { ...decision, openCases: 'HAND_OVER', successorAssignmentId: value },
        );
      }}
    >
      {ending.successors.map(({ id, supervisor }) => (
        <Radio
          key={id}
          value={id}
          label={`Hand them over to ${supervisor?.displayName ?? 'the other supervisor'}`}
          mt="xs"
        />
      ))}
      <Radio value="CLOSE_NOW" label="Close them now, unreviewed" mt="xs" />
    </Radio.Group>
  );
}
