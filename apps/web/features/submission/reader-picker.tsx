import { Radio, Stack, Text } from '@mantine/core';
import type { CaseAudienceKind, SubmissionReadersQuery } from '../../graphql/generated/operations.js';
import type { ChoiceProps } from './choice-props.js';
import { kindsOf, withKind } from './choices.js';
import type { PurposeFace } from './choices.js';
import { ColleaguePicker } from './colleague-picker.js';
import { ConsultationGroupPicker } from './consultation-group-picker.js';
import { PlaceNotes } from './place-notes.js';
import { SupervisorPicker } from './supervisor-picker.js';

interface ReaderPickerProps extends ChoiceProps {
  readonly rule: PurposeFace;
  readonly readers: SubmissionReadersQuery;
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

function KindPicker({ readers, ...props }: ChoiceProps & { readonly readers: SubmissionReadersQuery }) {
  const { choices, change } = props;
  switch (choices.kind) {
    case 'ASSIGNMENTS':
      return <SupervisorPicker {...props} supervisors={readers.mySupervisors} />;
    case 'SUPERVISION_GROUP':
      return (
        <Radio.Group
          label="Supervision group"
          description="Its supervisor and the other supervisees of today read it."
          value={choices.supervisionGroupId ?? ''}
          onChange={(supervisionGroupId) => {
            change({ ...choices, supervisionGroupId });
          }}
        >
          <Stack gap={6} mt={6}>
            {readers.supervisionGroups.edges.map(({ node }) => (
              <Radio
                key={node.id}
                value={node.id}
                label={node.name}
                description={node.supervisor === null ? undefined : `Led by ${node.supervisor.displayName}`}
              />
            ))}
            {readers.supervisionGroups.edges.length === 0 && (
              <Text>You are in no supervision group. The supervisor of one can give you a place in it.</Text>
            )}
          </Stack>
        </Radio.Group>
      );
    case 'COLLEAGUE':
      return <ColleaguePicker {...props} />;
    case 'CONSULTATION_GROUP':
      return <ConsultationGroupPicker {...props} groups={readers.consultationGroups} />;
  }
}
