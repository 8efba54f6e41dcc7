import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { rowKey } from './domain/inbox-row.js';
import type { InboxRow } from './domain/inbox-row.js';
import { decideInbox } from './domain/inbox.js';
import type { InboxLists } from './domain/inbox.js';
import { InboxCaseRepository } from './inbox-case.repository.js';
import { InboxCases } from './inbox-cases.js';
import { InboxOthers } from './inbox-others.js';
import { SnoozeRepository } from './snooze.repository.js';

/** How many of the reader's cases are looked at, and how many rows of a list are shown. */
const MOST_CASES = 200;
const MOST_ROWS = 50;

/** What waits for the signed-in person, what they wait for, and what ends soon. */
@Injectable()
export class InboxQueries {
  constructor(
    @Inject(InboxCaseRepository) private readonly cases: InboxCaseRepository,
    @Inject(InboxCases) private readonly facts: InboxCases,
    @Inject(InboxOthers) private readonly others: InboxOthers,
    @Inject(SnoozeRepository) private readonly snoozes: SnoozeRepository,
  ) {}

  /** The inbox at this instant. As many statements for two hundred cases as for one. */
  async of(work: Work): Promise<InboxLists> {
    return this.lists(work, MOST_ROWS);
  }

  /** The row of that name, if it is asked of the actor now, put aside or not; else null. */
  async askedOf(work: Work, rowId: string): Promise<InboxRow | null> {
    const { needsYou, snoozed } = await this.lists(work, Number.MAX_SAFE_INTEGER);
    return [...needsYou.rows, ...snoozed.rows].find((row) => rowKey(row) === rowId) ?? null;
  }

  private async lists(work: Work, most: number): Promise<InboxLists> {
    const { actor } = work;
    if (actor.kind !== 'person') throw new AppError('UNAUTHENTICATED');
    const found = await this.cases.involving(work, MOST_CASES);
    const cases = await this.facts.factsOf(work, actor.personId, found);
    const others = await this.others.of(work, actor, new Set(cases.map(({ id }) => id)));
    const snoozes = await this.snoozes.own(work);
    return decideInbox({ cases, others, snoozes }, { now: work.now(), most });
  }
}
