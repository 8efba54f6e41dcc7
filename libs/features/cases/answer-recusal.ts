import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import { updateRow } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import type { ConsentScope } from '../consents/index.js';
import { CaseBasisRepository } from './case-basis.repository.js';
import type { ReaderBasis } from './case-basis.repository.js';
import { CaseRepository } from './case.repository.js';
import { CaseText } from './case-text.js';
import { decideAnswerRecusal, isOpenRecusal } from './domain/decide-recognition.js';
import type { RecusalAnswerGiven } from './domain/decide-recognition.js';
import { RecusalRepository } from './recusal.repository.js';
import { RecusalRow } from './recusal.row.js';
import { refuse } from './refuse.js';
import { Screening } from './screening.js';
import { recusalAnswerField } from './sealed-fields.js';

const ANSWER_LIMIT = 2_000;

/** The author's answer to a recusal. */
export interface RecusalAnswerInput {
  readonly recusalId: string;
  readonly how: RecusalAnswerGiven;
  readonly reason?: string | null | undefined;
}

/** Lets first openings go on: the author relies on consent or gives a reasoned "not so"; `ResubmitCase` gives the third answer. */
@Injectable()
export class AnswerRecusal {
  constructor(
    @Inject(CaseRepository) private readonly cases: CaseRepository,
    @Inject(RecusalRepository) private readonly recusals: RecusalRepository,
    @Inject(CaseBasisRepository) private readonly basis: CaseBasisRepository,
    @Inject(CaseText) private readonly text: CaseText,
    @Inject(Screening) private readonly screening: Screening,
  ) {}

  /** The answered recusal; whoever stepped out stays out. RECUSAL_NOT_ANSWERABLE with every reason. */
  async execute(work: Work, input: RecusalAnswerInput): Promise<RecusalRow> {
    const reason = input.reason?.trim() ?? '';
    if (reason.length > ANSWER_LIMIT)
      throw new AppError('TOO_LARGE', { field: 'reason', size: reason.length, limit: ANSWER_LIMIT });
    const seen = await this.recusals.find(work, input.recusalId);
    if (seen === null) throw new AppError('NOT_FOUND', { resource: 'Recusal' });
    const { row, grant } = await this.cases.lockVisible(work, seen.caseId, 'case.answer-recusal');
    // Read again: another answer may have been given before the lock was had.
    const recusal = await this.recusals.get(work, seen.id);
    const refusals = decideAnswerRecusal({
      state: row.state,
      expiresAt: row.expiresAt,
      now: work.now(),
      isAnswered: !isOpenRecusal(recusal),
      how: input.how,
      reasonLength: reason.length,
      scopesWithoutConsent: withoutConsent(await this.basis.readersOf(work, row.id)),
    });
    refuse('RECUSAL_NOT_ANSWERABLE', refusals, { id: recusal.id, name: 'Recusal' });
    this.screening.refuseIdentifying('reason', reason);
    const answer =
      reason === ''
        ? null
        : (await this.text.cipher(work, row.id)).seal(recusalAnswerField(recusal.id), 1, reason);
    await updateRow(work, RecusalRow, recusal, { answerCode: input.how, answeredAt: work.now(), answer });
    await work.record({
      action: 'case.answer-recusal',
      outcome: 'DONE',
      resource: 'Recusal',
      resourceId: recusal.id,
      caseId: row.id,
      grant: grant.code,
      details: { answer: input.how },
    });
    await work.emit('recusal.answered', recusal.id);
    return recusal;
  }
}

/** The scopes by which somebody can read and to which no consent stands; where nobody can read any more, every one. */
function withoutConsent(readers: readonly ReaderBasis[]): ConsentScope[] {
  const reading = readers.filter(({ isStanding }) => isStanding);
  return (reading.length === 0 ? readers : reading)
    .filter(({ hasConsent }) => !hasConsent)
    .map(({ scope }) => scope);
}
