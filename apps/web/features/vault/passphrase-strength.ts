/** The least that the vault accepts, in characters (libs/vault, MINIMUM_PASSPHRASE_LENGTH). */
export const LEAST_LENGTH = 12;

/** How a passphrase would stand against somebody who has the sealed keys and guesses. */
export interface PassphraseStrength {
  /** 0 too short or guessable, 1 weak, 2 fair, 3 strong. */
  readonly level: 0 | 1 | 2 | 3;
  readonly advice: string;
}

const FEW_KINDS = 5;
const LONG = 24;
const WORDS = { fair: 4, strong: 6 } as const;
const COMMON = /passw|passphrase|qwert|asdf|12345|abcde|letmein|welcome|subrosa|iloveyou|admin/i;

/** An honest hint, not a measure: it counts words and variety, and sees the commonest mistakes. `names` are words of the person's own name. */
export function passphraseStrength(passphrase: string, names: readonly string[] = []): PassphraseStrength {
  const characters = Array.from(passphrase.normalize('NFC'));
  const missing = LEAST_LENGTH - characters.length;
  if (missing > 0)
    return { level: 0, advice: `${missing} more ${missing === 1 ? 'character' : 'characters'} needed.` };
  const lower = passphrase.toLowerCase();
  if (new Set(lower).size < FEW_KINDS)
    return { level: 0, advice: 'The same few characters again and again are guessed first.' };
  if (names.some((name) => name.length > 2 && lower.includes(name.toLowerCase())))
    return { level: 1, advice: 'It contains your name. Whoever guesses begins with that.' };
  if (COMMON.test(lower))
    return { level: 1, advice: 'It contains one of the words that guessing begins with.' };
  const words = new Set(lower.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2)).size;
  if (words >= WORDS.strong || (words >= WORDS.fair && characters.length >= LONG))
    return { level: 3, advice: 'Provided that the words were chosen by chance.' };
  if (words >= WORDS.fair || characters.length >= LONG)
    return { level: 2, advice: 'One or two more random words make it strong.' };
  return { level: 1, advice: 'Six random words are easier to remember and far harder to guess.' };
}
