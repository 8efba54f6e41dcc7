/** A nought, a one or a bar between small letters, where a scanner misread a letter; the letters on both sides decide. */
const NOISY = /[a-z][01|]{1,2}[a-z]|\d[OolI|]\d|(?<![^\s"'(])[|0][a-z]|(?<![A-Za-z\d])O{1,3}\d|D0B/;
/** A word from one space or mark of a sentence to the next, of small letters but the first, with a misreading inside. */
const NOISY_WORD =
  /(?<![^\s"'(\u2014-])(?=[A-Za-z]{0,24}[01|])[A-Za-z|0][a-z01|]{4,24}(?![^\s"'),.;:!?\u2014-])/g;
/** A letter between digits of a number, or capital O before two of them; before one it may be oxygen. */
const NOISY_DIGIT =
  /(?<=\d)[OolI|](?=\d)|(?<![A-Za-z\d])O(?=O{0,2}(?:\d\d|\d\/))|(?<=(?<![A-Za-z\d])OO?)O(?=\d)/g;
/** What a user name follows; there noughts and ones are meant. */
const NAME_OF_ACCOUNT =
  /(?:user|name|handle|tag|gram|chat|tok|cord|twitter|reddit|steam|account|as)[ :"']{1,4}$/i;

/** Whether a text has what may be a misreading of a scanner; one alone is enough for all words of the text to be looked at. */
export function isNoisy(text: string): boolean {
  return NOISY.test(text);
}

/** A text with the commonest errors of a scanner mended, one unit for one: "De1gado", "0konkwo", "|sabel", "2O9-555". */
export function mendScan(text: string): string {
  if (!isNoisy(text)) return text;
  return text
    .replace(NOISY_DIGIT, (unit) => (unit === 'O' || unit === 'o' ? '0' : '1'))
    .replace(/(?<![A-Za-z\d])D0B(?![A-Za-z\d])/g, 'DOB')
    .replace(NOISY_WORD, (word: string, at: number) => mendWord(word, text.slice(Math.max(0, at - 16), at)));
}

function mendWord(word: string, before: string): string {
  const noise = word.match(/[01|]/g)?.length ?? 0;
  if (noise > 2 || word.length - noise < 4 || /[01|]$/.test(word) || NAME_OF_ACCOUNT.test(before))
    return word;
  // More than one bar, or one amid small letters, parts the cells of a table.
  if (/\|.{0,24}\||^[a-z]{1,24}\|/.test(word)) return word;
  return word.replace(/[01|]/g, (unit, at: number) => {
    if (unit === '0') return at === 0 ? 'O' : 'o';
    return at === 0 ? 'I' : 'l';
  });
}
