import { Anchor, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { anchorOf } from './refusal-places.js';
import type { PlacedRefusal, RefusalPlace } from './refusal-places.js';
import styles from './submission.module.css';

interface PlaceNotesProps {
  readonly place: RefusalPlace;
  readonly refusals: readonly PlacedRefusal[];
  /** Where the text is mended; null where there is nothing to lead to. */
  readonly composer: string | null;
}

/** Every reason that belongs to one place, in words, with the way back to where it is mended. */
export function PlaceNotes({ place, refusals, composer }: PlaceNotesProps) {
  const own = refusals.filter((refusal) => refusal.place === place);
  return (
    <div id={anchorOf(place)} tabIndex={-1} className={styles['place']}>
      {own.map(({ code, text, isTextual }) => (
        <Text key={`${code}${text}`} c="var(--mantine-color-error)" className={styles['note'] ?? ''}>
          <IconAlertCircle size={18} aria-hidden className={styles['noteIcon'] ?? ''} />
          <span>
            {text}{' '}
            {isTextual && composer !== null && (
              <Anchor component={Link} to={composer} hash={hashOf(place)} inherit>
                Mend it in the write-up
              </Anchor>
            )}
          </span>
        </Text>
      ))}
    </div>
  );
}

/** The place in the composer, as its sections are named there. */
const hashOf = (place: RefusalPlace): string =>
  `heading-${place.startsWith('section:') ? place.slice('section:'.length) : place}`;
