import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { FOREVER, newId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { hashToken, newToken } from '@subrosa/features/identity/index.js';
import { loadConfig } from '@subrosa/platform/config/index.js';
import type { Config } from '@subrosa/platform/config/index.js';
import { Logger } from '@subrosa/platform/logging/index.js';
import type { TestDatabase } from '@subrosa/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '../create-api.js';

/** An answer of the API as a client sees it. */
export interface Answer {
  readonly status: number;
  readonly body: {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: {
      readonly message: string;
      readonly extensions: { readonly code: string; readonly details: Record<string, unknown> };
    }[];
  };
  readonly setCookie: string | undefined;
}

/** Sends one operation; remembers the cookie it is given. */
export interface TestClient {
  send(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
  /** The data, or a test failure that names the codes. */
  data<T = Record<string, never>>(query: string, variables?: Record<string, unknown>): Promise<T>;
  /** The code of the one refusal, or a test failure if there was none. */
  refusal(query: string, variables?: Record<string, unknown>): Promise<string>;
  cookie: string | undefined;
}

/** The API over HTTP on a database of its own. */
export interface TestApi {
  readonly app: NestFastifyApplication;
  readonly config: Config;
  readonly url: string;
  readonly logLines: string[];
  /** A client without a session. */
  anonymous(): TestClient;
  /** A client with a session of this person in this person's clinic. */
  as(actor: PersonActor): Promise<TestClient>;
  close(): Promise<void>;
}

const secret = (): string => randomBytes(32).toString('base64url');

/** The settings of a test process; the keys are fresh, so nothing outlives the test. */
export function testConfig(
  database: TestDatabase,
  keyDirectory: string,
  overrides: Record<string, string> = {},
): Config {
  return loadConfig({
    NODE_ENV: 'test',
    ANY_DOCUMENT: 'true',
    PORT: '0',
    DATABASE_URL: database.url('app'),
    WORKER_DATABASE_URL: database.url('worker'),
    KEY_DIRECTORY: keyDirectory,
    KEY_WRAPPING_KEY: secret(),
    SESSION_HASH_KEY: secret(),
    CURSOR_KEY: secret(),
    LOG_LEVEL: 'info',
    ...overrides,
  });
}

/** Starts the API on loopback; `close` ends it and removes its keys. */
export async function startTestApi(
  database: TestDatabase,
  overrides: Record<string, string> = {},
): Promise<TestApi> {
  const keyDirectory = await mkdtemp(join(tmpdir(), 'subrosa-keys-'));
  const config = testConfig(database, keyDirectory, overrides);
  const logLines: string[] = [];
  const app = await createApi(
    config,
    new Logger(config.LOG_LEVEL, { write: (line: string) => void logLines.push(line) }),
  );
  await app.listen({ host: '127.0.0.1', port: 0 });
  const url = `${await app.getUrl()}/graphql`;
  const api: TestApi = {
    app,
    config,
    url,
    logLines,
    anonymous: () => client(url),
    as: async (actor) => {
      const token = newToken();
      const now = await database.now();
      await database.sql(
        `INSERT INTO subrosa.sessions (id, person_id, token_hash, clinic_id, label, created_at, last_seen_at, idle_until, absolute_until,
           locked_at, revoked_at) VALUES ($1, $2, $3, $4, 'test', $5, $5, $6, $7, $8, $8)`,
        [
          newId(),
          actor.personId,
          hashToken(config.SESSION_HASH_KEY, token),
          actor.clinicId,
          now,
          new Date(now.getTime() + 900_000),
          new Date(now.getTime() + 43_200_000),
          FOREVER,
        ],
      );
      return client(url, `subrosa=${token}`);
    },
    close: async () => {
      await app.close();
      await rm(keyDirectory, { recursive: true, force: true });
    },
  };
  return api;
}

function client(url: string, cookie?: string): TestClient {
  const self: TestClient = {
    cookie,
    send: async (query, variables = {}, headers = {}) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(self.cookie === undefined ? {} : { cookie: self.cookie }),
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
      });
      const setCookie = response.headers.getSetCookie()[0];
      if (setCookie !== undefined) self.cookie = setCookie.split(';')[0];
      // The shape is GraphQL over HTTP's own.
      return { status: response.status, body: (await response.json()) as Answer['body'], setCookie };
    },
    data: async <T>(query: string, variables?: Record<string, unknown>) => {
      const { body } = await self.send(query, variables);
      if (body.errors !== undefined || body.data === undefined || body.data === null) {
        throw new Error(
          `expected data, got ${JSON.stringify(body.errors?.map((error) => ({ ...error.extensions, message: error.message })))}`,
        );
      }
      // The caller names the shape that its query asks for.
      return body.data as T;
    },
    refusal: async (query, variables) => {
      const { body } = await self.send(query, variables);
      const code = body.errors?.[0]?.extensions.code;
      if (code === undefined) throw new Error(`expected a refusal, got ${JSON.stringify(body.data)}`);
      return code;
    },
  };
  return self;
}
