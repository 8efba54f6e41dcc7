import { Injectable } from '@nestjs/common';
import { newId } from '@subrosa/kernel';
import { ScopedRepository } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import type { Snooze } from './domain/snooze.js';
import { snoozeResource } from './snooze.policy.js';
import { SnoozeRow } from './snooze.row.js';

/** What the actor has put aside in their own inbox. */
@Injectable()
export class SnoozeRepository extends ScopedRepository<SnoozeRow> {
  protected readonly entity = SnoozeRow;
  protected readonly resource = snoozeResource;
  protected readonly seeAction = 'inbox.snooze';

  /** Those that have not lapsed. */
  async own(work: Work): Promise<SnoozeRow[]> {
    return this.scoped(work, 's').query.andWhere('s.snoozedUntil > subrosa.now()').getMany();
  }

  /** Puts a line aside, or to another instant if it was before; answers the row as it is then. */
  async put(work: Work, snooze: Snooze & { readonly ownerId: string }): Promise<SnoozeRow> {
    const { ownerId, rowKey, snoozedAt, snoozedUntil } = snooze;
    const written: { id: string }[] = await work.manager.query(
      `INSERT INTO subrosa.inbox_snoozes (clinic_id, id, owner_id, row_key, snoozed_at, snoozed_until)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (clinic_id, owner_id, row_key) DO UPDATE SET snoozed_at = excluded.snoozed_at, snoozed_until = excluded.snoozed_until
       RETURNING id`,
      [work.actor.clinicId, newId(), ownerId, rowKey, snoozedAt, snoozedUntil],
    );
    return this.get(work, written[0]?.id ?? '');
  }

  /** Forgets that the actor has put the line aside; answers the id, or null if they had not. */
  async take(work: Work, rowKey: string): Promise<string | null> {
    const row = await this.scoped(work, 's').query.andWhere('s.rowKey = :rowKey', { rowKey }).getOne();
    if (row === null) return null;
    await work.manager.query('DELETE FROM subrosa.inbox_snoozes WHERE clinic_id = $1 AND id = $2', [
      work.actor.clinicId,
      row.id,
    ]);
    return row.id;
  }
}
