import { Text } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import type { GateRefusalFragment } from '../../graphql/generated/operations.js';
import { anchorOf, placeRefusals } from './refusal-places.js';
import styles from './submission.module.css';

/** Whether the client's consent covers these readers today, in the words of the gate. */
export function ConsentStanding({ standing }: { readonly standing: readonly GateRefusalFragment[] | null }) {
  const missing = placeRefusals(standing ?? []).filter(({ place }) => place === 'consent');
  return (
    <div id={anchorOf('consent')} tabIndex={-1} role="status" className={styles['place']}>
      {standing === null && <Text size="sm">Looking up the consent for these readers.</Text>}
      {standing !== null && missing.length === 0 && (
        <Text className={styles['note'] ?? ''}>
          <IconCircleCheck size={18} aria-hidden className={styles['noteIcon'] ?? ''} />
          The client’s consent covers these readers today.
        </Text>
      )}
      {missing.map(({ text }) => (
        <Text key={text} c="var(--mantine-color-error)" className={styles['note'] ?? ''}>
          <IconAlertCircle size={18} aria-hidden className={styles['noteIcon'] ?? ''} />
          {text}
        </Text>
      ))}
    </div>
  );
}
