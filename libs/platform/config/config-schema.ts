import { z } from 'zod';

const url = z.string().min(1);
const key = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'must be 32 random bytes as base64url (43 characters)');
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const whole = (minimum: number, maximum: number): z.ZodCoercedNumber =>
  z.coerce.number().int().min(minimum).max(maximum);

/** Every setting of the server: name, rule, default and what it is for. `docs/config.md` and `.env.example` are made from it. */
export const configSchema = z.object({
  NODE_ENV: z
    .enum(['development', 'production', 'test'])
    .default('production')
    .describe('Which kind of run this is.'),
  HOST: z.string().default('127.0.0.1').describe('Address the API listens on.'),
  PORT: whole(0, 65535).default(4000).describe('Port the API listens on; 0 takes a free one.'),
  PUBLIC_URL: url
    .default('http://127.0.0.1:4000')
    .describe('Where people reach the API; its scheme decides how cookies are marked.'),
  DATABASE_URL: url.describe('PostgreSQL 15 or newer, as the role subrosa_app.'),
  WORKER_DATABASE_URL: url
    .optional()
    .describe('The same database as the role subrosa_worker; needed by the worker.'),
  MIGRATION_DATABASE_URL: url
    .optional()
    .describe('The same database as the role subrosa_owner; needed by migrations only.'),
  DATABASE_POOL_SIZE: whole(1, 200).default(10).describe('Connections a process keeps at most.'),
  QUEUE_URL: url
    .optional()
    .describe('redis://… moves the queue to Redis; without it the queue lives in PostgreSQL.'),
  KEY_DIRECTORY: url.describe(
    'Directory of the epoch keys. Outside PostgreSQL and outside its backups, or destruction is undone by a restore.',
  ),
  KEY_BACKUP_DAYS: whole(0, 365)
    .default(0)
    .describe(
      'Days a backup of the key directory is kept; receipts add them to the date from which backups are unreadable.',
    ),
  KEY_WRAPPING_KEY: key.describe('Wraps the key files at rest (32 bytes, base64url).'),
  SESSION_HASH_KEY: key.describe(
    'Keys the hashes of session tokens and of sign-in attempts (32 bytes, base64url).',
  ),
  CURSOR_KEY: key.describe('Seals list cursors (32 bytes, base64url).'),
  SESSION_IDLE_SECONDS: whole(60, 3600)
    .default(900)
    .describe('Seconds without activity after which a session is locked.'),
  SESSION_ABSOLUTE_SECONDS: whole(300, 86_400)
    .default(43_200)
    .describe('Seconds after which a session ends whatever happens.'),
  DEMO_MODE: flag
    .default(false)
    .describe('true lets anyone enter as one of the demo people of a clinic flagged as demo.'),
  DEMO_RESET: flag
    .default(false)
    .describe(
      'true lets a visitor of the demo begin it anew: the API ends with exit code 75, and "npm start" wipes the demo data.',
    ),
  ANY_DOCUMENT: flag
    .default(false)
    .describe('true answers GraphQL documents that are not in the manifest; for tests, never in production.'),
  SWEEP_SECONDS: whole(1, 3600)
    .default(15)
    .describe('How often a worker looks in PostgreSQL for what is due.'),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'])
    .default('info')
    .describe('Least level that is logged.'),
});

/** The parsed settings, frozen. */
export type Config = Readonly<z.infer<typeof configSchema>>;
