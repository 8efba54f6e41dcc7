import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import { CONFIG } from '@subrosa/platform/config/index.js';
import type { Config } from '@subrosa/platform/config/index.js';
import { SessionRepository } from './session.repository.js';
import type { DemoPerson } from './session.repository.js';

/**
 * Lets a visitor enter as one of the demo people. Refused unless the server runs in demo mode; the database offers only people of
 * clinics that the operator flagged as demo at their creation, and such people can belong to no other clinic.
 */
@Injectable()
export class SignInAsDemo {
  constructor(
    @Inject(SessionRepository) private readonly sessions: SessionRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Everyone a visitor may enter as; empty outside demo mode. */
  async people(): Promise<DemoPerson[]> {
    if (!this.config.DEMO_MODE) return [];
    return this.sessions.demoPeople();
  }

  /** Answers the session's token; `persona` is the local part of the demo person's address. */
  async execute(input: { persona: string; label: string }): Promise<string> {
    const person = (await this.people()).find((candidate) => candidate.email.split('@')[0] === input.persona);
    if (person === undefined) throw new AppError('DEMO_REFUSED');
    return this.sessions.open(person.person_id, {
      label: input.label,
      email: person.email,
      clinicId: person.clinic_id,
    });
  }
}
