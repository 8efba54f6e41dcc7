import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ActButton } from '../../components/act-button.js';
import { fieldProblem } from '../../graphql/field-problem.js';
import { CreateProgrammeDocument } from '../../graphql/generated/programmes.js';
import { useChange } from '../../graphql/use-operation.js';

const NOTHING = { name: '', isPart2: false, isWholeClinic: false };

/** Makes a programme: a unit of the clinic with its own clients. */
export function CreateProgramme() {
  const [given, setGiven] = useState(NOTHING);
  const [isAsked, setAsked] = useState(false);
  const create = useChange(CreateProgrammeDocument);
  const act = (done: () => void): void => {
    setAsked(true);
    if (given.name.trim() === '') return;
    create.mutate(
      { input: given },
      {
        onSuccess: () => {
          setGiven(NOTHING);
          setAsked(false);
          done();
        },
      },
    );
  };
  return (
    <ActButton
      label="New programme"
      title="New programme"
      consequence="Client records can be kept in it from then on. Everybody who works here sees its name."
      confirm="Make it"
      error={create.error}
      isPending={create.isPending}
      act={act}
      button={{ variant: 'filled' }}
    >
      <TextInput
        label="Name"
        value={given.name}
        onChange={(event) => {
          setGiven({ ...given, name: event.currentTarget.value });
        }}
        error={
          (isAsked && given.name.trim() === '' ? 'Give it a name.' : undefined) ??
          fieldProblem(create.error, 'name')
        }
      />
      <Part2Box
        value={given.isPart2}
        onChange={(isPart2) => {
          setGiven({ ...given, isPart2 });
        }}
      />
      <Checkbox
        label="Everybody who works here works in it"
        description="One programme at most, and for good."
        checked={given.isWholeClinic}
        onChange={(event) => {
          setGiven({ ...given, isWholeClinic: event.currentTarget.checked });
        }}
        error={fieldProblem(create.error, 'isWholeClinic')}
      />
    </ActButton>
  );
}

interface Part2BoxProps {
  readonly value: boolean;
  readonly onChange: (isPart2: boolean) => void;
  readonly error?: string | undefined;
}

/** Whether 42 CFR Part 2 holds for a programme. */
export function Part2Box({ value, onChange, error }: Part2BoxProps) {
  return (
    <Checkbox
      label="Under 42 CFR Part 2"
      description="Cases of its clients stay in the programme unless the client agreed. It is not taken off once the programme has client records."
      checked={value}
      onChange={(event) => {
        onChange(event.currentTarget.checked);
      }}
      error={error}
    />
  );
}
