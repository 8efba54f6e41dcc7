/**
 * Shortens what a statement asks of permissions: docs/permissions.md says it in words, and in SQL it is many times as long as what
 * the method itself asks. What is left out leaves a digest behind, so that a change of it still shows.
 */
import { createHash } from 'node:crypto';

/** An EXISTS longer than this, in characters, is a permission and no question of the method's own. */
const LONGEST = 120;

/** The place of the bracket that closes the one at `open`; brackets inside quoted text do not count. */
function closing(sql, open) {
  let depth = 0;
  for (let at = open; at < sql.length; at += 1) {
    const mark = sql[at];
    if (mark === "'" || mark === '"') at = sql.indexOf(mark, at + 1);
    else if (mark === '(') depth += 1;
    else if (mark === ')' && (depth -= 1) === 0) return at;
  }
  return sql.length;
}

/** The statement with every long EXISTS reduced to its table and a digest of the rest. */
export function foldPermissions(sql) {
  let folded = '';
  let from = 0;
  for (const found of sql.matchAll(/EXISTS \(/g)) {
    if (found.index < from) continue;
    const open = found.index + found[0].length - 1;
    const end = closing(sql, open);
    const inner = sql.slice(open + 1, end);
    if (inner.length <= LONGEST) continue;
    const table = /FROM ("?\w+"?\."?\w+"?)/.exec(inner)?.[1] ?? 'a table';
    const digest = createHash('sha256').update(inner).digest('hex').slice(0, 8);
    folded += `${sql.slice(from, open)}(SELECT 1 FROM ${table} … #${digest})`;
    from = end + 1;
  }
  return folded + sql.slice(from);
}
