import type { Config } from '../config/index.js';
import type { UnitOfWork } from '../database/index.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, newId } from '@subrosa/kernel';
import { RequestContext } from './request-context.js';
import type { ContextHolder, SessionInfo } from './request-context.js';
import { sessionCookie } from './session-cookie.js';

/** The port through which the identity feature tells whose session a token is; null for an unknown or ended one. */
export interface SessionReader {
  /** `touch` false: the question is no activity of the person, and the session locks when it would have. */
  read(token: string, touch?: boolean): Promise<SessionInfo | null>;
}

/** The header of requests that a page makes by itself; their value does not matter. */
const BACKGROUND = 'x-subrosa-background';

export const SESSION_READER = Symbol('SessionReader');

/** Makes the context of each request: checks its origin, finds its session. */
export class ContextFactory {
  constructor(
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionReader,
  ) {}

  async create(request: FastifyRequest, reply: FastifyReply): Promise<ContextHolder> {
    this.refuseForeignOrigin(request);
    const cookie = sessionCookie(this.config);
    const token = request.cookies[cookie.name];
    const context = new RequestContext({
      requestId: newId(),
      operation: 'unnamed',
      clientLabel: (request.headers['user-agent'] ?? 'unknown').slice(0, 200),
      session:
        token === undefined
          ? null
          : await this.sessions.read(token, request.headers[BACKGROUND] === undefined),
      setSessionToken: (value) => {
        if (value === null) void reply.clearCookie(cookie.name, cookie.options);
        else
          void reply.setCookie(cookie.name, value, {
            ...cookie.options,
            maxAge: this.config.SESSION_ABSOLUTE_SECONDS,
          });
      },
      unitOfWork: this.unitOfWork,
    });
    return { req: request, request: context };
  }

  // Behind SameSite=Strict and Apollo's preflight rule this is the third check against forged requests, and the only one that
  // does not rely on the browser's treatment of cookies.
  private refuseForeignOrigin(request: FastifyRequest): void {
    const origin = request.headers.origin;
    if (origin === undefined) return;
    const own = new URL(this.config.PUBLIC_URL);
    const given = URL.canParse(origin) ? new URL(origin) : null;
    if (given === null || given.host !== own.host || given.protocol !== own.protocol)
      throw new AppError('CSRF_REFUSED');
  }
}
