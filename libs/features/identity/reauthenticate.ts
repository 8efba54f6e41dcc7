import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { PersonId } from '@subrosa/kernel';
import { CONFIG } from '@subrosa/platform/config/index.js';
import type { Config } from '@subrosa/platform/config/index.js';
import { verifyPassword } from './password.js';
import { SessionRepository } from './session.repository.js';

declare const proof: unique symbol;

/** Proof that this person typed their password for this request; only `Reauthenticate` makes one. */
export interface Reauthenticated {
  readonly personId: PersonId;
  readonly [proof]: true;
}

/**
 * Asks for the password again before a signature. Runs outside any transaction, since argon2 takes its time on purpose; the use
 * case that needs it takes the proof as an argument and compares the person.
 */
@Injectable()
export class Reauthenticate {
  constructor(
    @Inject(SessionRepository) private readonly sessions: SessionRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** REAUTHENTICATION_FAILED if the password is wrong, RATE_LIMITED after ten wrong ones in 15 minutes. */
  async execute(person: { personId: PersonId; isDemo: boolean }, password: string): Promise<Reauthenticated> {
    const account = `reauthenticate:${person.personId}`;
    await this.sessions.countAttempt(account);
    const hash = await this.sessions.ownPasswordHash(person.personId);
    const isRight = await verifyPassword(hash, password);
    // In demo mode a visitor entered without a password and cannot know one; real people are never demo people.
    const isVisitor = person.isDemo && this.config.DEMO_MODE;
    if (!isRight && !isVisitor) throw new AppError('REAUTHENTICATION_FAILED');
    await this.sessions.forgetAttempts(account);
    // The only place where a proof comes into being.
    return { personId: person.personId } as Reauthenticated;
  }
}
