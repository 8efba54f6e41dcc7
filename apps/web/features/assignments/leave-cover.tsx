import { useState } from 'react';
import { ArrangeLeaveCoverDocument } from '../../graphql/generated/assignments.js';
import { useChange } from '../../graphql/use-operation.js';
import { ActButton } from '../../components/act-button.js';
import { DayField } from '../../components/day-field.js';
import { Findings } from '../../components/findings.js';
import { PersonSelect } from '../../components/person-select.js';

/** Covers everything of a supervisor who is away, for these days; it returns by itself. */
export function LeaveCover() {
  const [supervisorId, setSupervisor] = useState('');
  const [coveringId, setCovering] = useState('');
  const [untilOn, setUntil] = useState('');
  const [isAsked, setAsked] = useState(false);
  const arrange = useChange(ArrangeLeaveCoverDocument);
  const act = (done: () => void): void => {
    setAsked(true);
    if (supervisorId === '' || coveringId === '' || untilOn === '') return;
    arrange.mutate(
      { input: { supervisorId, coveringId, untilOn } },
      {
        onSuccess: ({ arrangeLeaveCover }) => {
          if (!arrangeLeaveCover.isRefused) done();
        },
      },
    );
  };
  const missing = (value: string, words: string): string | undefined =>
    isAsked && value === '' ? words : undefined;
  return (
    <ActButton
      label="Arrange cover"
      title="Cover for a supervisor who is away"
      consequence="The cover reads the open and urgent cases of these days only. When they are over, everything returns by itself."
      confirm="Arrange cover"
      error={arrange.error}
      isPending={arrange.isPending}
      act={act}
    >
      <Findings findings={arrange.data?.arrangeLeaveCover.covers.flatMap(({ findings }) => findings) ?? []} />
      <PersonSelect
        label="Who is away"
        role="SUPERVISOR"
        value={supervisorId}
        onChange={setSupervisor}
        error={missing(supervisorId, 'Choose who is away.')}
      />
      <PersonSelect
        label="Who covers"
        role="SUPERVISOR"
        value={coveringId}
        onChange={setCovering}
        without={[supervisorId]}
        error={missing(coveringId, 'Choose who covers.')}
      />
      <DayField
        label="Last day"
        value={untilOn}
        onDay={setUntil}
        error={missing(untilOn, 'Say when it ends.')}
      />
    </ActButton>
  );
}
