import { Checkbox, Stack } from '@mantine/core';
import { toggled } from './choices.js';
import type { PurposeFace } from './choices.js';
import { PlaceNotes } from './place-notes.js';
import type { PlacedRefusal } from './refusal-places.js';
import styles from './submission.module.css';

interface VersionStatementsProps {
  readonly rule: PurposeFace;
  readonly attested: readonly string[];
  readonly change: (attested: readonly string[]) => void;
  readonly refusals: readonly PlacedRefusal[];
}

/** What the author attests, word for word as the purpose asks; anew for every version. */
export function VersionStatements({ rule, attested, change, refusals }: VersionStatementsProps) {
  return (
    <fieldset className={styles['statements']}>
      <legend>You state</legend>
      <PlaceNotes place="statements" refusals={refusals} composer={null} />
      <Stack gap="xs">
        {rule.attestations.map(({ code, text }) => (
          <Checkbox
            key={code}
            label={text}
            checked={attested.includes(code)}
            onChange={() => {
              change(toggled(attested, code));
            }}
          />
        ))}
      </Stack>
    </fieldset>
  );
}
