import { Inject, Injectable } from '@nestjs/common';
import { AppError, newId } from '@subrosa/kernel';
import type { PersonId } from '@subrosa/kernel';
import { CONFIG } from '@subrosa/platform/config/index.js';
import type { Config } from '@subrosa/platform/config/index.js';
import { UnitOfWork } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { hashPassword, hashToken } from '../identity/index.js';
import { checkedDisplayName } from './domain/check-member.js';
import { InvitationRepository } from './invitation.repository.js';
import type { AcceptedInvitation, InvitationPreview } from './invitation.repository.js';

/** What somebody new chooses; someone who has a login needs neither. */
export interface AcceptInput {
  readonly token: string;
  readonly displayName?: string | null;
  readonly password?: string | null;
}

/** Who accepts: the person signed in here, if any. */
export interface Accepting {
  readonly signedInAs: PersonId | null;
  /** True if that is a demo person. */
  readonly isDemo: boolean;
  readonly requestId: string;
}

/** Looks at and uses invitations for people who may have no login and act in no clinic yet. */
@Injectable()
export class AcceptInvitation {
  constructor(
    @Inject(InvitationRepository) private readonly invitations: InvitationRepository,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What the token stands for; INVITATION_NOT_USABLE for one that was used, revoked, has expired or never was. */
  async preview(token: string): Promise<InvitationPreview> {
    const preview = await this.invitations.lookup(this.unitOfWork, this.hash(token));
    if (!preview?.isUsable) throw new AppError('INVITATION_NOT_USABLE');
    return preview;
  }

  /**
   * Uses the token once. Someone new gets a login with the name and password given; SIGN_IN_TO_ACCEPT if the address has a login
   * and that person is not signed in here.
   */
  async execute(input: AcceptInput, accepting: Accepting): Promise<AcceptedInvitation> {
    const preview = await this.preview(input.token);
    if (preview.personId !== null && preview.personId !== accepting.signedInAs) {
      throw new AppError('SIGN_IN_TO_ACCEPT');
    }
    const isNew = preview.personId === null;
    // A real person is never in a demo clinic, and a demo person in no other than their own; the database holds it too.
    if (!isNew && (preview.isDemo || accepting.isDemo)) throw new AppError('INVITATION_NOT_USABLE');
    const displayName = isNew ? checkedDisplayName(input.displayName ?? '') : '';
    // Outside any transaction, since argon2 takes its time on purpose.
    const passwordHash = isNew ? await hashPassword(input.password ?? '') : '';
    const actor = { kind: 'system', name: 'identity', clinicId: preview.clinicId } as const;
    return this.unitOfWork.run(
      actor,
      { action: 'invitation.accept', requestId: accepting.requestId },
      async (work) => {
        const accepted = await this.invitations.accept(work, {
          tokenHash: this.hash(input.token),
          signedInAs: accepting.signedInAs,
          newPersonId: newId<PersonId>(),
          membershipId: newId(),
          displayName,
          passwordHash,
        });
        if (accepted === null) throw new AppError('INVITATION_NOT_USABLE');
        await this.record(work, accepted, preview);
        return accepted;
      },
    );
  }

  private async record(work: Work, accepted: AcceptedInvitation, preview: InvitationPreview): Promise<void> {
    await work.record({
      action: 'invitation.accept',
      outcome: 'DONE',
      resource: 'Invitation',
      resourceId: accepted.invitationId,
      details: {
        personId: accepted.personId,
        membershipId: accepted.membershipId,
        roles: preview.roles,
        isNewLogin: preview.personId === null,
      },
    });
    await work.emit('member.joined', accepted.personId);
  }

  private hash(token: string): Buffer {
    return hashToken(this.config.SESSION_HASH_KEY, token);
  }
}
