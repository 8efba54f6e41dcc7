import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import type { SessionInfo } from '@subrosa/platform/graphql/index.js';
import { SessionRepository } from './session.repository.js';

/** Makes the session act in another clinic of the person; a session acts in one clinic at a time. */
@Injectable()
export class ChooseClinic {
  constructor(@Inject(SessionRepository) private readonly sessions: SessionRepository) {}

  /** The person as they act there; NOT_FOUND for a clinic in which the person is no member today. */
  async execute(session: SessionInfo, clinicId: string): Promise<PersonActor> {
    const clinic = (await this.sessions.clinics(session.personId)).find((own) => own.clinic_id === clinicId);
    if (clinic === undefined) throw new AppError('NOT_FOUND', { resource: 'Clinic' });
    await this.sessions.change(session, { clinicId: clinic.clinic_id });
    const { personId, sessionId, isDemo } = session;
    const { clinic_id, membership_id, roles } = clinic;
    // Enough to note the step; the next request reads licence and programmes with everything else.
    const licensedUntil = new Date(0);
    const programmeIds: string[] = [];
    return {
      kind: 'person',
      personId,
      sessionId,
      isDemo,
      clinicId: clinic_id,
      membershipId: membership_id,
      roles,
      licensedUntil,
      programmeIds,
    };
  }
}
