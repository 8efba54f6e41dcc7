import { AbstractLogger, DataSource } from 'typeorm';
import type { GeneratedCase } from './generated.js';
import { NOW } from './generated.js';
import { CaseRow, OpeningRow, ReaderRow, TABLES } from './world.js';

interface Server {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

function server(): Server {
  const told = process.env['SUBROSA_TEST_POSTGRES'];
  if (told === undefined) throw new Error('SUBROSA_TEST_POSTGRES is not set: run the Jest project "db"');
  // Written by the test setup of this repository, in exactly this shape.
  return JSON.parse(told) as Server;
}

/** Collects the statements that are sent. */
class StatementLog extends AbstractLogger {
  constructor(private readonly statements: string[]) {
    super(['query']);
  }

  override logQuery(sql: string): void {
    this.statements.push(sql);
  }

  // Nothing is written: the one message that counts is overridden above.
  protected override writeLog(): void {
    return;
  }
}

function connect(database: string, statements: string[] = []): Promise<DataSource> {
  const { user: username, ...address } = server();
  const entities = [CaseRow, ReaderRow, OpeningRow];
  const logger = new StatementLog(statements);
  return new DataSource({ type: 'postgres', ...address, username, database, entities, logger }).initialize();
}

async function asOwner(sql: string): Promise<void> {
  const source = await connect('postgres');
  await source.query(sql).finally(() => source.destroy());
}

/** A database of its own with the test tables and its clock at {@link NOW}; what it is sent is added to `statements`. */
export async function createWorld(name: string, statements: string[] = []): Promise<DataSource> {
  await asOwner(`DROP DATABASE IF EXISTS ${name}`);
  await asOwner(`CREATE DATABASE ${name}`);
  const source = await connect(name, statements);
  await source.query(TABLES);
  // The database's clock has microseconds, of which a Date knows nothing.
  await source.query("INSERT INTO subrosa.clock VALUES ($1::timestamptz + interval '300 microseconds')", [
    NOW,
  ]);
  return source;
}

/** Closes the connection and removes the database. */
export async function dropWorld(source: DataSource, name: string): Promise<void> {
  await source.destroy();
  await asOwner(`DROP DATABASE IF EXISTS ${name}`);
}

/** Ids are counted, so that a failure can be read, and unique within a clinic only, so that a join must name the clinic. */
function counter(kind: number): (clinicId: string) => string {
  const counts = new Map<string, number>();
  return (clinicId) => {
    const count = counts.get(clinicId) ?? 0;
    counts.set(clinicId, count + 1);
    return `0192c4a0-000${kind}-7000-8000-${String(count).padStart(12, '0')}`;
  };
}

/** A generated case with its id: the facts that memory decides on. */
export type StoredCase = GeneratedCase & { readonly id: string };

/** Replaces what the tables hold by the given cases and answers them with their ids. */
export async function store(
  source: DataSource,
  cases: readonly GeneratedCase[],
): Promise<readonly StoredCase[]> {
  await source.query('TRUNCATE subrosa.cases, subrosa."Case readers", subrosa.openings');
  const [caseIds, readerIds] = [counter(0), counter(1)];
  const stored = cases.map((facts) => ({ ...facts, id: caseIds(facts.clinicId) }));
  const readers = stored.flatMap(({ id: caseId, clinicId, readers: list }) =>
    list.map((facts) => ({ ...facts, clinicId, caseId, id: readerIds(clinicId) })),
  );
  const openings = readers.flatMap(({ id: readerId, clinicId, openings: list }) =>
    list.map((facts) => ({ ...facts, clinicId, readerId })),
  );
  await source.getRepository(CaseRow).insert(stored.map(({ readers: _, ...row }) => row));
  await source.getRepository(ReaderRow).insert(readers.map(({ openings: _, ...row }) => row));
  await source.getRepository(OpeningRow).insert(openings);
  return stored;
}
