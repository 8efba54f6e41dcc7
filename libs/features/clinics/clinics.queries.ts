import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { PageRequest } from '@subrosa/kernel';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { ceremonyText } from './ceremony-id.js';
import { ClinicRepository } from './clinic.repository.js';
import type { ClinicRow } from './clinic.row.js';
import { InvitationRepository } from './invitation.repository.js';
import type { InvitationRow } from './invitation.row.js';
import { LicenceRepository } from './licence.repository.js';
import type { LicenceRow } from './licence.row.js';
import { memberResource } from './member.policy.js';
import { MemberRepository } from './member.repository.js';
import type { Member, MemberFilter } from './member.repository.js';
import { RecoveryRepository } from './recovery.repository.js';
import type { RecoveryShareRow } from './recovery-share.row.js';

/** What a ceremony fixed, in the vault's own words; a share opens only against exactly this. */
export interface CeremonyRecord {
  readonly ceremonyId: string;
  readonly clinicId: string;
  readonly publicKey: string;
  readonly threshold: number;
  readonly holders: readonly { readonly personId: string; readonly publicKey: string }[];
}

/** The read side of clinics and people. */
@Injectable()
export class ClinicsQueries {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(MemberRepository) private readonly members: MemberRepository,
    @Inject(LicenceRepository) private readonly licences: LicenceRepository,
    @Inject(InvitationRepository) private readonly invitations: InvitationRepository,
    @Inject(RecoveryRepository) private readonly recovery: RecoveryRepository,
  ) {}

  /** The clinic in which the actor acts. */
  async clinic(work: Work): Promise<ClinicRow> {
    return this.clinics.get(work);
  }

  /** True if a grant gives this actor the action on the clinic. */
  canOnClinic(work: Work, clinic: ClinicRow, action: string): boolean {
    return this.clinics.allows(work, clinic, action) !== null;
  }

  /** A page of the people this actor may see, by name. */
  async people(work: Work, filter: MemberFilter, request: PageRequest) {
    return this.members.list(work, filter, request);
  }

  /** One visible member; NOT_FOUND otherwise. */
  async member(work: Work, memberId: string): Promise<Granted<Member>> {
    const membership = await this.members.get(work, memberId);
    const person = await this.members.personOf(work, membership);
    if (person === null) throw new AppError('NOT_FOUND', { resource: 'Member' });
    const grants = work.ability.matching('member.see', memberResource, membership, work.now());
    return { row: { membership, person }, grants };
  }

  /** The actor's own membership. */
  async me(work: Work): Promise<Granted<Member>> {
    if (work.actor.kind !== 'person') throw new AppError('NOT_FOUND', { resource: 'Member' });
    return this.member(work, work.actor.membershipId);
  }

  /** True if a grant gives this actor the action on the member. */
  canOnMember(work: Work, member: Member, action: string): boolean {
    return work.ability.allows(action, memberResource, member.membership, work.now()) !== null;
  }

  /** The visible licences of people, by person, in one statement. */
  async licencesOf(work: Work, personIds: readonly string[]): Promise<ReadonlyMap<string, LicenceRow[]>> {
    const rows = await this.licences.ofPersons(work, personIds);
    const byPerson = new Map<string, LicenceRow[]>();
    for (const row of rows) byPerson.set(row.personId, [...(byPerson.get(row.personId) ?? []), row]);
    return byPerson;
  }

  /** The names of those of the people whom this actor may know by name, in one statement. */
  async names(work: Work, personIds: readonly string[]) {
    return this.members.named(work, personIds);
  }

  /** A page of invitations, the latest first. */
  async invitationsOf(
    work: Work,
    filter: { readonly onlyOpen: boolean; readonly after: string | null },
    request: PageRequest,
  ): Promise<{ items: Granted<InvitationRow>[]; hasNextPage: boolean }> {
    return this.invitations.list(work, filter, request);
  }

  /** Who holds the shares of the clinic's present key; empty before the first ceremony and for whoever may not see it. */
  async recoveryHolders(work: Work): Promise<RecoveryShareRow[]> {
    const { recoveryPublicKey } = await this.clinics.get(work);
    return recoveryPublicKey === null ? [] : this.recovery.ofCeremony(work, recoveryPublicKey);
  }

  /** The actor's own sealed share of the present key with the ceremony it belongs to, or null. */
  async ownShare(work: Work): Promise<{ sealedShare: string; ceremony: CeremonyRecord } | null> {
    const { recoveryPublicKey } = await this.clinics.get(work);
    const own = recoveryPublicKey === null ? null : await this.recovery.own(work, recoveryPublicKey);
    if (own === null) return null;
    const ceremony = {
      ceremonyId: ceremonyText(own.ceremonyId),
      clinicId: own.clinicId,
      publicKey: own.publicKey,
      threshold: own.threshold,
      holders: await this.recovery.ceremonyAround(work, own),
    };
    await work.record({
      action: 'recoveryShare.fetch',
      outcome: 'READ',
      resource: 'RecoveryShare',
      resourceId: own.id,
      grant: 'recoveryShare.fetch.holder',
    });
    return { sealedShare: own.sealedShare, ceremony };
  }
}
