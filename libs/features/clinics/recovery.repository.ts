import { Injectable } from '@nestjs/common';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { recoveryShareResource } from './recovery.policy.js';
import { RecoveryShareRow } from './recovery-share.row.js';

/** Shares of the clinic's recovery key. */
@Injectable()
export class RecoveryRepository extends ScopedRepository<RecoveryShareRow> {
  protected override readonly entity = RecoveryShareRow;
  protected override readonly resource = recoveryShareResource;
  protected override readonly seeAction = 'recoveryShare.see';

  /** The shares of the ceremony that made this public key, in the order of the ceremony; for who may see who holds them. */
  async ofCeremony(work: Work, publicKey: string): Promise<RecoveryShareRow[]> {
    return this.scoped(work, 's')
      .query.andWhere('s.publicKey = :publicKey', { publicKey })
      .orderBy('s.shareIndex')
      .limit(255)
      .getMany();
  }

  /** The actor's own share of the ceremony that made this public key, or null. */
  async own(work: Work, publicKey: string): Promise<RecoveryShareRow | null> {
    return this.scoped(work, 's', 'recoveryShare.fetch')
      .query.andWhere('s.publicKey = :publicKey', { publicKey })
      .getOne();
  }

  /** True if the clinic has held this ceremony, or one that made this key; for the decision of a use case. */
  async isUsed(work: Work, ceremony: { ceremonyId: string; publicKey: string }): Promise<boolean> {
    return work.manager
      .createQueryBuilder(RecoveryShareRow, 's')
      .andWhere('s.clinicId = :clinic', { clinic: work.actor.clinicId })
      .andWhere('(s.ceremonyId = :ceremonyId OR s.publicKey = :publicKey)', ceremony)
      .getExists();
  }

  /** The ceremony around a share that the actor holds: holders and their keys, without their shares. */
  async ceremonyAround(
    work: Work,
    own: RecoveryShareRow,
  ): Promise<readonly { personId: string; publicKey: string }[]> {
    const rows = await work.manager
      .createQueryBuilder(RecoveryShareRow, 's')
      .andWhere('s.clinicId = :clinic AND s.ceremonyId = :ceremony', {
        clinic: work.actor.clinicId,
        ceremony: own.ceremonyId,
      })
      .orderBy('s.shareIndex')
      .getMany();
    return rows.map(({ holderId, holderPublicKey }) => ({ personId: holderId, publicKey: holderPublicKey }));
  }
}
