import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { SessionInfo } from '@subrosa/platform/graphql/index.js';
import { hashPassword } from './password.js';
import { Reauthenticate } from './reauthenticate.js';
import { SessionRepository } from './session.repository.js';

/** Replaces the person's own password and ends their other sessions. */
@Injectable()
export class ChangePassword {
  constructor(
    @Inject(Reauthenticate) private readonly reauthenticate: Reauthenticate,
    @Inject(SessionRepository) private readonly sessions: SessionRepository,
  ) {}

  /** The sessions opened with the old password end before this resolves. */
  async execute(session: SessionInfo, input: { current: string; next: string }): Promise<void> {
    // Any visitor can enter as a demo person; one must not shut out the others.
    if (session.isDemo) throw new AppError('DEMO_REFUSED');
    await this.reauthenticate.execute(session, input.current);
    const hash = await hashPassword(input.next);
    await this.sessions.replacePassword(session, hash);
  }
}
