import { Injectable } from '@nestjs/common';
import type { ClinicId, InvitationId, MembershipId, PageRequest, PersonId } from '@subrosa/kernel';
import type { Role } from '@subrosa/access';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Granted, UnitOfWork, Work } from '@subrosa/platform/database/index.js';
import { invitationResource } from './invitation.policy.js';
import { InvitationRow } from './invitation.row.js';

/** What the holder of a token learns before accepting; `personId` is the login that the address has already, if any. */
export interface InvitationPreview {
  readonly clinicId: ClinicId;
  readonly clinicName: string;
  readonly isDemo: boolean;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly expiresAt: Date;
  readonly isUsable: boolean;
  readonly personId: PersonId | null;
}

/** What using a token made. */
export interface AcceptedInvitation {
  readonly clinicId: ClinicId;
  readonly personId: PersonId;
  readonly membershipId: MembershipId;
  readonly invitationId: InvitationId;
}

interface LookupRow {
  clinic_id: ClinicId;
  clinic_name: string;
  is_demo: boolean;
  email: string;
  roles: Role[];
  expires_at: Date;
  is_usable: boolean;
  person_id: PersonId | null;
}

interface AcceptRow {
  clinic_id: ClinicId;
  person_id: PersonId;
  membership_id: MembershipId;
  invitation_id: InvitationId;
}

/** Invitations: scoped for who administers the clinic, by the hash of the token for whoever holds it. */
@Injectable()
export class InvitationRepository extends ScopedRepository<InvitationRow> {
  protected override readonly entity = InvitationRow;
  protected override readonly resource = invitationResource;
  protected override readonly seeAction = 'invitation.see';

  /** A page of visible invitations, the latest first. */
  async list(
    work: Work,
    filter: { readonly onlyOpen: boolean; readonly after: string | null },
    request: PageRequest,
  ): Promise<{ items: Granted<InvitationRow>[]; hasNextPage: boolean }> {
    const scoped = this.scoped(work, 'i');
    if (filter.onlyOpen) scoped.query.andWhere(OPEN);
    if (filter.after !== null) scoped.query.andWhere('i.id < :after', { after: filter.after });
    scoped.query.orderBy('i.id', 'DESC');
    return this.page(scoped, request);
  }

  /** True if an invitation to the address is open in the actor's clinic; the caller has locked the clinic. */
  async isPending(work: Work, email: string): Promise<boolean> {
    return work.manager
      .createQueryBuilder(InvitationRow, 'i')
      .andWhere('i.clinicId = :clinic AND i.email = :email', { clinic: work.actor.clinicId, email })
      .andWhere(OPEN)
      .getExists();
  }

  /** Closes an invitation that the caller has locked. */
  async markRevoked(work: Work, row: InvitationRow): Promise<void> {
    const revokedAt = work.now();
    await work.manager
      .createQueryBuilder()
      .update(InvitationRow)
      .set({ revokedAt })
      .andWhere('clinic_id = :clinic AND id = :id', { clinic: work.actor.clinicId, id: row.id })
      .execute();
    row.revokedAt = revokedAt;
  }

  /** What the token stands for, before any clinic is chosen; null for a token that nobody made. */
  async lookup(unitOfWork: UnitOfWork, tokenHash: Buffer): Promise<InvitationPreview | null> {
    const rows: LookupRow[] = await unitOfWork.runWithoutClinic(null, (manager) =>
      manager.query('SELECT * FROM subrosa.invitation_lookup($1)', [tokenHash]),
    );
    const row = rows[0];
    if (row === undefined) return null;
    return {
      clinicId: row.clinic_id,
      clinicName: row.clinic_name,
      isDemo: row.is_demo,
      email: row.email,
      roles: row.roles,
      expiresAt: row.expires_at,
      isUsable: row.is_usable,
      personId: row.person_id,
    };
  }

  /** Uses the token once; null if it cannot be used (any more), or belongs to a login that is not `signedInAs`. */
  async accept(
    work: Work,
    accepting: {
      readonly tokenHash: Buffer;
      readonly signedInAs: PersonId | null;
      readonly newPersonId: PersonId;
      readonly membershipId: MembershipId;
      readonly displayName: string;
      readonly passwordHash: string;
    },
  ): Promise<AcceptedInvitation | null> {
    // The Work is that of a process; the function compares the address's login with the person that is set.
    await work.manager.query(`SELECT set_config('subrosa.person_id', $1, true)`, [
      accepting.signedInAs ?? '',
    ]);
    const rows: AcceptRow[] = await work.manager.query(
      'SELECT * FROM subrosa.accept_invitation($1, $2, $3, $4, $5)',
      [
        accepting.tokenHash,
        accepting.newPersonId,
        accepting.membershipId,
        accepting.displayName,
        accepting.passwordHash,
      ],
    );
    const row = rows[0];
    if (row === undefined) return null;
    return {
      clinicId: row.clinic_id,
      personId: row.person_id,
      membershipId: row.membership_id,
      invitationId: row.invitation_id,
    };
  }
}

const OPEN = 'i.acceptedAt > subrosa.now() AND i.revokedAt > subrosa.now() AND i.expiresAt > subrosa.now()';
