import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';

/** /health/live: the process answers. /health/ready: the database answers too. Neither tells anything else. */
export function registerHealth(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  server.get('/health/live', (_request, reply) => reply.send({ status: 'live' }));
  server.get('/health/ready', async (_request, reply) => {
    try {
      await app.get(DataSource).query('SELECT 1');
      return await reply.send({ status: 'ready' });
    } catch {
      return reply.code(503).send({ status: 'not ready' });
    }
  });
}
