import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestLogger } from '@subrosa/platform/logging/index.js';
import type { Logger } from '@subrosa/platform/logging/index.js';
import type { Config } from '@subrosa/platform/config/index.js';
import { sessionCookie } from '@subrosa/platform/graphql/index.js';
import { ApiModule } from './api.module.js';
import { registerDemoReset } from './demo-reset.js';
import { registerHealth } from './health.js';
import { registerLive } from './live.js';
import { readTrustedDocuments, registerTrustedDocuments } from './trusted-documents.js';

/** A request's body at most: a case's text, its resolutions and room for the sealed draft. */
const BODY_LIMIT = 4 * 1024 * 1024;

/** The API, ready to listen; nothing is bound yet. `serveWebClient` adds the pages; without it the API answers alone. */
export async function createApi(
  config: Config,
  logger: Logger,
  serveWebClient?: (app: NestFastifyApplication) => Promise<void>,
): Promise<NestFastifyApplication> {
  // Refuses a plain cookie anywhere but on loopback, before anything is served.
  sessionCookie(config);
  const adapter = new FastifyAdapter({ bodyLimit: BODY_LIMIT, logger: false, trustProxy: false });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(config, logger), adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"] },
    },
    referrerPolicy: { policy: 'no-referrer' },
    hsts: config.PUBLIC_URL.startsWith('https:'),
  });
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onSend', (_request, reply) => {
    // The client's own files, whose names carry their digest, say otherwise; nothing else may be kept.
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    return Promise.resolve();
  });
  if (!config.ANY_DOCUMENT) registerTrustedDocuments(app, readTrustedDocuments());
  registerHealth(app);
  if (config.DEMO_MODE && config.DEMO_RESET) registerDemoReset(app);
  registerLive(app, config);
  await serveWebClient?.(app);
  await app.init();
  await server.ready();
  return app;
}
