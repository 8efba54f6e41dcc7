import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { SessionInfo } from '@subrosa/platform/graphql/index.js';
import { Reauthenticate } from './reauthenticate.js';
import { SessionRepository } from './session.repository.js';

/** Locks a session in place and unlocks it with the password; what was typed stays where it was. */
@Injectable()
export class UnlockSession {
  constructor(
    @Inject(SessionRepository) private readonly sessions: SessionRepository,
    @Inject(Reauthenticate) private readonly reauthenticate: Reauthenticate,
  ) {}

  /** Closes the session to everything but unlocking and signing out. */
  async lock(session: SessionInfo): Promise<void> {
    await this.sessions.change(session, { lockedAt: 'now' });
  }

  /** Opens it again; REAUTHENTICATION_FAILED on a wrong password. Demo people have none to type: anything unlocks them. */
  async execute(session: SessionInfo | null, password: string): Promise<void> {
    if (session === null) throw new AppError('UNAUTHENTICATED');
    await this.reauthenticate.execute(session, password);
    await this.sessions.change(session, { lockedAt: 'never' });
  }
}
