import { AppError } from '@subrosa/kernel';
import type { QueryRunner } from 'typeorm';

/**
 * Makes a query runner send one statement at a time. GraphQL resolvers of one operation run side by side and share a
 * transaction; overlapping queries on one connection are deprecated in pg 8 and end in pg 9.
 *
 * Refuses to commit once a statement has failed and nothing was rolled back since (INTERNAL): PostgreSQL answers such a COMMIT with a
 * silent rollback, and whoever asked would believe that what was written, the ledger's lines above all, is there.
 */
export function serializeStatements(runner: QueryRunner): QueryRunner {
  const send = runner.query.bind(runner);
  let last: Promise<unknown> = Promise.resolve();
  let hasFailed = false;
  // TypeORM overloads `query`; the wrapper passes every argument through unchanged.
  const sendOne = async (...args: Parameters<QueryRunner['query']>): Promise<unknown> => {
    const [statement] = args;
    if (hasFailed && statement === 'COMMIT') {
      await send('ROLLBACK');
      throw new AppError('INTERNAL', { transaction: 'was undone' });
    }
    try {
      const answer: unknown = await send(...args);
      if (statement.startsWith('ROLLBACK')) hasFailed = false;
      return answer;
    } catch (error) {
      hasFailed = true;
      throw error;
    }
  };
  const query = (...args: Parameters<QueryRunner['query']>): Promise<unknown> => {
    const next = last.then(() => sendOne(...args));
    last = next.catch(() => undefined);
    return next;
  };
  runner.query = query as QueryRunner['query'];
  return runner;
}
