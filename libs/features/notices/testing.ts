import type { TestDatabase } from '@subrosa/testing';
import { RemindAboutCases } from './remind-about-cases.js';
import { ReminderRepository } from './reminder.repository.js';
import { DueNoticeRepository } from './due-notice.repository.js';
import { TellingRepository } from './telling.repository.js';
import { NoticeSweeps } from './notice-sweeps.js';

/** Runs the sweep for dates that have come; answers how many were told. */
export async function tellDates(database: TestDatabase): Promise<number> {
  const sweeps = new NoticeSweeps(
    new DueNoticeRepository(database.worker),
    database.workerUnitOfWork,
    new TellingRepository(),
  );
  return (await sweeps.all()[0]?.run()) ?? 0;
}

/** Reminding, wired as the module wires it. */
export function remindFeature(): RemindAboutCases {
  return new RemindAboutCases(new ReminderRepository());
}
