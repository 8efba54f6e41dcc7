import { Button, Fieldset, Group, NativeSelect, Stack } from '@mantine/core';
import { typed } from '../consultation/checked-text.js';
import { CheckedField } from './checked-field.js';
import type { RatingDraft } from './review-draft.js';
import { COMPETENCIES, SCORES, isCompetency } from './verdicts.js';

interface RatingFieldsProps {
  readonly ratings: readonly RatingDraft[];
  readonly onChange: (ratings: readonly RatingDraft[]) => void;
  readonly errorOf: (field: string) => string | undefined;
}

const MAX_LENGTH = 1_000;
const MIDDLE = 3;

/** Ratings of competencies, each with what it rests on. */
export function RatingFields({ ratings, onChange, errorOf }: RatingFieldsProps) {
  const free = Object.keys(COMPETENCIES)
    .filter(isCompetency)
    .filter((one) => !ratings.some(({ competency }) => competency === one));
  const [next] = free;
  return (
    <Stack gap="sm">
      {ratings.map((rating, index) => (
        <OneRating
          key={rating.competency}
          {...{ rating, index, errorOf, free }}
          change={(changed) => {
            onChange(ratings.map((one) => (one === rating ? changed : one)));
          }}
          remove={() => {
            onChange(ratings.filter((one) => one !== rating));
          }}
        />
      ))}
      {next !== undefined && (
        <Group>
          <Button
            variant="default"
            size="compact-md"
            onClick={() => {
              onChange([...ratings, { competency: next, score: MIDDLE, rationale: typed('') }]);
            }}
          >
            Add a rating
          </Button>
        </Group>
      )}
    </Stack>
  );
}

interface OneRatingProps {
  readonly rating: RatingDraft;
  readonly index: number;
  readonly free: readonly (keyof typeof COMPETENCIES)[];
  readonly errorOf: (field: string) => string | undefined;
  readonly change: (rating: RatingDraft) => void;
  readonly remove: () => void;
}

function OneRating({ rating, index, free, errorOf, change, remove }: OneRatingProps) {
  const field = `ratings.${String(index)}`;
  return (
    <Fieldset legend={`Rating ${String(index + 1)}`}>
      <Stack gap="xs">
        <Group grow align="start">
          <NativeSelect
            label="Competency"
            value={rating.competency}
            onChange={({ currentTarget: { value } }) => {
              if (isCompetency(value)) change({ ...rating, competency: value });
            }}
            data={[rating.competency, ...free].map((value) => ({ value, label: COMPETENCIES[value] }))}
            error={errorOf(`${field}.competency`)}
          />
          <NativeSelect
            label="Score"
            value={String(rating.score)}
            onChange={(event) => {
              change({ ...rating, score: Number(event.currentTarget.value) });
            }}
            data={SCORES.map((label, at) => ({ value: String(at + 1), label }))}
            error={errorOf(`${field}.score`)}
          />
        </Group>
        <CheckedField
          label="What the rating rests on"
          description="It outlives the case: nothing of the client."
          words={rating.rationale}
          onChange={(rationale) => {
            change({ ...rating, rationale });
          }}
          error={errorOf(`${field}.rationale`)}
          maxLength={MAX_LENGTH}
        />
        <Group>
          <Button variant="subtle" size="compact-sm" onClick={remove}>
            Remove this rating
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
