import { useState } from 'react';
import { ActButton } from '../../components/act-button.js';
import { DayField } from '../../components/day-field.js';
import { fieldProblem } from '../../graphql/field-problem.js';
import { RollOverTermDocument } from '../../graphql/generated/assignments.js';
import { useChange } from '../../graphql/use-operation.js';
import { ImportResult } from '../files/import-result.js';
import { isReady } from '../files/report-words.js';

/** Carries the supervisions of a term over into the next: looked at first, then all or none. */
export function RollOver() {
  const [endingBefore, setEnding] = useState('');
  const [untilOn, setUntil] = useState('');
  const [isAsked, setAsked] = useState(false);
  const roll = useChange(RollOverTermDocument);
  const report = roll.data?.rollOverTerm ?? null;
  const ready = report !== null && isReady(report);
  const act = (done: () => void): void => {
    if (report?.isWritten === true) {
      roll.reset();
      done();
      return;
    }
    setAsked(true);
    if (endingBefore === '' || untilOn === '') return;
    roll.mutate({ input: { endingBefore, untilOn, isDryRun: !ready } });
  };
  const change = (set: (day: string) => void, day: string): void => {
    set(day);
    roll.reset();
  };
  return (
    <ActButton
      label="Next term"
      title="Carry supervisions over into the next term"
      consequence="Those that end by a day are prolonged, so that their cases stay where they are. Supervisions without an end, and covers, are left alone."
      confirm={report?.isWritten === true ? 'Close' : ready ? 'Prolong them' : 'Check it first'}
      error={roll.error}
      isPending={roll.isPending}
      act={act}
    >
      <DayField
        label="Last day of the old term"
        value={endingBefore}
        onDay={(day) => {
          change(setEnding, day);
        }}
        error={
          (isAsked && endingBefore === '' ? 'Give the day.' : undefined) ??
          fieldProblem(roll.error, 'endingBefore')
        }
      />
      <DayField
        label="Last day of the new term"
        value={untilOn}
        onDay={(day) => {
          change(setUntil, day);
        }}
        error={
          (isAsked && untilOn === '' ? 'Give the day.' : undefined) ?? fieldProblem(roll.error, 'untilOn')
        }
      />
      {report !== null && <ImportResult report={report} unit="supervision" />}
    </ActButton>
  );
}
