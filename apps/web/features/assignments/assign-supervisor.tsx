import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AssignSupervisorDocument, PreviewAssignmentDocument } from '../../graphql/generated/assignments.js';
import type { SupervisingKind } from '../../graphql/generated/operations.js';
import { query, useChange } from '../../graphql/use-operation.js';
import { ActButton } from '../../components/act-button.js';
import { DayField } from '../../components/day-field.js';
import { Findings } from '../../components/findings.js';
import { PersonSelect } from '../../components/person-select.js';
import { KindSelect } from './kind-select.js';

/** Assigns a supervisor; what the law and the clinic's rules say of the pair stands there before it is done. */
export function AssignSupervisor({ traineeId = '' }: { readonly traineeId?: string | undefined }) {
  const [supervisorId, setSupervisor] = useState('');
  const [superviseeId, setSupervisee] = useState(traineeId);
  const [kind, setKind] = useState<SupervisingKind>('PRIMARY');
  const [untilOn, setUntil] = useState('');
  const [isAsked, setAsked] = useState(false);
  const assign = useChange(AssignSupervisorDocument);
  const input = { supervisorId, superviseeId, kind, untilOn: untilOn === '' ? null : untilOn };
  const isWhole = supervisorId !== '' && superviseeId !== '';
  const preview = useQuery({ ...query(PreviewAssignmentDocument, { input }), enabled: isWhole });
  const act = (done: () => void): void => {
    setAsked(true);
    if (!isWhole) return;
    assign.mutate(
      { input },
      {
        onSuccess: ({ assignSupervisor }) => {
          if (!assignSupervisor.isRefused) done();
        },
      },
    );
  };
  return (
    <ActButton
      label="Assign a supervisor"
      title="Assign a supervisor"
      consequence="From then on the trainee can submit cases to this person, who reads what is submitted and nothing else."
      confirm="Assign"
      error={assign.error}
      isPending={assign.isPending}
      act={act}
      button={{ variant: 'filled' }}
    >
      <Findings findings={preview.data?.previewAssignment ?? []} />
      <PersonSelect
        label="Trainee"
        role="TRAINEE"
        value={superviseeId}
        onChange={setSupervisee}
        error={isAsked && superviseeId === '' ? 'Choose who is supervised.' : undefined}
      />
      <PersonSelect
        label="Supervisor"
        role="SUPERVISOR"
        value={supervisorId}
        onChange={setSupervisor}
        error={isAsked && supervisorId === '' ? 'Choose who supervises.' : undefined}
      />
      <KindSelect value={kind} onChange={setKind} />
      <DayField label="Last day" description="Empty: until it is ended." value={untilOn} onDay={setUntil} />
    </ActButton>
  );
}
