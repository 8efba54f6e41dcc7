import type { QueryRunner } from 'typeorm';

/**
 * Makes a query runner send one statement at a time. GraphQL resolvers of one operation run side by side and share a
 * transaction; overlapping queries on one connection are deprecated in pg 8 and end in pg 9.
 */
export function serializeStatements(runner: QueryRunner): QueryRunner {
  const send = runner.query.bind(runner);
  let last: Promise<unknown> = Promise.resolve();
  // TypeORM overloads `query`; the wrapper passes every argument through unchanged.
  const query = (...args: Parameters<QueryRunner['query']>): ReturnType<QueryRunner['query']> => {
    const next = last.then(() => send(...args));
    last = next.catch(() => undefined);
    return next;
  };
  runner.query = query as QueryRunner['query'];
  return runner;
}
