import { Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import { compilePredicate } from '@subrosa/access';
import type { ClassRef } from '@subrosa/access';
import { insertRows } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { vaultKeysResource } from './recovery.policy.js';
import { VaultKeysRow } from './vault-keys.row.js';

/** The public half of a person's keys. */
export interface PublicKeyOfPerson {
  readonly personId: string;
  readonly publicKey: string;
}

/** Keys of people, who are global and have no clinic, so the scoped repository does not fit. */
@Injectable()
export class VaultKeysRepository {
  /** The actor's own keys, locked for a change, or null before the first save. */
  async own(work: Work, forChange = false): Promise<VaultKeysRow | null> {
    const query = this.scoped(work);
    if (forChange) query.setLock('pessimistic_write', undefined, ['k']);
    return query.getOne();
  }

  /** The public keys of those of the people who have one, of members of the actor's clinic only; for who may see them. */
  async publicKeys(work: Work, personIds: readonly string[]): Promise<PublicKeyOfPerson[]> {
    if (personIds.length === 0) return [];
    const rows = await work.manager.query<{ person_id: string; public_key: string }[]>(
      'SELECT person_id, public_key FROM subrosa.public_keys($1::uuid[])',
      [[...personIds]],
    );
    return rows.map((row) => ({ personId: row.person_id, publicKey: row.public_key }));
  }

  /** Stores the first keys of the actor. */
  async insert(work: Work, row: VaultKeysRow): Promise<void> {
    await insertRows(work, VaultKeysRow, [row]);
  }

  /** Replaces the two envelopes if the row still has its version; VERSION_CONFLICT otherwise. */
  async replace(work: Work, row: VaultKeysRow, changes: Partial<VaultKeysRow>): Promise<void> {
    const next = { ...changes, version: row.version + 1, updatedAt: work.now() };
    const result = await work.manager
      .createQueryBuilder()
      .update(VaultKeysRow)
      .set(next)
      .andWhere('person_id = :person AND version = :version', { person: row.personId, version: row.version })
      .execute();
    if (result.affected !== 1) {
      throw new AppError('VERSION_CONFLICT', { resource: 'VaultKeys', current: row.version });
    }
    Object.assign(row, next);
  }

  private scoped(work: Work) {
    const metadata = (entity: ClassRef) => work.manager.dataSource.getMetadata(entity);
    const predicate = compilePredicate(work.ability, 'vaultKeys.own', vaultKeysResource, {
      alias: 'k',
      metadata,
    });
    return work.manager.createQueryBuilder(VaultKeysRow, 'k').andWhere(predicate.sql, predicate.parameters);
  }
}
