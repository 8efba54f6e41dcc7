import { Inject, Injectable } from '@nestjs/common';
import { isUuid } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { MemberRepository } from './member.repository.js';
import { VaultKeysRepository } from './vault-keys.repository.js';
import type { PublicKeyOfPerson } from './vault-keys.repository.js';
import type { VaultKeysRow } from './vault-keys.row.js';

/** The read side of keys: one's own envelopes, and the public half of colleagues'. */
@Injectable()
export class VaultKeysQueries {
  constructor(
    @Inject(VaultKeysRepository) private readonly vaultKeys: VaultKeysRepository,
    @Inject(MemberRepository) private readonly members: MemberRepository,
  ) {}

  /** The actor's own sealed keys, or null. */
  async own(work: Work): Promise<VaultKeysRow | null> {
    return this.vaultKeys.own(work);
  }

  /** The public keys of those of the people who have one and share the clinic with the actor. */
  async publicKeys(work: Work, personIds: readonly string[]): Promise<readonly PublicKeyOfPerson[]> {
    return this.vaultKeys.publicKeys(
      work,
      await this.members.withVisibleKeys(work, personIds.filter(isUuid)),
    );
  }
}
