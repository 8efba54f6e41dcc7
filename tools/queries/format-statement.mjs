/** Lays SQL out for reading: one clause or condition a line, indented by depth; not one word of it changes. */

const BREAK_BEFORE =
  /^(FROM|WHERE|AND|OR|(INNER|LEFT|CROSS) JOIN|JOIN|GROUP BY|HAVING|ORDER BY|LIMIT|FOR (UPDATE|SHARE|NO KEY UPDATE|KEY SHARE)|VALUES|SET|RETURNING|ON CONFLICT|UPDATE|DELETE|INSERT)\b/;
const WIDTH = 100;
const WIDEST = 130;

/** The text cut into words, quoted parts whole, with brackets and commas as words of their own. */
function wordsOf(sql) {
  return sql.match(/'(?:[^']|'')*'|"[^"]*"(?:\."[^"]*")*|\(|\)|,|[^\s(),'"]+(?:"[^"]*")?/g) ?? [];
}

/** Words as text again, with spaces where SQL wants them. */
function join(left, word) {
  if (left === '' || word === ',' || word === ')' || left.endsWith('(')) return left + word;
  // A function's bracket belongs to its name; a keyword's does not.
  if (word === '(' && /[a-z_"]$/.test(left)) return left + word;
  return `${left} ${word}`;
}

/** True where a long list goes on in the next line: after a comma if there is one in time. */
function isFull(line, word) {
  if (word === ',' || word === ')' || word === '(') return false;
  const length = line.length + word.length;
  return length > WIDEST || (length > WIDTH && line.endsWith(','));
}

/** One statement over several lines. */
export function formatStatement(sql) {
  const words = wordsOf(sql);
  const lines = [];
  let line = '';
  let depth = 0;
  let indent = 0;
  const flush = () => {
    if (line !== '') lines.push('  '.repeat(indent) + line);
    line = '';
  };
  words.forEach((word, at) => {
    const ahead = words.slice(at, at + 4).join(' ');
    const isAfterJoinWord = /\b(FOR|FOR NO KEY|ON CONFLICT DO|DO|INNER|LEFT|CROSS|BETWEEN \S+)$/.test(line);
    if (word !== '(' && BREAK_BEFORE.test(ahead) && !isAfterJoinWord) {
      flush();
      indent = depth + (at === 0 ? 0 : 1);
    } else if (isFull(line, word)) {
      flush();
      indent = depth + 2;
    }
    line = join(line, word);
    if (word === '(') depth += 1;
    if (word === ')') depth -= 1;
  });
  flush();
  return lines.join('\n');
}
