import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** With this exit code the API asks what started it to wipe the demo and to begin anew (tools/start/run-demo.mjs). */
const RESET_CODE = 75;
/** A form or a link of another site cannot send it without asking first, and is not answered when it asks. */
const HEADER = 'x-subrosa-demo';

/** GET /demo/reset: 204 where the demo can begin anew. POST with the header: it does. Only for a demo that "npm start" runs. */
export function registerDemoReset(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  server.get('/demo/reset', (_request, reply) => reply.code(204).send());
  server.post('/demo/reset', (request, reply) => {
    if (request.headers[HEADER] !== 'reset') return reply.code(403).send();
    reply.raw.once('finish', () => {
      process.exit(RESET_CODE);
    });
    return reply.code(202).send();
  });
}
