/**
 * The compiled predicates of all actions on a resource say the same things many times over. Here equal parts are put in one place, so
 * that PostgreSQL plans and runs them once: `EXISTS (SELECT 1 FROM t x WHERE joins AND p)` is `bool_or(p)` over the rows of `t` that
 * join, for predicates that are never null. What the product sends is asked of a sample as it stands.
 */
interface Related {
  readonly name: string;
  readonly table: string;
  readonly joins: readonly string[];
  readonly predicates: string[];
}

/** Predicates over one row, and the joins that their `"name"."n"` columns come from. */
export interface Shared {
  readonly joins: string;
  readonly predicates: readonly string[];
}

/** Rewrites predicates over the same alias; `name` gives every related table another name. */
export function shareExists(predicates: readonly string[], name: () => string): Shared {
  const related = new Map<string, Related>();
  const marked = predicates.map((predicate) => markExists(predicate, related, name));
  const shared = new Map([...related.values()].map((one) => [one.name, shareWithin(one, name)]));
  return {
    joins: [...shared.values()].map(({ join }) => join).join(' '),
    predicates: marked.map((text) =>
      text.replaceAll(/\{(\w+):(\d+)\}/g, (_, table: string, nth: string) => {
        const column = shared.get(table)?.columns[Number(nth)];
        if (column === undefined) throw new Error('a part was lost');
        return `COALESCE("${table}"."${column}", FALSE)`;
      }),
    ),
  };
}

/** Takes every outermost EXISTS out of a predicate and leaves a mark in its place. */
function markExists(predicate: string, related: Map<string, Related>, name: () => string): string {
  const start = predicate.indexOf('EXISTS (');
  if (start === -1) return predicate;
  const end = closing(predicate, start + 'EXISTS '.length);
  const inner = predicate.slice(start + 'EXISTS ('.length, end);
  const rest = markExists(predicate.slice(end + 1), related, name);
  return `${predicate.slice(0, start)}${markOf(inner, related, name)}${rest}`;
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error('a parenthesis is not closed');
}

function markOf(inner: string, related: Map<string, Related>, name: () => string): string {
  const [, table = '', alias = '', body = ''] =
    /^SELECT 1 FROM (\S+) "(\w+)" WHERE (.*) OFFSET 0$/s.exec(inner) ?? [];
  const [joined = ''] = new RegExp(`^(?:"${alias}"\\."\\w+" = "\\w+"\\."\\w+" AND )+`).exec(body) ?? [];
  if (joined === '') throw new Error('not the shape of a compiled relation');
  const joins = joined.split(' AND ').slice(0, -1);
  const key = [table, ...joins.map((join) => join.replace(`"${alias}".`, ''))].join(' ');
  const found = related.get(key) ?? { name: name(), table, joins: [], predicates: [] };
  const renamed = (text: string): string => text.replaceAll(`"${alias}".`, `"${found.name}".`);
  related.set(key, found.joins.length > 0 ? found : { ...found, joins: joins.map(renamed) });
  return `{${found.name}:${found.predicates.push(renamed(body.slice(joined.length))) - 1}}`;
}

function shareWithin(
  { name, table, joins, predicates }: Related,
  next: () => string,
): { readonly join: string; readonly columns: readonly string[] } {
  const within = shareExists(predicates, next);
  const different = [...new Set(within.predicates)];
  const columns = different.map((predicate, nth) => `bool_or(${predicate}) AS e${nth}`).join(', ');
  const from = `FROM ${table} "${name}" ${within.joins} WHERE ${joins.join(' AND ')}`;
  return {
    join: `LEFT JOIN LATERAL (SELECT ${columns} ${from}) "${name}" ON TRUE`,
    columns: within.predicates.map((predicate) => `e${different.indexOf(predicate)}`),
  };
}
