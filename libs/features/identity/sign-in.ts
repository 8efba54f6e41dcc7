import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import { verifyPassword } from './password.js';
import { SessionRepository } from './session.repository.js';

/** Opens a session for an e-mail address and password. */
@Injectable()
export class SignIn {
  constructor(@Inject(SessionRepository) private readonly sessions: SessionRepository) {}

  /** Answers the new session's token. UNAUTHENTICATED tells neither which of the two was wrong nor who exists. */
  async execute(input: { email: string; password: string; label: string }): Promise<string> {
    const email = input.email.trim().toLowerCase();
    const account = await this.sessions.beginSignIn(email);
    const isRight = await verifyPassword(account?.passwordHash ?? null, input.password);
    if (account === null || !isRight) throw new AppError('SIGN_IN_REFUSED');
    return this.sessions.open(account.personId, { label: input.label, email });
  }
}
