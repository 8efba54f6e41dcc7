import { CASES } from './fill-cases.js';
import { FOLLOW_UPS } from './fill-follow-ups.js';
import { PEOPLE } from './fill-people.js';
import { RECORDS } from './fill-records.js';
import type { Fillers } from './fill.js';
import type { TableName, World } from './world.js';

/** Sends one statement as the superuser. */
export type Sql = (text: string, parameters?: readonly unknown[]) => Promise<unknown>;

/** Parents before their children. */
const FILLERS: Fillers<TableName> = { ...PEOPLE, ...RECORDS, ...CASES, ...FOLLOW_UPS };

/** Columns that must differ from row to row, made of the row's id. */
const UNIQUE: Partial<Readonly<Record<TableName, (id: string) => Readonly<Record<string, unknown>>>>> = {
  persons: (id) => ({ email: `${id}@example.test` }),
  licences: (id) => ({ number: id }),
  sessions: (id) => ({ tokenHash: sessionToken(id) }),
  invitations: (id) => ({ tokenHash: sessionToken(id) }),
  clientRecords: (id) => ({ pseudonym: id }),
  epochs: (id) => ({ sequence: Number.parseInt(id.slice(-6), 16) }),
  inboxSnoozes: (id) => ({ rowKey: id }),
  notices: (id) => ({ factKey: id }),
  ledgerEvents: (id) => ({ idempotencyKey: id }),
};

/** The token hash under which a session of a world is stored. */
function sessionToken(sessionId: string): string {
  return `\\x${sessionId.replaceAll('-', '')}`;
}

/** Every table of a world, parents before children. */
export const TABLES = Object.keys(FILLERS) as TableName[]; // exactly the keys that its type demands

/** Empties the database and writes the worlds, one statement per table. */
export async function storeWorlds(sql: Sql, worlds: readonly World[]): Promise<void> {
  await sql('TRUNCATE subrosa.persons, subrosa.clinics, subrosa.ledger_events CASCADE');
  for (const table of TABLES) {
    const rows = worlds.flatMap((world) => world[table].map((row) => whole(table, row)));
    const [first] = rows;
    if (first === undefined) continue;
    const name = `subrosa.${snake(table)}`;
    // By name, so that generated columns are left to the database.
    const columns = Object.keys(first).join(', ');
    await sql(
      `INSERT INTO ${name} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
  }
}

function whole(table: TableName, row: object): Readonly<Record<string, unknown>> {
  const id = 'id' in row && typeof row.id === 'string' ? row.id : '';
  const all = { ...FILLERS[table], ...UNIQUE[table]?.(id), ...row };
  return Object.fromEntries(Object.entries(all).map(([key, value]) => [snake(key), value]));
}

/** `caseAudience` as the database writes it. */
export function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
