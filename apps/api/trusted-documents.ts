import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppError } from '@subrosa/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The documents that are answered, by the sha-256 of their text in hex. */
export type TrustedDocuments = ReadonlyMap<string, string>;

// Beside the compiled file and beside the source alike.
const MANIFEST = new URL(
  import.meta.url.includes('/dist/') ? '../trusted-documents.json' : './trusted-documents.json',
  import.meta.url,
);

/** The committed manifest; an unreadable one stops the start. */
export function readTrustedDocuments(): TrustedDocuments {
  // Written by tools/documents: texts by their hash.
  return new Map(Object.entries(JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, string>));
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a browser or the tour sends: `hash` of a document, or its text, which must be one of the manifest. */
interface Asked {
  readonly hash?: unknown;
  readonly query?: unknown;
}

/**
 * Lets only documents of the manifest through to GraphQL, and puts the text in for a hash. Everything else is DOCUMENT_REFUSED with
 * status 403 before anything of it is parsed: whoever holds a cookie can then ask what the client asks, and nothing else.
 */
export function registerTrustedDocuments(app: NestFastifyApplication, documents: TrustedDocuments): void {
  const server = app.getHttpAdapter().getInstance();
  server.addHook('preHandler', async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.routeOptions.url !== '/graphql') return;
    // Whatever was sent: each field is looked at before it is used.
    const { hash, query, ...rest } = (request.body ?? {}) as Asked;
    const key = typeof hash === 'string' ? hash : typeof query === 'string' ? digest(query) : '';
    const text = documents.get(key);
    if (request.method === 'POST' && text !== undefined) {
      request.body = { ...rest, query: text };
      return;
    }
    const refused = new AppError('DOCUMENT_REFUSED');
    await reply
      .code(403)
      .send({ errors: [{ message: refused.message, extensions: { code: refused.code, details: {} } }] });
  });
}
