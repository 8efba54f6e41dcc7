import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { ActButton } from '../../components/act-button.js';
import { DayField } from '../../components/day-field.js';
import { Findings } from '../../components/findings.js';
import { PersonSelect } from '../../components/person-select.js';
import { fieldProblem } from '../../graphql/field-problem.js';
import { ArrangeCoverDocument } from '../../graphql/generated/assignments.js';
import type { AssignmentRowFragment } from '../../graphql/generated/operations.js';
import { useChange } from '../../graphql/use-operation.js';

const NOTHING = { coveringId: '', standby: false, fromOn: '', untilOn: '' };

/** Arranges who covers one supervision: for some days, or standing by until the supervisor cannot act. */
export function CoverOne({ row }: { readonly row: AssignmentRowFragment }) {
  const [given, setGiven] = useState(NOTHING);
  const [isAsked, setAsked] = useState(false);
  const arrange = useChange(ArrangeCoverDocument);
  const { coveringId, standby, fromOn, untilOn } = given;
  const pair = `${row.supervisor?.displayName ?? 'the supervisor'} and ${row.supervisee?.displayName ?? 'the supervisee'}`;
  const act = (done: () => void): void => {
    setAsked(true);
    if (coveringId === '' || (!standby && untilOn === '')) return;
    const day = (typed: string): string | null => (standby || typed === '' ? null : typed);
    arrange.mutate(
      { input: { assignmentId: row.id, coveringId, standby, fromOn: day(fromOn), untilOn: day(untilOn) } },
      {
        onSuccess: ({ arrangeCover }) => {
          if (arrangeCover.isRefused) return;
          setGiven(NOTHING);
          setAsked(false);
          done();
        },
      },
    );
  };
  const missing = (isMissing: boolean, words: string): string | undefined =>
    isAsked && isMissing ? words : undefined;
  return (
    <ActButton
      label="Cover"
      name={`Cover for ${pair}`}
      title={`Cover for ${pair}`}
      consequence="The cover reads the open and urgent cases of these days only, and everything returns by itself. Standing by, it begins when the supervisor cannot act."
      confirm="Arrange it"
      error={arrange.error}
      isPending={arrange.isPending}
      act={act}
      button={{ size: 'compact-md' }}
    >
      <Findings findings={arrange.data?.arrangeCover.findings ?? []} />
      <PersonSelect
        label="Who covers"
        role="SUPERVISOR"
        value={coveringId}
        onChange={(chosen) => {
          setGiven({ ...given, coveringId: chosen });
        }}
        without={[row.supervisorId]}
        error={missing(coveringId === '', 'Choose who covers.')}
      />
      <Checkbox
        label="Stands by, without days"
        checked={standby}
        onChange={(event) => {
          setGiven({ ...given, standby: event.currentTarget.checked });
        }}
      />
      {!standby && (
        <>
          <DayField
            label="First day"
            description="Empty: from now on."
            value={fromOn}
            onDay={(day) => {
              setGiven({ ...given, fromOn: day });
            }}
            error={fieldProblem(arrange.error, 'fromOn')}
          />
          <DayField
            label="Last day"
            value={untilOn}
            onDay={(day) => {
              setGiven({ ...given, untilOn: day });
            }}
            error={missing(untilOn === '', 'Say when it ends.') ?? fieldProblem(arrange.error, 'untilOn')}
          />
        </>
      )}
    </ActButton>
  );
}
