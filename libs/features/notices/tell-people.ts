import { Inject, Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';
import type { OutboxEvent, OutboxHandler } from '@subrosa/platform/outbox/index.js';
import { FACTS } from './facts.js';
import { TellingRepository } from './telling.repository.js';

/** Tells people what has happened; the same event a second time tells nobody anything. */
@Injectable()
export class TellPeople implements OutboxHandler {
  readonly topics = Object.keys(FACTS);

  constructor(@Inject(TellingRepository) private readonly notices: TellingRepository) {}

  async handle(work: Work, event: OutboxEvent): Promise<void> {
    for (const fact of FACTS[event.topic] ?? []) await this.notices.tell(work, fact, event.subjectId);
  }
}
