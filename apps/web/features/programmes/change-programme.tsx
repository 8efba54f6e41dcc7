import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { ActButton } from '../../components/act-button.js';
import { fieldProblem } from '../../graphql/field-problem.js';
import { ChangeProgrammeDocument } from '../../graphql/generated/programmes.js';
import type { ProgrammeRowFragment } from '../../graphql/generated/operations.js';
import { useChange } from '../../graphql/use-operation.js';
import { Part2Box } from './create-programme.js';

/** Renames a programme, or puts it under Part 2. */
export function ChangeProgramme({ programme }: { readonly programme: ProgrammeRowFragment }) {
  const [name, setName] = useState(programme.name);
  const [isPart2, setPart2] = useState(programme.isPart2);
  const change = useChange(ChangeProgrammeDocument);
  const { id, version } = programme;
  const act = (done: () => void): void => {
    if (name.trim() === '') return;
    change.mutate(
      { input: { programmeId: id, expectedVersion: version, name, isPart2 } },
      { onSuccess: done },
    );
  };
  return (
    <ActButton
      label="Change"
      name={`Change ${programme.name}`}
      title={`Change ${programme.name}`}
      consequence="It holds from this moment."
      confirm="Save"
      error={change.error}
      isPending={change.isPending}
      act={act}
      button={{ size: 'compact-md' }}
    >
      <TextInput
        label="Name"
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
        error={name.trim() === '' ? 'Give it a name.' : fieldProblem(change.error, 'name')}
      />
      <Part2Box value={isPart2} onChange={setPart2} error={fieldProblem(change.error, 'isPart2')} />
    </ActButton>
  );
}
