import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isDatabaseReachable } from '@subrosa/platform/database/index.js';
import { DataSource } from 'typeorm';

/** /health/live: the process answers. /health/ready: the database answers too. Neither tells anything else. */
export function registerHealth(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  server.get('/health/live', (_request, reply) => reply.send({ status: 'live' }));
  server.get('/health/ready', async (_request, reply) => {
    const isReady = await isDatabaseReachable(app.get(DataSource));
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not ready' });
  });
}
