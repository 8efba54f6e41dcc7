import { Inject, Injectable } from '@nestjs/common';
import { Logger } from '@subrosa/platform/logging/index.js';
import type { Sweep } from '@subrosa/platform/outbox/index.js';
import { DestroyCase } from './destroy-case.js';
import { DiscardIdleDraft } from './discard-idle-draft.js';
import { DueRepository } from './due.repository.js';
import type { Due } from './due.repository.js';
import { RetireEpoch } from './retire-epoch.js';

const BATCH = 20;
const ROUND_MS = 10_000;

/** What one round looks for, and how one of them is handled; `handle` answers whether anything was done. */
interface Round {
  readonly find: (limit: number) => Promise<Due[]>;
  readonly handle: (due: Due) => Promise<boolean>;
}

/** The three searches in PostgreSQL that need no job: due cases, left epochs, idle drafts. */
@Injectable()
export class RetentionSweeps {
  constructor(
    @Inject(DueRepository) private readonly due: DueRepository,
    @Inject(DestroyCase) private readonly destroyCase: DestroyCase,
    @Inject(RetireEpoch) private readonly retireEpoch: RetireEpoch,
    @Inject(DiscardIdleDraft) private readonly discardIdleDraft: DiscardIdleDraft,
    @Inject(Logger) private readonly logger: Logger,
  ) {}

  /** In the order in which one leads to the next: a destruction leaves an epoch behind. */
  all(): readonly Sweep[] {
    return [
      this.sweep('destroy-due', {
        find: (limit) => this.due.cases(limit),
        handle: async ({ clinicId, id }) => (await this.destroyCase.execute(clinicId, id)) === 'DESTROYED',
      }),
      this.sweep('retire-epochs', {
        find: (limit) => this.due.epochs(limit),
        handle: ({ clinicId, id }) => this.retireEpoch.execute(clinicId, id),
      }),
      this.sweep('idle-drafts', {
        find: (limit) => this.due.drafts(limit),
        handle: ({ clinicId, id }) => this.discardIdleDraft.execute(clinicId, id),
      }),
    ];
  }

  private sweep(name: string, round: Round): Sweep {
    return { name, run: () => this.run(name, round) };
  }

  /** Counts what was done, not what was found: a round of failures must not be followed by another at once. */
  private async run(name: string, { find, handle }: Round): Promise<number> {
    const until = performance.now() + ROUND_MS;
    let done = 0;
    for (const due of await find(BATCH)) {
      if (performance.now() > until) break;
      try {
        if (await handle(due)) done += 1;
      } catch (error) {
        // One that fails must not keep the others of its batch waiting.
        this.logger.fault('a sweep left something undone', { topic: name, clinicId: due.clinicId }, error);
      }
    }
    return done;
  }
}
