import type { ClinicId } from '@subrosa/kernel';
import type { DataSource } from 'typeorm';
import type { UnitOfWork } from '../database/index.js';
import type { Logger } from '../logging/index.js';
import type { EventJob, EventQueue } from '../queue/index.js';
import type { OutboxRegistry } from './outbox-registry.js';

const BATCH = 100;

interface WaitingEvent {
  readonly clinic_id: ClinicId;
  readonly outbox_id: string;
  readonly topic: string;
  readonly subject_id: string;
  readonly delay_ms: number;
}

/** What the relay stands on. */
export interface RelayParts {
  readonly dataSource: DataSource;
  readonly unitOfWork: UnitOfWork;
  readonly queue: EventQueue;
  readonly registry: OutboxRegistry;
  readonly logger: Logger;
}

/**
 * Carries committed events from the outbox to the queue and from the queue to their handlers. An event whose job was lost is
 * relayed again after a minute; `handled_at` is written in the handlers' own transaction, so that it is done once.
 */
export class OutboxRelay {
  constructor(private readonly parts: RelayParts) {}

  /** Moves what waits into the queue; answers how many events. */
  async relay(): Promise<number> {
    const waiting: WaitingEvent[] = await this.parts.dataSource.query(
      `SELECT clinic_id, outbox_id, topic, subject_id,
              greatest(0, extract(epoch FROM run_at - subrosa.now()) * 1000)::float8 AS delay_ms
         FROM subrosa.outbox_batch($1)`,
      [BATCH],
    );
    await this.parts.queue.add(
      waiting.map((event) => ({
        job: {
          clinicId: event.clinic_id,
          id: event.outbox_id,
          topic: event.topic,
          subjectId: event.subject_id,
        },
        delayMs: event.delay_ms,
      })),
    );
    return waiting.length;
  }

  /** Runs the handlers of one event in one transaction; a second delivery finds it handled and does nothing. */
  async handle(job: EventJob): Promise<void> {
    // The relay wrote the job; its ids came from the database.
    const clinicId = job.clinicId as ClinicId;
    const actor = { kind: 'system', name: 'relay', clinicId } as const;
    await this.parts.unitOfWork.run(
      actor,
      { action: `event.${job.topic}`, requestId: `job-${job.id}` },
      async (work) => {
        const claimed: [unknown[], number] = await work.manager.query(
          `UPDATE subrosa.outbox SET handled_at = subrosa.now() WHERE clinic_id = $1 AND id = $2 AND handled_at IS NULL RETURNING id`,
          [clinicId, job.id],
        );
        if (claimed[1] === 0) return;
        for (const handler of this.parts.registry.handlersOf(job.topic)) {
          await handler.handle(work, { topic: job.topic, subjectId: job.subjectId });
        }
      },
    );
  }
}
