import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActButton } from '../../components/act-button.js';
import { DayField } from '../../components/day-field.js';
import { fieldProblem } from '../../graphql/field-problem.js';
import { PeopleToChooseDocument } from '../../graphql/generated/person-select.js';
import { AddProgrammeMemberDocument } from '../../graphql/generated/programmes.js';
import type { ProgrammeRowFragment } from '../../graphql/generated/operations.js';
import { query, useChange } from '../../graphql/use-operation.js';

const NOTHING = { memberId: '', fromOn: '', untilOn: '' };

/** Gives somebody a place in a programme, for some days or until it is ended. */
export function AddProgrammeMember({ programme }: { readonly programme: ProgrammeRowFragment }) {
  const [given, setGiven] = useState(NOTHING);
  const [isAsked, setAsked] = useState(false);
  const { data } = useQuery(query(PeopleToChooseDocument, { role: null }));
  const add = useChange(AddProgrammeMemberDocument);
  const { memberId, fromOn, untilOn } = given;
  const people = data?.people.edges ?? [];
  const act = (done: () => void): void => {
    setAsked(true);
    if (memberId === '') return;
    const days = { fromOn: fromOn === '' ? null : fromOn, untilOn: untilOn === '' ? null : untilOn };
    add.mutate(
      { input: { programmeId: programme.id, memberId, ...days } },
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
      label="Add a person"
      name={`Add a person to ${programme.name}`}
      title={`Add a person to ${programme.name}`}
      consequence="They can keep client records in this programme, and may be shown cases that stay in it. A place gives no case by itself."
      confirm="Add"
      error={add.error}
      isPending={add.isPending}
      act={act}
      button={{ size: 'compact-md' }}
    >
      <NativeSelect
        label="Person"
        value={memberId}
        onChange={(event) => {
          setGiven({ ...given, memberId: event.currentTarget.value });
        }}
        data={[
          { value: '', label: 'Choose a person' },
          ...people.map(({ node }) => ({ value: node.id, label: node.person.displayName })),
        ]}
        error={
          (isAsked && memberId === '' ? 'Choose a person.' : undefined) ?? fieldProblem(add.error, 'memberId')
        }
      />
      <DayField
        label="First day"
        description="Empty: from now on."
        value={fromOn}
        onDay={(day) => {
          setGiven({ ...given, fromOn: day });
        }}
        error={fieldProblem(add.error, 'fromOn')}
      />
      <DayField
        label="Last day"
        description="Empty: until it is ended."
        value={untilOn}
        onDay={(day) => {
          setGiven({ ...given, untilOn: day });
        }}
        error={fieldProblem(add.error, 'untilOn')}
      />
    </ActButton>
  );
}
