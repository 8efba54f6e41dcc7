import { Inject, Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';
import type { OutboxEvent, OutboxHandler } from '@subrosa/platform/outbox/index.js';
import { CaseKeys } from '../cases/index.js';
import { HeldKeyRepository } from './held-key.repository.js';
import type { HeldKey } from './held-key.repository.js';

/** So many cases are locked at once; a hold over more goes on in another transaction. */
const BATCH = 50;

/**
 * Moves the keys of cases to the clinic's hold key when a hold is placed, and back when the last one is released. The worker does it,
 * because the app role sees no key after expiry. Until it has, nothing is lost: destruction asks the case, not the key.
 */
@Injectable()
export class SettleHeldKeys implements OutboxHandler {
  readonly topics = ['hold.placed', 'hold.released', 'case.held'] as const;

  constructor(
    @Inject(HeldKeyRepository) private readonly held: HeldKeyRepository,
    @Inject(CaseKeys) private readonly keys: CaseKeys,
  ) {}

  /** Idempotent, and in whatever order the events come: it looks at what the case is now. */
  async handle(work: Work, event: OutboxEvent): Promise<void> {
    if (event.topic === 'case.held') {
      await this.settle(work, await this.held.lock(work, [event.subjectId]));
      return;
    }
    const batch = await this.held.lockMisplaced(work, event.subjectId, BATCH);
    const moved = await this.settle(work, batch);
    // A batch of which nothing moved would be found again and again.
    if (batch.length === BATCH && moved > 0) await work.emit(event.topic, event.subjectId);
  }

  private async settle(work: Work, batch: readonly HeldKey[]): Promise<number> {
    let moved = 0;
    for (const one of batch) {
      if (!(await this.keys.settle(work, one, work.now()))) continue;
      moved += 1;
      const due =
        one.destroyNotBefore.getTime() > one.expiresAt.getTime() ? one.destroyNotBefore : one.expiresAt;
      // What fell due meanwhile was told in vain then; what falls due later has its event waiting.
      if (one.holdCount === 0 && due.getTime() <= work.now().getTime()) await work.emit('case.due', one.id);
    }
    return moved;
  }
}
