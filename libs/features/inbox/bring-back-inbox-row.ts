import { Inject, Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';
import { SnoozeRepository } from './snooze.repository.js';

/** Takes back that a line of one's own inbox was put aside. */
@Injectable()
export class BringBackInboxRow {
  constructor(@Inject(SnoozeRepository) private readonly snoozes: SnoozeRepository) {}

  /** Answers whether it was put aside; one that has come back by itself is no mistake, and changes nothing. */
  async execute(work: Work, rowId: string): Promise<boolean> {
    const id = await this.snoozes.take(work, rowId);
    if (id === null) return false;
    await work.record({
      action: 'inbox.bringBack',
      outcome: 'DONE',
      resource: 'InboxSnooze',
      resourceId: id,
      grant: 'inbox.snooze.own',
    });
    return true;
  }
}
