import { Inject, Injectable } from '@nestjs/common';
import { AppError, FOREVER, MILLISECONDS, invalidInput, newId } from '@subrosa/kernel';
import type { InvitationId } from '@subrosa/kernel';
import type { Role } from '@subrosa/access';
import { CONFIG } from '@subrosa/platform/config/index.js';
import type { Config } from '@subrosa/platform/config/index.js';
import { insertRows } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { hashToken, newToken } from '../identity/index.js';
import { ClinicRepository } from './clinic.repository.js';
import { checkedDemoEmail, checkedEmail, checkedRoles } from './domain/check-member.js';
import { InvitationRepository } from './invitation.repository.js';
import { InvitationRow } from './invitation.row.js';
import { MemberRepository } from './member.repository.js';

const STANDARD_DAYS = 7;
const MOST_DAYS = 14;

/** Invites somebody to the clinic with roles. */
@Injectable()
export class InvitePerson {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(MemberRepository) private readonly members: MemberRepository,
    @Inject(InvitationRepository) private readonly invitations: InvitationRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * The invitation and its token, which is answered this once and kept nowhere: whoever has it and the address's login, or makes
   * that login, becomes a member.
   */
  async execute(
    work: Work,
    input: { email: string; roles: readonly Role[]; validDays?: number | null },
  ): Promise<{ invitation: InvitationRow; token: string }> {
    const roles = checkedRoles(input.roles);
    const days = input.validDays ?? STANDARD_DAYS;
    if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
      throw invalidInput('validDays', `must be a whole number from 1 to ${MOST_DAYS}`);
    }
    const clinic = await this.clinics.lock(work);
    const grant = this.clinics.assertAllowed(work, clinic, 'clinic.invite');
    const email = clinic.isDemo ? checkedDemoEmail(input.email) : checkedEmail(input.email);
    if (await this.members.isMember(work, email)) throw new AppError('ALREADY_MEMBER');
    if (await this.invitations.isPending(work, email)) throw new AppError('INVITATION_PENDING');
    const token = newToken();
    const invitation: InvitationRow = Object.assign(new InvitationRow(), {
      clinicId: work.actor.clinicId,
      id: newId<InvitationId>(),
      email,
      roles,
      tokenHash: hashToken(this.config.SESSION_HASH_KEY, token),
      invitedBy: work.actor.kind === 'person' ? work.actor.personId : '',
      createdAt: work.now(),
      expiresAt: new Date(work.now().getTime() + days * MILLISECONDS.day),
      acceptedAt: FOREVER,
      revokedAt: FOREVER,
    });
    await insertRows(work, InvitationRow, [invitation]);
    await work.record({
      action: 'clinic.invite',
      outcome: 'DONE',
      resource: 'Invitation',
      resourceId: invitation.id,
      grant: grant.code,
      details: { roles },
    });
    return { invitation, token };
  }
}
