import { Inject, Injectable } from '@nestjs/common';
import type { PersonActor } from '@subrosa/access';
import { newId } from '@subrosa/kernel';
import { UnitOfWork } from '@subrosa/platform/database/index.js';
import { SESSION_READER } from '@subrosa/platform/graphql/index.js';
import type { SessionInfo, SessionReader } from '@subrosa/platform/graphql/index.js';
import { LiveCaseRepository } from './live-case.repository.js';
import type { CaseStanding } from './live-case.repository.js';

/** A living, unlocked session in a clinic. */
export interface LiveSession extends SessionInfo {
  readonly actor: PersonActor;
}

/** Looks at what an open page stands on: its session and its cases, afresh and without counting as activity. */
@Injectable()
export class LiveLook {
  constructor(
    @Inject(SESSION_READER) private readonly sessions: SessionReader,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(LiveCaseRepository) private readonly cases: LiveCaseRepository,
  ) {}

  /** The session behind a token if it may be told anything; else whether it is locked or is none. */
  async session(token: string): Promise<LiveSession | 'UNAUTHENTICATED' | 'SESSION_LOCKED'> {
    const session = await this.sessions.read(token, false);
    if (session?.isLocked === true) return 'SESSION_LOCKED';
    const actor = session?.actor ?? null;
    return session === null || actor === null ? 'UNAUTHENTICATED' : { ...session, actor };
  }

  /** Those of the cases of which this person may know now; one statement of its own short Work, which reads only. */
  async standings(actor: PersonActor, ids: readonly string[]): Promise<CaseStanding[]> {
    if (ids.length === 0) return [];
    const open = await this.unitOfWork.open(actor, {
      action: 'live',
      requestId: newId(),
    });
    try {
      const found = await this.cases.standings(open.work, ids);
      await open.commit();
      return found;
    } catch (error) {
      await open.rollback().catch(() => undefined);
      throw error;
    }
  }
}
