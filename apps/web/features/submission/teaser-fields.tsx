import { NativeSelect, SimpleGrid } from '@mantine/core';
import { teaserWords } from '../../app/teaser-words.js';
import type { ChoiceProps } from './choice-props.js';
import { PlaceNotes } from './place-notes.js';

interface TeaserFieldsProps extends ChoiceProps {
  readonly ageBands: readonly string[];
  readonly presentingAreas: readonly string[];
}

const options = (first: string, codes: readonly string[]) => [
  { value: '', label: first },
  ...codes.map((code) => ({ value: code, label: teaserWords(code) })),
];

/** The two wide facts that readers see before they open the case. */
export function TeaserFields({ choices, change, refusals, ageBands, presentingAreas }: TeaserFieldsProps) {
  return (
    <>
      <PlaceNotes place="teaser" refusals={refusals} composer={null} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} maw={560}>
        <NativeSelect
          label="Age band"
          value={choices.ageBand}
          onChange={(event) => {
            change({ ...choices, ageBand: event.currentTarget.value });
          }}
          data={options('Choose an age band', ageBands)}
        />
        <NativeSelect
          label="Presenting area"
          value={choices.presentingArea}
          onChange={(event) => {
            change({ ...choices, presentingArea: event.currentTarget.value });
          }}
          data={options('Choose an area', presentingAreas)}
        />
      </SimpleGrid>
    </>
  );
}
