import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { isOpen } from './invitation-state.js';
import { InvitationRepository } from './invitation.repository.js';
import type { InvitationRow } from './invitation.row.js';

/** Takes an invitation back before it is used. */
@Injectable()
export class RevokeInvitation {
  constructor(@Inject(InvitationRepository) private readonly invitations: InvitationRepository) {}

  /** From the commit on the token opens nothing; INVITATION_NOT_USABLE if it opens nothing already. */
  async execute(work: Work, invitationId: string): Promise<InvitationRow> {
    const { row, grant } = await this.invitations.lockVisible(work, invitationId, 'invitation.revoke');
    if (!isOpen(row, work.now())) {
      throw new AppError('INVITATION_NOT_USABLE', { resource: 'Invitation', resourceId: row.id });
    }
    await this.invitations.markRevoked(work, row);
    await work.record({
      action: 'invitation.revoke',
      outcome: 'DONE',
      resource: 'Invitation',
      resourceId: row.id,
      grant: grant.code,
    });
    return row;
  }
}
