import 'reflect-metadata';
import { mkdir, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { loadConfig } from '@subrosa/platform/config/index.js';
import { Logger } from '@subrosa/platform/logging/index.js';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { createApi } from './create-api.js';

/** Writes apps/api/schema.graphql below --out, from the API as it is served. Any PostgreSQL will do; nothing is read from it. */
const { out } = parseArgs({ options: { out: { type: 'string' } } }).values;
const server: unknown = JSON.parse(process.env['SUBROSA_TEST_POSTGRES'] ?? 'null');
if (out === undefined || !isServer(server)) throw new Error('--out and SUBROSA_TEST_POSTGRES are needed.');

const secret = randomBytes(32).toString('base64url');
const config = loadConfig({
  NODE_ENV: 'test',
  DATABASE_URL: `postgres://${server.user}:${encodeURIComponent(server.password)}@${server.host}:${server.port}/postgres`,
  KEY_DIRECTORY: join(out, 'no-keys'),
  KEY_WRAPPING_KEY: secret,
  SESSION_HASH_KEY: secret,
  CURSOR_KEY: secret,
});
const app = await createApi(config, new Logger('silent'));
const path = join(out, 'apps/api/schema.graphql');
await mkdir(dirname(path), { recursive: true });
await writeFile(path, `${printSchema(lexicographicSortSchema(app.get(GraphQLSchemaHost).schema))}\n`);
await app.close();

function isServer(value: unknown): value is { host: string; port: number; user: string; password: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'host' in value &&
    'port' in value &&
    'user' in value &&
    'password' in value
  );
}
