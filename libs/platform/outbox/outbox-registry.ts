import { Injectable } from '@nestjs/common';
import type { Work } from '../database/index.js';

/** An event as a handler sees it. */
export interface OutboxEvent {
  readonly topic: string;
  readonly subjectId: string;
}

/**
 * What a later feature does when something happened in an earlier one. Handlers run as the system actor `relay` in the event's
 * clinic, with the worker's role, and may see the same event again: they must be idempotent.
 */
export interface OutboxHandler {
  readonly topics: readonly string[];
  handle(work: Work, event: OutboxEvent): Promise<void>;
}

/** Which handlers listen to which topic; filled by the features' jobs modules as they start. */
@Injectable()
export class OutboxRegistry {
  readonly #handlers = new Map<string, OutboxHandler[]>();

  /** Adds a handler for its topics. */
  register(handler: OutboxHandler): void {
    for (const topic of handler.topics) {
      this.#handlers.set(topic, [...(this.#handlers.get(topic) ?? []), handler]);
    }
  }

  /** The handlers of a topic; none is fine, the event is then only history. */
  handlersOf(topic: string): readonly OutboxHandler[] {
    return this.#handlers.get(topic) ?? [];
  }
}
