import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { SessionInfo } from '@subrosa/platform/graphql/index.js';
import { SessionRepository } from './session.repository.js';

/** Makes the session act in another clinic of the person; a session acts in one clinic at a time. */
@Injectable()
export class ChooseClinic {
  constructor(@Inject(SessionRepository) private readonly sessions: SessionRepository) {}

  /** NOT_FOUND for a clinic in which the person is no member today. */
  async execute(session: SessionInfo, clinicId: string): Promise<void> {
    const clinic = (await this.sessions.clinics(session.personId)).find((own) => own.clinic_id === clinicId);
    if (clinic === undefined) throw new AppError('NOT_FOUND', { resource: 'Clinic' });
    await this.sessions.change(session, { clinicId: clinic.clinic_id });
  }
}
