import { Inject, Injectable } from '@nestjs/common';
import { AppError, isUuid, newId } from '@subrosa/kernel';
import { insertRows } from '@subrosa/platform/database/index.js';
import type { LockedRow, Work } from '@subrosa/platform/database/index.js';
import { personOf } from '../cases/index.js';
import type { CaseRow } from '../cases/index.js';
import { decideRemind, turnIn } from './domain/decide-remind.js';
import type { RemindRefusalCode, Turn } from './domain/decide-remind.js';
import { ReminderRepository } from './reminder.repository.js';
import { ReminderRow } from './reminder.row.js';

/** As many as a page of late cases shows. */
const MOST = 50;

/** What became of the reminder about one case; a refusal is data, so that each of several says its own. */
export interface Reminded {
  readonly caseId: string;
  readonly sentAt: Date | null;
  readonly refusal: RemindRefusalCode | null;
  /** From when on this person may remind about the case again; null where that is now, or never. */
  readonly possibleFrom: Date | null;
}

/** Reminds those whose turn it is in cases that the actor waits for: a notice with no word of the case, once in 24 hours for each. */
@Injectable()
export class RemindAboutCases {
  constructor(@Inject(ReminderRepository) private readonly reminders: ReminderRepository) {}

  /** In the order given, each case once; one that is refused stops no other. */
  async execute(work: Work, caseIds: readonly string[]): Promise<Reminded[]> {
    const wanted = [...new Set(caseIds)];
    if (wanted.length === 0 || wanted.length > MOST) {
      throw new AppError('INVALID_INPUT', { field: 'caseIds', problem: `1 to ${MOST} at once` });
    }
    const done = new Map<string, Reminded>();
    // By id, so that two people who remind about the same cases never wait for each other.
    for (const caseId of [...wanted].sort()) done.set(caseId, await this.remind(work, caseId));
    return wanted.flatMap((caseId) => done.get(caseId) ?? []);
  }

  private async remind(work: Work, caseId: string): Promise<Reminded> {
    const locked = await this.lock(work, caseId);
    if (locked === null) return { caseId, sentAt: null, refusal: 'NOT_YOURS_TO_REMIND', possibleFrom: null };
    const sentBy = personOf(work);
    const turn = turnIn(locked.row.state);
    const [known] = await this.reminders.ofCases(work, sentBy, [caseId]);
    const recipients = turn === null ? 0 : await this.reminders.reach(work, { caseId, turn, sentBy });
    const refusal = decideRemind({ turn, lastOwnAt: known?.lastOwnAt ?? null, recipients }, work.now());
    if (refusal !== null || turn === null) {
      const { code, possibleFrom } = refusal ?? { code: 'NOT_YOURS_TO_REMIND', possibleFrom: null };
      await this.recordRefused(work, caseId, code);
      return { caseId, sentAt: null, refusal: code, possibleFrom };
    }
    return this.send(work, locked, turn);
  }

  /** The case, or null where there is none for the actor, or nobody that they wait for. */
  private async lock(work: Work, caseId: string): Promise<LockedRow<CaseRow> | null> {
    try {
      return await this.reminders.lockVisible(work, caseId, 'case.remind');
    } catch (error) {
      if (!(error instanceof AppError) || error.kind !== 'access') throw error;
      await this.recordRefused(work, caseId, error.code);
      return null;
    }
  }

  private async send(work: Work, { row, grant }: LockedRow<CaseRow>, turn: Turn): Promise<Reminded> {
    const sentAt = work.now();
    const { clinicId, id: caseId } = row;
    const reminder = Object.assign(new ReminderRow(), {
      clinicId,
      id: newId(),
      caseId,
      sentBy: personOf(work),
      turn,
      sentAt,
    });
    await insertRows(work, ReminderRow, [reminder]);
    await work.record({
      action: 'case.remind',
      outcome: 'DONE',
      resource: 'Reminder',
      resourceId: reminder.id,
      caseId,
      grant: grant.code,
      details: { turn },
    });
    await work.emit('case.reminded', reminder.id);
    return { caseId, sentAt, refusal: null, possibleFrom: null };
  }

  private async recordRefused(work: Work, caseId: string, code: string): Promise<void> {
    await work.record({
      action: 'case.remind',
      outcome: 'REFUSED',
      resource: 'Case',
      ...(isUuid(caseId) ? { resourceId: caseId } : {}),
      details: { code },
    });
  }
}
