/** What a single letter asks for. */
export type KeyMeaning =
  | { readonly does: 'nextRow' | 'previousRow' | 'snooze' | 'comment' | 'reply' | 'resolve' | 'help' }
  | { readonly does: 'go'; readonly to: string };

/** The letters that are offered, in the words of the list that “?” shows. */
export const LETTERS: readonly (readonly [keys: string, does: string])[] = [
  ['j, k', 'Next and previous line of the inbox; on a case the next and previous open thread'],
  ['h', 'Snooze the line of the inbox in hand'],
  ['c', 'Comment on the chosen sentence; where none is chosen, on the whole case'],
  ['r', 'Reply in the thread in hand'],
  ['x', 'Mark the thread in hand resolved'],
  ['g then i', 'Go to the inbox'],
  ['g then w', 'Go to my write-ups'],
  ['g then g', 'Go to the groups'],
  ['g then s', 'Go to the settings'],
  ['?', 'This list'],
];

const SINGLE: Readonly<Record<string, KeyMeaning>> = {
  j: { does: 'nextRow' },
  k: { does: 'previousRow' },
  h: { does: 'snooze' },
  c: { does: 'comment' },
  r: { does: 'reply' },
  x: { does: 'resolve' },
  '?': { does: 'help' },
};

const AFTER_G: Readonly<Record<string, string>> = {
  i: '/',
  w: '/write-ups',
  g: '/groups',
  s: '/settings',
};

/** Where a key was pressed, as far as it decides whether a letter is a letter. */
export interface Pressed {
  readonly key: string;
  readonly hasModifier: boolean;
  /** In a field, an editor or a list of choices: there a letter is written or chooses. */
  readonly isTyping: boolean;
  readonly hasSelection: boolean;
  /** A dialog has keys of its own. */
  readonly isInDialog: boolean;
}

/** What a key asks for, given the one before; null for nothing. `waits` says that it was the first of two. */
export function keyMeaning(
  pressed: Pressed,
  isAfterG: boolean,
): { readonly meaning: KeyMeaning | null; readonly waits: boolean } {
  const { key, hasModifier, isTyping, hasSelection, isInDialog } = pressed;
  const nothing = { meaning: null, waits: false };
  if (hasModifier || isTyping || hasSelection || isInDialog) return nothing;
  if (isAfterG) {
    const to = AFTER_G[key];
    return to === undefined ? nothing : { meaning: { does: 'go', to }, waits: false };
  }
  if (key === 'g') return { meaning: null, waits: true };
  return { meaning: SINGLE[key] ?? null, waits: false };
}
