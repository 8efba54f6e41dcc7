/** A failure with one sentence for the person at the terminal. */
export class PostgresError extends Error {}

/** A running embedded server; `url` gives the superuser's connection string for a database. */
export interface RunningPostgres {
  readonly host: '127.0.0.1';
  readonly port: number;
  readonly user: 'postgres';
  readonly password: string;
  readonly dataDir: string;
  readonly logFile: string;
  readonly pid: number;
  readonly reused: boolean;
  url(database: string): string;
  stop(): Promise<void>;
}

/** Starts (or takes over) the server on `dataDir`; rejects with PostgresError. */
export function startPostgres(options: {
  dataDir: string;
  port?: number;
  settings?: Record<string, string>;
}): Promise<RunningPostgres>;

/** Stops the server with this pid that owns `dataDir`; resolves when it is gone. */
export function stopServer(dataDir: string, pid: number): Promise<void>;
