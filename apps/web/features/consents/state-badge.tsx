import { Badge } from '@mantine/core';
import type { ConsentState } from './consent-state.js';

const LOOKS: Readonly<Record<ConsentState, { readonly color: string; readonly words: string }>> = {
  IN_FORCE: { color: 'pine', words: 'In force' },
  REVIEW_DUE: { color: 'yellow', words: 'Review due' },
  NOT_BEGUN: { color: 'gray', words: 'Not begun' },
  ENDED: { color: 'gray', words: 'Ended' },
  WITHDRAWN: { color: 'gray', words: 'Withdrawn' },
};

/** Where a consent, or all of a record together, stands; in words, never by colour alone. */
export function StateBadge({ state }: { readonly state: ConsentState | null }) {
  const { color, words } = state === null ? { color: 'yellow', words: 'None recorded' } : LOOKS[state];
  return (
    <Badge
      variant="outline"
      color={color}
      tt="none"
      fz="sm"
      fw={500}
      styles={{ label: { color: 'var(--mantine-color-text)' } }}
    >
      {words}
    </Badge>
  );
}
