/** A word of letters, with hyphens and apostrophes inside, or a number with what is written onto it. */
const WORD = /\p{L}[\p{L}\p{M}]*(?:['-]\p{L}[\p{L}\p{M}]*)*|\d+(?:[.,:/]\d+)*\p{L}{0,12}/uy;

const LETTER = 1;
const DIGIT = 2;
/** Inside a word of letters, or of a number. */
const JOINS_LETTERS = 4;
const JOINS_DIGITS = 8;
/** Beyond ASCII; what stands there the pattern says. */
const BEYOND = 16;
/** Letters that may follow the digits of a number. */
const MOST_LETTERS = 12;

const SORTS = Uint8Array.from({ length: 129 }, (_, code) => {
  const unit = String.fromCharCode(code);
  if (code === 128) return BEYOND;
  if (/[A-Za-z]/.test(unit)) return LETTER;
  if (/\d/.test(unit)) return DIGIT;
  if (/['-]/.test(unit)) return JOINS_LETTERS;
  return /[.,:/]/.test(unit) ? JOINS_DIGITS : 0;
});

/**
 * Where the word ends that begins at a place; the place itself when none does. Plain letters are walked over, which is several
 * times faster than the pattern; where anything else stands the pattern speaks.
 */
export function wordEnd(text: string, from: number): number {
  const sort = sortAt(text, from);
  if (sort === 0) return from;
  if (sort === LETTER) return lettersEnd(text, from);
  if (sort === DIGIT) return numberEnd(text, from);
  return sort === BEYOND ? endByPattern(text, from) : from;
}

function lettersEnd(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    let sort = sortAt(text, at);
    while (sort === LETTER) {
      at += 1;
      sort = sortAt(text, at);
    }
    if (sort === BEYOND) return endByPattern(text, from);
    if (sort !== JOINS_LETTERS) return at;
    const next = sortAt(text, at + 1);
    if (next === BEYOND) return endByPattern(text, from);
    if (next !== LETTER) return at;
    at += 2;
  }
}

function numberEnd(text: string, from: number): number {
  let at = from + 1;
  while (sortAt(text, at) === DIGIT || (sortAt(text, at) === JOINS_DIGITS && sortAt(text, at + 1) === DIGIT))
    at += 1;
  const most = at + MOST_LETTERS;
  while (at < most && sortAt(text, at) === LETTER) at += 1;
  return at < most && sortAt(text, at) === BEYOND ? endByPattern(text, from) : at;
}

function endByPattern(text: string, from: number): number {
  const code = text.charCodeAt(from);
  // Dashes, bullets, quotation marks: no letter stands in this block of signs.
  if (code > 0x200f && code < 0x2070) return from;
  WORD.lastIndex = from;
  return WORD.test(text) ? WORD.lastIndex : from;
}

/** The sort of a unit; nothing beyond the end of the text. */
function sortAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return SORTS[code] ?? 0;
  return code >= 128 ? BEYOND : 0;
}
