import { NEVER_ENDS } from './world.js';
import type { TableName, World } from './world.js';

/** Sends one statement as the superuser. */
export type Sql = (text: string, parameters?: readonly unknown[]) => Promise<unknown>;

const LONG_AGO = new Date('2020-01-01T00:00:00.000Z');
const BLOB = '\\x00';

/** What the decisions do not look at, so that a row is whole; parents stand before their children. */
const FILLERS: Readonly<Record<TableName, Readonly<Record<string, unknown>>>> = {
  clinics: {
    name: 'Generated Clinic',
    timeZone: 'America/Los_Angeles',
    jurisdiction: 'US-CA',
    isDemo: false,
    policyVersion: 1,
    afterSignOffSeconds: 14 * 86_400,
    backstopSeconds: 60 * 86_400,
    maximumSeconds: 180 * 86_400,
    idleDraftSeconds: 30 * 86_400,
    reviewDueSeconds: 48 * 3_600,
    createdAt: LONG_AGO,
  },
  persons: { displayName: 'Generated Person', passwordHash: '-', isDemo: false, createdAt: LONG_AGO },
  memberships: { isDemo: false, version: 1 },
  licences: { type: 'LMFT', jurisdiction: 'US-CA', issuedOn: '2015-01-01', version: 1 },
  sessions: {
    label: '-',
    createdAt: LONG_AGO,
    lastSeenAt: LONG_AGO,
    idleUntil: NEVER_ENDS,
    absoluteUntil: NEVER_ENDS,
    lockedAt: NEVER_ENDS,
    revokedAt: NEVER_ENDS,
  },
  vaultKeys: { publicKey: '-', byPassphrase: '-', byRecoveryCode: '-', version: 1, updatedAt: LONG_AGO },
  recoveryShares: {
    ceremonyId: '0192c4a0-0000-7000-9000-000000000000',
    threshold: 2,
    publicKey: '-',
    holderPublicKey: '-',
    sealedShare: '-',
    createdAt: LONG_AGO,
  },
  invitations: {
    email: 'someone@example.test',
    roles: ['TRAINEE'],
    createdAt: LONG_AGO,
    acceptedAt: NEVER_ENDS,
    revokedAt: NEVER_ENDS,
  },
  supervisionAssignments: { endReason: 'NONE', packVersion: 'test', version: 1, createdAt: LONG_AGO },
  clientRecords: {
    blob: '-',
    keyForAuthor: '-',
    keyForClinic: '-',
    version: 1,
    createdAt: LONG_AGO,
    updatedAt: LONG_AGO,
  },
  consents: { givenBy: [], method: 'WRITTEN', version: 1, createdAt: LONG_AGO },
  drafts: {
    templateId: 'case-consultation',
    templateVersion: 1,
    blob: '-',
    keyForAuthor: '-',
    keyForClinic: '-',
    version: 1,
    savedAt: LONG_AGO,
  },
  cases: {
    purpose: 'TRAINING_SUPERVISION',
    templateId: 'case-consultation',
    templateVersion: 1,
    ageBand: 'FROM_26_TO_39',
    presentingArea: 'MOOD',
    urgency: 'ROUTINE',
    versionCount: 1,
    policyVersion: 1,
    submittedAt: LONG_AGO,
    dueAt: NEVER_ENDS,
    stateChangedAt: LONG_AGO,
    maxExpiresAt: NEVER_ENDS,
    version: 1,
  },
  caseAudience: { kind: 'ASSIGNMENT' },
  caseConsents: {},
  epochs: { expiryDay: '2027-04-01', isOpen: false, isLeft: false, createdAt: LONG_AGO },
  caseKeys: { wrappedKey: BLOB, createdAt: LONG_AGO },
  caseVersions: {
    question: BLOB,
    engineVersion: 'test',
    recordVersion: 1,
    attestations: [],
    submittedAt: LONG_AGO,
  },
  caseSections: { body: BLOB },
  findings: {
    fromOffset: 0,
    toOffset: 1,
    kind: 'NAME',
    evidence: [],
    resolution: 'REPLACED',
    reasonCode: 'NONE',
  },
  openings: { openedAt: LONG_AGO },
  passageReports: {
    fromOffset: 0,
    toOffset: 1,
    reportedAt: LONG_AGO,
    answeredAt: NEVER_ENDS,
    version: 1,
  },
  threads: {
    class: 'RECORD_DERIVED',
    fromOffset: 0,
    toOffset: 1,
    anchor: BLOB,
    tag: 'NONE',
    resolvedAt: NEVER_ENDS,
    createdAt: LONG_AGO,
    version: 1,
  },
  comments: { body: BLOB, createdAt: LONG_AGO, version: 1 },
  reviews: { versionNumber: 1, verdict: 'COMMENT', commentCount: 0, sentAt: LONG_AGO },
  reviewTexts: { body: BLOB },
  ratings: { competency: 'ALLIANCE', scaleVersion: 1, score: 3, rationale: BLOB },
  supervisionNotes: {
    caseNumber: 1,
    heldOn: '2027-01-01',
    body: BLOB,
    createdAt: LONG_AGO,
  },
  extensions: {
    reasonCode: 'OTHER',
    reason: BLOB,
    previousExpiresAt: LONG_AGO,
    newExpiresAt: NEVER_ENDS,
    createdAt: LONG_AGO,
    version: 1,
  },
  destructionReceipts: {
    caseNumber: 1,
    cause: 'EXPIRED',
    policyVersion: 1,
    unreadableAt: LONG_AGO,
    destroyedAt: LONG_AGO,
    keyErasedAt: NEVER_ENDS,
    backupsUnreadableFrom: NEVER_ENDS,
    erased: {},
    ledgerPosition: 1,
  },
  ledgerEvents: {
    at: LONG_AGO,
    actorName: '-',
    grantCode: '',
    details: {},
    requestId: '-',
    salt: BLOB,
    commitment: BLOB,
  },
};

/** Columns that must differ from row to row, made of the row's id. */
const UNIQUE: Partial<Readonly<Record<TableName, (id: string) => Readonly<Record<string, unknown>>>>> = {
  persons: (id) => ({ email: `${id}@example.test` }),
  licences: (id) => ({ number: id }),
  sessions: (id) => ({ tokenHash: sessionToken(id) }),
  invitations: (id) => ({ tokenHash: sessionToken(id) }),
  clientRecords: (id) => ({ pseudonym: id }),
  epochs: (id) => ({ sequence: Number.parseInt(id.slice(-6), 16) }),
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
