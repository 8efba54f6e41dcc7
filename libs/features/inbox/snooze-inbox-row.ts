import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { rowKey } from './domain/inbox-row.js';
import type { InboxRow } from './domain/inbox-row.js';
import { LONGEST_DAYS, decideSnooze } from './domain/snooze.js';
import type { SnoozeRefusal } from './domain/snooze.js';
import { InboxQueries } from './inbox.queries.js';
import { SnoozeRepository } from './snooze.repository.js';

const WORDS: Readonly<Record<SnoozeRefusal['code'], string>> = {
  ALREADY_DUE: 'It is due: it cannot be put aside any more.',
  NOT_LATER: 'That instant is over. Choose a later one.',
  PAST_DUE: 'It is due before then. Choose an earlier instant.',
  PAST_EXPIRY: 'It becomes unreadable before then. Choose an earlier instant.',
  TOO_LONG: `Nothing is put aside for more than ${LONGEST_DAYS} days at once. Choose an earlier instant.`,
};

/** Puts a line of one's own inbox aside until an instant, never past its due time nor its expiry. */
@Injectable()
export class SnoozeInboxRow {
  constructor(
    @Inject(InboxQueries) private readonly inbox: InboxQueries,
    @Inject(SnoozeRepository) private readonly snoozes: SnoozeRepository,
  ) {}

  /** The line as it is put aside. NOT_FOUND for what does not wait for the actor, INBOX_ROW_NOT_SNOOZABLE with the latest instant. */
  async execute(work: Work, input: { readonly rowId: string; readonly until: Date }): Promise<InboxRow> {
    const { actor } = work;
    if (actor.kind !== 'person') throw new AppError('UNAUTHENTICATED');
    const row = await this.inbox.askedOf(work, input.rowId);
    if (row === null) throw new AppError('NOT_FOUND', { resource: 'InboxRow' });
    const now = work.now();
    refuse(decideSnooze(row, { now, until: input.until }));
    const snooze = { rowKey: rowKey(row), snoozedAt: now, snoozedUntil: input.until };
    const written = await this.snoozes.put(work, { ...snooze, ownerId: actor.personId });
    const grant = await this.snoozes.assertAllowed(work, written, 'inbox.snooze');
    // Neither the case nor what is asked: what somebody puts off is not for whoever reads the ledger.
    await work.record({
      action: 'inbox.snooze',
      outcome: 'DONE',
      resource: 'InboxSnooze',
      resourceId: written.id,
      grant: grant.code,
    });
    return { ...row, snoozedUntil: input.until };
  }
}

function refuse(refusal: SnoozeRefusal | null): void {
  if (refusal === null) return;
  const { code, latest } = refusal;
  throw new AppError('INBOX_ROW_NOT_SNOOZABLE', {
    field: 'until',
    reasons: [code],
    explanations: [WORDS[code]],
    ...(latest === null ? {} : { latest: latest.toISOString() }),
  });
}
