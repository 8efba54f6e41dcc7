import { NativeSelect, TextInput } from '@mantine/core';
import { endOfDay } from '@subrosa/kernel';
import { useState } from 'react';
import { useClinicZone } from '../../app/use-clinic-zone.js';
import { ActButton } from '../../components/act-button.js';
import { DayField } from '../../components/day-field.js';
import { fieldProblem } from '../../graphql/field-problem.js';
import { RecordDeterminationDocument } from '../../graphql/generated/determinations.js';
import type { DeterminationBasis } from '../../graphql/generated/operations.js';
import { isRefusal } from '../../graphql/request-error.js';
import { useChange } from '../../graphql/use-operation.js';
import { DETERMINATION_BASES, basisOf } from './determination-words.js';

interface Given {
  readonly clientRecordId: string;
  readonly basis: DeterminationBasis;
  readonly lastDay: string;
}

const NOTHING: Given = { clientRecordId: '', basis: 'EXPERT_DETERMINATION', lastDay: '' };

/** Records that peer learning about one client record needs no consent, for a time. */
export function RecordDetermination() {
  const zone = useClinicZone();
  const [given, setGiven] = useState(NOTHING);
  const [isAsked, setAsked] = useState(false);
  const record = useChange(RecordDeterminationDocument);
  const { clientRecordId, basis, lastDay } = given;
  const act = (done: () => void): void => {
    setAsked(true);
    if (clientRecordId === '' || lastDay === '') return;
    const until = endOfDay(lastDay, zone).toISOString();
    record.mutate(
      { input: { clientRecordId, basis, until } },
      {
        onSuccess: () => {
          setGiven(NOTHING);
          setAsked(false);
          done();
        },
      },
    );
  };
  const unknown = isRefusal(record.error, 'NOT_FOUND')
    ? 'No client record of this clinic has it.'
    : undefined;
  return (
    <ActButton
      label="Record a determination"
      title="Record a determination"
      consequence="From now on cases about this client record can go to peer learning without a consent. No other purpose is served by it."
      confirm="Record it"
      error={record.error}
      isPending={record.isPending}
      act={act}
      button={{ variant: 'filled' }}
    >
      <TextInput
        label="Id of the client record"
        description="Its author finds it on the page of the client record. It says nothing of who the client is."
        value={clientRecordId}
        onChange={(event) => {
          setGiven({ ...given, clientRecordId: event.currentTarget.value.trim() });
        }}
        error={(isAsked && clientRecordId === '' ? 'Give the id.' : undefined) ?? unknown}
        autoComplete="off"
      />
      <NativeSelect
        label="On what it rests"
        data={[...DETERMINATION_BASES]}
        value={basis}
        onChange={(event) => {
          setGiven({ ...given, basis: basisOf(event.currentTarget.value) });
        }}
      />
      <DayField
        label="Last day"
        description="A determination is made for a time."
        value={lastDay}
        onDay={(day) => {
          setGiven({ ...given, lastDay: day });
        }}
        error={
          (isAsked && lastDay === '' ? 'Say until when.' : undefined) ?? fieldProblem(record.error, 'until')
        }
      />
    </ActButton>
  );
}
