import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppError, isUuid } from '@subrosa/kernel';
import type { Config } from '@subrosa/platform/config/index.js';
import { sessionCookie } from '@subrosa/platform/graphql/index.js';
import { LiveStreams } from '@subrosa/platform/live/index.js';
import type { LiveSink } from '@subrosa/platform/live/index.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServerResponse } from 'node:http';

/** Cases that one page can show at once. */
const MOST_WATCHED = 10;

/** /live: what has changed for an open page, as server-sent events that carry ids only. For cookie sessions of the own origin. */
export function registerLive(app: NestFastifyApplication, config: Config): void {
  const streams = app.get(LiveStreams);
  const cookie = sessionCookie(config);
  const server = app.getHttpAdapter().getInstance();
  server.get('/live', async (request, reply) => {
    const token = request.cookies[cookie.name];
    if (isForeign(request, config)) return refuse(reply, new AppError('CSRF_REFUSED'), 403);
    if (token === undefined) return refuse(reply, new AppError('UNAUTHENTICATED'), 401);
    const opened = await streams.admit({ token, watched: watchedOf(request.query) });
    if (opened === 'RATE_LIMITED')
      return refuse(reply, new AppError('RATE_LIMITED', { waitMinutes: 1 }), 429);
    if (typeof opened === 'string') return refuse(reply, new AppError(opened), 401);
    reply.hijack();
    const { raw } = reply;
    raw.on('close', () => {
      opened.leave();
    });
    raw.writeHead(200, {
      ...headersOf(reply),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    raw.flushHeaders();
    opened.start(sinkOf(raw));
    return reply;
  });
}

function sinkOf(raw: ServerResponse): LiveSink {
  return {
    write: (text) => {
      raw.write(text);
    },
    end: () => {
      raw.end();
      // A page that takes nothing any more would keep the connection for ever.
      setTimeout(() => raw.destroy(), 1_000).unref();
    },
    get waitingBytes() {
      return raw.writableLength;
    },
  };
}

/** What the hooks have set; the answer is written past them. */
function headersOf(reply: FastifyReply): Record<string, string> {
  return Object.fromEntries(
    Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : String(value)]],
    ),
  );
}

function watchedOf(query: unknown): string[] {
  const given = typeof query === 'object' && query !== null && 'case' in query ? query.case : [];
  const ids: unknown[] = Array.isArray(given) ? given : [given];
  return ids.filter((id): id is string => typeof id === 'string' && isUuid(id)).slice(0, MOST_WATCHED);
}

// The cookie is SameSite=Strict already; this does not rely on the browser's treatment of cookies.
function isForeign({ headers }: FastifyRequest, config: Config): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return true;
  return headers.origin !== undefined && headers.origin !== new URL(config.PUBLIC_URL).origin;
}

function refuse(reply: FastifyReply, { code, message }: AppError, status: number): FastifyReply {
  return reply.code(status).send({ errors: [{ message, extensions: { code, details: {} } }] });
}
