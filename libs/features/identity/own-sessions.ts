import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@subrosa/kernel';
import type { SessionInfo } from '@subrosa/platform/graphql/index.js';
import { SessionRepository } from './session.repository.js';
import type { OwnClinic } from './session.repository.js';
import type { SessionRow } from './session.row.js';

/** A person's own sessions and clinics: to look at, and to end. */
@Injectable()
export class OwnSessions {
  constructor(@Inject(SessionRepository) private readonly sessions: SessionRepository) {}

  /** The living sessions, newest first. */
  living(personId: PersonId): Promise<SessionRow[]> {
    return this.sessions.living(personId);
  }

  /** The clinics the person may act in today. */
  clinics(personId: PersonId): Promise<OwnClinic[]> {
    return this.sessions.clinics(personId);
  }

  /** Ends one of the person's sessions at once; NOT_FOUND if it is not theirs. */
  async end(session: { personId: PersonId; sessionId: string }): Promise<void> {
    await this.sessions.change(session, { revokedAt: 'now' });
  }

  /** The session behind a token that was just made; a session that the same browser leaves behind is ended. */
  async enter(token: string, left: SessionInfo | null): Promise<SessionInfo> {
    if (left !== null) await this.end(left);
    return this.sessions.require(token);
  }
}
