import { VisuallyHidden } from '@mantine/core';
import { IconClock, IconHourglass } from '@tabler/icons-react';
import styles from './expiry-chip.module.css';
import { expiryDate } from './expiry-state.js';
import { useExpiry } from './use-expiry.js';

interface ExpiryChipProps {
  /** As the API answers it. */
  readonly expiresAt: string;
  /** Once, when it is over: drop the text here. */
  readonly onExpire?: () => void;
  /** Say politely that the end comes near; for the page of one case, not for lists. */
  readonly announces?: boolean;
}

/** When a text ends: a date while it is far, words and colour from three days before, minutes in the last hour. */
export function ExpiryChip({ expiresAt, onExpire, announces = false }: ExpiryChipProps) {
  const { tone, text, announced } = useExpiry(expiresAt, onExpire);
  const Icon = tone === 'far' ? IconClock : IconHourglass;
  return (
    <>
      <span
        className={`${styles['chip'] ?? ''} ${styles[tone] ?? ''}`}
        role="timer"
        aria-live="off"
        title={expiryDate(Date.parse(expiresAt))}
      >
        <Icon size={16} aria-hidden />
        {text}
      </span>
      {announces && (
        <VisuallyHidden role="status" aria-live="polite">
          {announced}
        </VisuallyHidden>
      )}
    </>
  );
}
