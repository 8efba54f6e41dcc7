import type { Page } from '@playwright/test';
import { keyboard, mouse } from './hands.js';
import type { Hand } from './hands.js';
import { JOURNEYS } from './journey-titles.js';
import type { JourneyNumber } from './journey-titles.js';
import { test } from './subrosa.js';

/** A journey has more steps than any other test; on a quiet machine none takes a tenth of this. */
const PATIENCE_MS = 180_000;

/** What a journey is played with. */
export interface Stage {
  readonly hand: Hand;
  /** A person's own browser, entered by the same hand. */
  readonly enter: (persona: string) => Promise<Page>;
}

type Play = (stage: Stage) => Promise<void>;

/** One script, played twice: by somebody with a mouse, and by somebody who has the keyboard only. A long journey has named parts. */
export function journey(
  number: JourneyNumber,
  ...[first, second]: [Play] | [part: string, play: Play]
): void {
  const part = typeof first === 'string' ? `, ${first}` : '';
  const play = typeof first === 'string' ? second : first;
  for (const hand of [mouse, keyboard]) {
    // The keyboard is the stricter hand; the other tests of this folder use a mouse as they go.
    const tag = hand.name === 'mouse' ? ['@nightly'] : [];
    const title = `journey ${String(number)} with the ${hand.name}: ${JOURNEYS[number]}${part}`;
    test(title, { tag }, async ({ people }) => {
      test.setTimeout(PATIENCE_MS);
      await play?.({ hand, enter: (persona) => people.enter(persona, hand.press) });
    });
  }
}
