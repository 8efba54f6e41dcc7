import { DataSource } from 'typeorm';
import type { EntityTarget, ObjectLiteral } from 'typeorm';

/** How a process meets the database. */
export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize: number;
  readonly entities: readonly EntityTarget<ObjectLiteral>[];
  readonly applicationName: string;
}

/** True if the database answers a statement. */
export async function isDatabaseReachable(dataSource: DataSource): Promise<boolean> {
  try {
    await dataSource.query('SELECT 1');
    return true;
  } catch {
    return false;
  }
}

/** A TypeORM data source that never changes the schema and never logs a statement or a parameter. */
export function createDataSource(options: DatabaseOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    schema: 'subrosa',
    // A class or a schema is what TypeORM's list takes; the wider target type above is its own.
    entities: [...options.entities] as never[],
    poolSize: options.poolSize,
    applicationName: options.applicationName,
    synchronize: false,
    migrationsRun: false,
    logging: false,
    installExtensions: false,
    extra: {
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 30_000,
      connectionTimeoutMillis: 10_000,
    },
  });
}
