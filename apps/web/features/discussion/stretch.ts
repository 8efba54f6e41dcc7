/** A stretch of a section's text: half-open, in UTF-16 code units, as the API counts them. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** True if a cut at this place would part a pair of code units that make one character. */
function partsCharacter(text: string, at: number): boolean {
  return at > 0 && at < text.length && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
}

/** The stretch inside the text without white space at its ends and without half a character; null if nothing is left of it. */
export function trimStretch(text: string, { from, to }: Stretch): Stretch | null {
  let start = Math.max(0, Math.min(from, to));
  let end = Math.min(text.length, Math.max(from, to));
  if (partsCharacter(text, start)) start -= 1;
  if (partsCharacter(text, end)) end += 1;
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return start < end ? { from: start, to: end } : null;
}

/** The words of a stretch, shortened in the middle for a label. */
export function labelOf(words: string, longest = 80): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  if (line.length <= longest) return line;
  const half = Math.floor((longest - 3) / 2);
  return `${line.slice(0, half).trimEnd()} … ${line.slice(-half).trimStart()}`;
}
