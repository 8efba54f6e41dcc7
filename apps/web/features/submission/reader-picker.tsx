import { Radio, Skeleton, Stack, Text } from '@mantine/core';
import type { CaseAudienceKind } from '../../graphql/generated/operations.js';
import type { ChoiceProps } from './choice-props.js';
import { kindsOf, withKind } from './choices.js';
import type { PurposeFace } from './choices.js';
import { ColleaguePicker } from './colleague-picker.js';
import { ConsultationGroupPicker } from './consultation-group-picker.js';
import { PlaceNotes } from './place-notes.js';
import { SupervisionGroupPicker } from './supervision-group-picker.js';
import { SupervisorPicker } from './supervisor-picker.js';
import type { Readers } from './use-readers.js';

interface ReaderPickerProps extends ChoiceProps {
  readonly rule: PurposeFace;
  readonly readers: Readers;
}

const KIND_WORDS: Readonly<Record<CaseAudienceKind, string>> = {
  ASSIGNMENTS: 'Your supervisors',
  SUPERVISION_GROUP: 'A supervision group',
  COLLEAGUE: 'One colleague',
  CONSULTATION_GROUP: 'A consultation group',
};

/** Who will read it: one kind of audience, fixed once the case is sent. */
export function ReaderPicker({ choices, change, refusals, rule, readers }: ReaderPickerProps) {
  const kinds = kindsOf(rule);
  const props = { choices, change, refusals };
  return (
    <>
      <PlaceNotes place="readers" refusals={refusals} composer={null} />
      {kinds.length > 1 && (
        <Radio.Group
          label="Readers"
          value={choices.kind}
          onChange={(value) => {
            const kind = kinds.find((one) => one === value);
            if (kind !== undefined) change(withKind(choices, kind));
          }}
        >
          <Stack gap={6} mt={6}>
            {kinds.map((kind) => (
              <Radio key={kind} value={kind} label={KIND_WORDS[kind]} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <KindPicker {...props} readers={readers} />
      <Text size="sm" c="dimmed">
        Who reads it is fixed once it is sent.
      </Text>
    </>
  );
}

function KindPicker({ readers, ...props }: ChoiceProps & { readonly readers: Readers }) {
  const { supervisors, supervisionGroups, consultationGroups, error } = readers;
  if (error !== null)
    return (
      <Text c="var(--mantine-color-error)" role="alert">
        Who could read it could not be looked up. {error.message}
      </Text>
    );
  switch (props.choices.kind) {
    case 'ASSIGNMENTS':
      return supervisors === null ? <Waiting /> : <SupervisorPicker {...props} supervisors={supervisors} />;
    case 'SUPERVISION_GROUP':
      return supervisionGroups === null ? (
        <Waiting />
      ) : (
        <SupervisionGroupPicker {...props} groups={supervisionGroups} />
      );
    case 'COLLEAGUE':
      return <ColleaguePicker {...props} />;
    case 'CONSULTATION_GROUP':
      return consultationGroups === null ? (
        <Waiting />
      ) : (
        <ConsultationGroupPicker {...props} groups={consultationGroups} />
      );
  }
}

const Waiting = () => <Skeleton height={64} role="status" aria-busy aria-label="Loading" />;
