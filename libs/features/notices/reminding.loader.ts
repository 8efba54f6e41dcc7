import { Inject, Injectable } from '@nestjs/common';
import { RequestContext } from '@subrosa/platform/graphql/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import DataLoader from 'dataloader';
import { personOf } from '../cases/index.js';
import { remindableFrom } from './domain/decide-remind.js';
import { ReminderRepository } from './reminder.repository.js';
import { RemindingType } from './reminder.type.js';

/** What may be reminded of and was, for many cases in one statement. */
class RemindingLoader extends DataLoader<string, RemindingType | null> {
  constructor(reminders: ReminderRepository, open: () => Promise<Work>) {
    super(async (ids) => {
      const work = await open();
      const found = await reminders.ofCases(work, personOf(work), ids);
      return ids.map((id) => {
        const row = found.find(({ caseId }) => caseId === id);
        if (row === undefined) return null;
        const possibleFrom = remindableFrom(row.lastOwnAt, work.now());
        return Object.assign(new RemindingType(), { sent: row.sent, possibleFrom });
      });
    });
  }
}

/** Reminding as the fields of a case and of a line of the inbox show it. */
@Injectable()
export class Reminding {
  constructor(@Inject(ReminderRepository) private readonly reminders: ReminderRepository) {}

  /** Null where the person of this request waits for nobody in the case. */
  async of(ctx: RequestContext, caseId: string): Promise<RemindingType | null> {
    const loader = ctx.loader(RemindingLoader, () => new RemindingLoader(this.reminders, () => ctx.work()));
    return loader.load(caseId);
  }
}
