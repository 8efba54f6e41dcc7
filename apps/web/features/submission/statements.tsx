import { Checkbox, Stack } from '@mantine/core';
import type { ChoiceProps } from './choice-props.js';
import { toggled } from './choices.js';
import type { PurposeFace } from './choices.js';
import { PlaceNotes } from './place-notes.js';
import styles from './submission.module.css';

/** What the author attests, word for word as the purpose asks. */
export function Statements({
  choices,
  change,
  refusals,
  rule,
}: ChoiceProps & { readonly rule: PurposeFace }) {
  return (
    <fieldset className={styles['statements']}>
      <legend>You state</legend>
      <PlaceNotes place="statements" refusals={refusals} composer={null} />
      <Stack gap="xs">
        {rule.attestations.map(({ code, text }) => (
          <Checkbox
            key={code}
            label={text}
            checked={choices.attested.includes(code)}
            onChange={() => {
              change({ ...choices, attested: toggled(choices.attested, code) });
            }}
          />
        ))}
      </Stack>
    </fieldset>
  );
}
