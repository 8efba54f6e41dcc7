import { Stack, Title } from '@mantine/core';
import type { GateRefusalFragment, SubmissionDeskQuery } from '../../graphql/generated/operations.js';
import type { ChoiceProps } from './choice-props.js';
import { ConsentStanding } from './consent-standing.js';
import { DatesAhead } from './dates-ahead.js';
import { PurposePicker } from './purpose-picker.js';
import { ReaderPicker } from './reader-picker.js';
import { Statements } from './statements.js';
import { TeaserFields } from './teaser-fields.js';
import { UrgencyPicker } from './urgency-picker.js';
import type { Readers } from './use-readers.js';

interface ChoicesFormProps extends ChoiceProps {
  readonly desk: SubmissionDeskQuery;
  readonly readers: Readers;
  readonly standing: readonly GateRefusalFragment[] | null;
}

/** Everything that is chosen and stated beside the text. */
export function ChoicesForm({ desk, readers, standing, ...props }: ChoicesFormProps) {
  const { purposes, caseVocabulary, clinic } = desk;
  const rule = purposes.find(({ purpose }) => purpose === props.choices.purpose);
  if (rule === undefined) return null;
  return (
    <Stack gap="lg">
      <section aria-labelledby="who">
        <Title order={2} id="who" size="h3" mb="sm">
          Who reads it
        </Title>
        <Stack>
          <PurposePicker {...props} purposes={purposes} />
          <ReaderPicker {...props} rule={rule} readers={readers} />
          <ConsentStanding standing={standing} />
        </Stack>
      </section>
      <section aria-labelledby="what">
        <Title order={2} id="what" size="h3" mb="sm">
          What they see first
        </Title>
        <TeaserFields {...props} {...caseVocabulary} />
      </section>
      <section aria-labelledby="when">
        <Title order={2} id="when" size="h3" mb="sm">
          When
        </Title>
        <Stack>
          <UrgencyPicker {...props} onCall={clinic.onCall} />
          <DatesAhead choices={props.choices} clinic={clinic} readers={readers} />
        </Stack>
      </section>
      <Statements {...props} rule={rule} />
    </Stack>
  );
}
