/** Above this length of one paragraph every editor of a browser becomes slow (measured: 68 ms for a key at 20,000). */
const LONG_PARAGRAPH = 4_000;
/** Where a pasted paragraph of that length is parted: after a sentence near this length. */
const PART = 2_000;
const SENTENCE_END = /[.!?…]["'”’)]*\s+/g;

/** True if a paragraph of the text is longer than is good to type in. */
export const hasLongParagraph = (text: string): boolean =>
  text.length > LONG_PARAGRAPH && text.split('\n').some((line) => line.length > LONG_PARAGRAPH);

/** Pasted text with huge paragraphs parted after a sentence; no other letter changes. */
export function partLongParagraphs(text: string): string {
  if (!hasLongParagraph(text)) return text;
  return text
    .split('\n')
    .map((line) => (line.length > LONG_PARAGRAPH ? parted(line) : line))
    .join('\n');
}

function parted(line: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const match of line.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (end - from < PART) continue;
    parts.push(line.slice(from, end).trimEnd());
    from = end;
  }
  if (from < line.length) parts.push(line.slice(from));
  return parts.join('\n');
}
