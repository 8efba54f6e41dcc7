import { Inject, Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';
import type { OutboxEvent, OutboxHandler } from '@subrosa/platform/outbox/index.js';
import { DestroyCase } from './destroy-case.js';

/**
 * Destroys a case when its expiry comes. The event is a hint with the expiry it was written for: if the case was extended since,
 * nothing is due, and if the event is lost or early, the sweeper finds the case.
 */
@Injectable()
export class ExpireCaseJob implements OutboxHandler {
  readonly topics = ['case.due'];

  constructor(@Inject(DestroyCase) private readonly destroyCase: DestroyCase) {}

  async handle(work: Work, event: OutboxEvent): Promise<void> {
    await this.destroyCase.execute(work.actor.clinicId, event.subjectId);
  }
}
