import type { PersonActor } from '@subrosa/access';
import { systemActor } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { DueNoticeRepository } from './due-notice.repository.js';
import { TellingRepository } from './telling.repository.js';
import { NoticeSweeps } from './notice-sweeps.js';
import { TellPeople } from './tell-people.js';

/** Handles every event of the clinic that waits in the outbox, as the worker would; only what notices listen to. */
export async function tellAll(database: TestDatabase, clinicId: PersonActor['clinicId']): Promise<void> {
  const tell = new TellPeople(new TellingRepository());
  const events = await database.sql<{ topic: string; subject_id: string }>(
    'SELECT topic, subject_id FROM subrosa.outbox WHERE clinic_id = $1 ORDER BY id',
    [clinicId],
  );
  for (const { topic, subject_id: subjectId } of events) {
    if (!tell.topics.includes(topic)) continue;
    await database.workerUnitOfWork.run(
      systemActor(clinicId, 'relay'),
      { action: `event.${topic}`, requestId: 'tell' },
      (work) => tell.handle(work, { topic, subjectId }),
    );
  }
}

/** Runs the sweep for dates that have come; answers how many were told. */
export async function tellDates(database: TestDatabase): Promise<number> {
  const sweeps = new NoticeSweeps(
    new DueNoticeRepository(database.worker),
    database.workerUnitOfWork,
    new TellingRepository(),
  );
  return (await sweeps.all()[0]?.run()) ?? 0;
}
