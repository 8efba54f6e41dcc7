import { AppError } from '@subrosa/kernel';
import type { PersonId, SessionId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { Context } from '@nestjs/graphql';
import type { OpenWork, UnitOfWork, Work } from '../database/index.js';

/** What is known of a living session. A locked one may only unlock or end. */
export interface SessionInfo {
  readonly sessionId: SessionId;
  readonly personId: PersonId;
  readonly displayName: string;
  readonly isDemo: boolean;
  readonly isLocked: boolean;
  readonly idleUntil: Date;
  readonly absoluteUntil: Date;
  /** The person in the clinic the session acts in; null before a clinic is chosen or after the membership has ended. */
  readonly actor: PersonActor | null;
}

/** Sets or clears the session cookie on the answer; null clears it. */
export type SetSessionToken = (token: string | null) => void;

/** What a context is made of. */
export interface RequestParts {
  readonly requestId: string;
  readonly operation: string;
  readonly clientLabel: string;
  readonly session: SessionInfo | null;
  readonly setSessionToken: SetSessionToken;
  readonly unitOfWork: UnitOfWork;
}

/**
 * One GraphQL request: who asks, and the transactions it uses. Reading resolvers share one Work, opened at first use and
 * committed before the answer leaves; every mutation field has its own.
 */
export class RequestContext {
  readonly requestId: string;
  readonly clientLabel: string;
  readonly session: SessionInfo | null;
  readonly setSessionToken: SetSessionToken;
  /** Loaders of this request, one per class, made by `loader`. */
  readonly #loaders = new Map<unknown, unknown>();
  readonly #unitOfWork: UnitOfWork;
  #operation: string;
  #reading: Promise<OpenWork> | null = null;
  #unrecorded: { readonly cause: unknown } | null = null;

  constructor(parts: RequestParts) {
    this.requestId = parts.requestId;
    this.clientLabel = parts.clientLabel;
    this.session = parts.session;
    this.setSessionToken = parts.setSessionToken;
    this.#unitOfWork = parts.unitOfWork;
    this.#operation = parts.operation;
  }

  /** The name of the operation, for logs and the ledger. */
  get operation(): string {
    return this.#operation;
  }

  set operation(name: string) {
    this.#operation = name;
  }

  /** The signed-in, unlocked person of a clinic; throws UNAUTHENTICATED or SESSION_LOCKED. */
  actor(): PersonActor {
    const session = this.unlockedSession();
    if (session.actor === null) throw new AppError('UNAUTHENTICATED', { next: 'chooseClinic' });
    return session.actor;
  }

  /** The session, which must exist and be unlocked, whether or not a clinic is chosen. */
  unlockedSession(): SessionInfo {
    if (this.session === null) throw new AppError('UNAUTHENTICATED');
    if (this.session.isLocked) throw new AppError('SESSION_LOCKED');
    return this.session;
  }

  /** The Work shared by everything that reads in this request. */
  async work(): Promise<Work> {
    this.#reading ??= this.#unitOfWork.open(this.actor(), {
      action: this.#operation,
      requestId: this.requestId,
    });
    return (await this.#reading).work;
  }

  /** Runs one change in its own transaction, committed when this resolves. */
  async mutate<T>(action: string, act: (work: Work) => Promise<T>): Promise<T> {
    await this.settle(true);
    return this.#unitOfWork.run(this.actor(), { action, requestId: this.requestId }, act);
  }

  /** The loader of this kind for this request; a change starts with fresh ones. */
  loader<T>(kind: new (...args: never[]) => unknown, make: () => T): T {
    if (!this.#loaders.has(kind)) this.#loaders.set(kind, make());
    // Only `make` fills the slot of its kind.
    return this.#loaders.get(kind) as T;
  }

  /**
   * Ends the reading Work: committed before the answer leaves, so that what was read is in the ledger first. Once that has failed it
   * fails for the rest of the request: of several mutations the first one's texts must not leave with a later one's answer.
   */
  async settle(succeeded: boolean): Promise<void> {
    const reading = this.#reading;
    this.#reading = null;
    this.#loaders.clear();
    if (this.#unrecorded !== null) throw this.#unrecorded.cause;
    if (reading === null) return;
    try {
      const open = await reading;
      await (succeeded ? open.commit() : open.rollback());
    } catch (cause) {
      this.#unrecorded = { cause };
      throw cause;
    }
  }
}

/** What Apollo carries: it copies the context shallowly for every operation, so the real one hangs inside. */
export interface ContextHolder {
  readonly req: object;
  readonly request: RequestContext;
}

/** The request's context as a resolver parameter. */
export function Ctx(): ParameterDecorator {
  return Context('request');
}

/** The request's context inside whatever Apollo passes on; anything else is nobody. */
export function requestOf(holder: unknown): RequestContext {
  if (
    typeof holder === 'object' &&
    holder !== null &&
    'request' in holder &&
    holder.request instanceof RequestContext
  ) {
    return holder.request;
  }
  throw new AppError('UNAUTHENTICATED');
}
