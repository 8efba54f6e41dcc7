import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the build of the web client lies: beside the API, from the compiled file and from the source alike. */
const BUILT = fileURLToPath(
  new URL(import.meta.url.includes('/dist/') ? '../../web/dist/' : '../web/dist/', import.meta.url),
);
const NONCE = '__STYLE_NONCE__';

/** What a page may do: load its own files, talk to its own server, and nothing else. WebAssembly is for the vault (libsodium). */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** What a file may do that runs as a worker. The one that holds the keys of the vault can reach nobody: it talks to its page alone. */
const workerPolicy = (file: string): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    ...(file.startsWith('vault.worker-') ? [] : ["connect-src 'self'"]),
  ].join('; ');

/**
 * Serves the built web client: its files below /assets for good (their names carry their digest), and the page itself, never
 * stored, for every other address a browser asks a page of. Without a build there is no page, and the API serves alone.
 */
export async function registerWebClient(app: NestFastifyApplication): Promise<void> {
  const index = join(BUILT, 'index.html');
  if (!existsSync(index)) return;
  const page = readFileSync(index, 'utf8');
  const server = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, {
    root: BUILT,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    allowedPath: (path) => path.startsWith('/assets/') || path === '/favicon.svg',
    setHeaders: (reply, path) => {
      void reply.header('cache-control', 'public, max-age=31536000, immutable');
      void reply.header('content-security-policy', workerPolicy(basename(path)));
    },
  });
  const sendPage = (_request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const nonce = randomBytes(18).toString('base64');
    return reply
      .header('content-security-policy', policy(nonce))
      .type('text/html; charset=utf-8')
      .send(page.replaceAll(NONCE, nonce));
  };
  // A file of an earlier build is gone: the page that still asks for it must not be given a page in its place.
  server.get('/assets/*', (_request, reply) => reply.code(404).send());
  server.get('/*', sendPage);
}
