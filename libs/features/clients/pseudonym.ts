import { invalidInput } from '@subrosa/kernel';

/**
 * Refuses anything but two capitalised words of plain letters, as the vault draws them. That they were drawn and not derived
 * (45 CFR 164.514(c)) the server cannot know; it can keep out initials, numbers, dates and record numbers.
 */
export function checkPseudonym(pseudonym: string): void {
  if (!/^[A-Z][a-z]{2,27} [A-Z][a-z]{2,27}$/.test(pseudonym)) {
    throw invalidInput('pseudonym', 'must be two capitalised words of plain letters, drawn by the vault');
  }
}
