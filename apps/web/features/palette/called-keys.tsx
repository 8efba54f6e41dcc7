import type { ComponentProps } from 'react';
import { LetterKeys } from '../keys/letter-keys.js';
import { Palette } from './palette.js';

interface CalledKeysProps extends ComponentProps<typeof Palette> {
  readonly isOpen: boolean;
  readonly letterKeys: boolean;
}

/** What keys call up from anywhere, in one chunk: the palette while it is open, single letters while they are on. */
export function CalledKeys({ isOpen, letterKeys, ...palette }: CalledKeysProps) {
  return (
    <>
      {isOpen && <Palette {...palette} />}
      {letterKeys && <LetterKeys />}
    </>
  );
}
