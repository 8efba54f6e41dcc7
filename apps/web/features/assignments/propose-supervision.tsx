import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActButton } from '../../components/act-button.js';
import { DayField } from '../../components/day-field.js';
import { Findings } from '../../components/findings.js';
import { PersonSelect } from '../../components/person-select.js';
import { fieldProblem } from '../../graphql/field-problem.js';
import { PreviewAssignmentDocument, ProposeAssignmentDocument } from '../../graphql/generated/assignments.js';
import type { SupervisingKind } from '../../graphql/generated/operations.js';
import { query, useChange } from '../../graphql/use-operation.js';
import { KindSelect } from './kind-select.js';

/** A supervisor proposes to supervise somebody; it gives nothing until the director decides. */
export function ProposeSupervision({ supervisorId }: { readonly supervisorId: string }) {
  const [superviseeId, setSupervisee] = useState('');
  const [kind, setKind] = useState<SupervisingKind>('PRIMARY');
  const [untilOn, setUntil] = useState('');
  const [isAsked, setAsked] = useState(false);
  const propose = useChange(ProposeAssignmentDocument);
  const input = { supervisorId, superviseeId, kind, untilOn: untilOn === '' ? null : untilOn };
  const preview = useQuery({
    ...query(PreviewAssignmentDocument, { input }),
    enabled: superviseeId !== '',
  });
  const act = (done: () => void): void => {
    setAsked(true);
    if (superviseeId === '') return;
    propose.mutate(
      { input },
      {
        onSuccess: ({ proposeAssignment }) => {
          if (proposeAssignment.isRefused) return;
          setSupervisee('');
          setAsked(false);
          done();
        },
      },
    );
  };
  return (
    <ActButton
      label="Propose to supervise"
      title="Propose to supervise somebody"
      consequence="The director decides. Until then it gives you nothing to read."
      confirm="Propose"
      error={propose.error}
      isPending={propose.isPending}
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
      <KindSelect value={kind} onChange={setKind} />
      <DayField
        label="Last day"
        description="Empty: until it is ended."
        value={untilOn}
        onDay={setUntil}
        error={fieldProblem(propose.error, 'untilOn')}
      />
    </ActButton>
  );
}
