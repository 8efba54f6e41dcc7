import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@subrosa/platform/database/index.js';
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
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The sessions opened with the old password end before this resolves. */
  async execute(session: SessionInfo, input: { current: string; next: string }): Promise<void> {
    await this.reauthenticate.execute(session, input.current);
    const hash = await hashPassword(input.next);
    await this.unitOfWork.runWithoutClinic(session.personId, (manager) =>
      manager.query('SELECT subrosa.set_own_password_hash($1)', [hash]),
    );
    await this.sessions.revokeOthers(session);
  }
}
