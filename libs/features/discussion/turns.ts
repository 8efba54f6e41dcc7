import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { LockedRow, Work } from '@subrosa/platform/database/index.js';
import { CaseRepository } from '../cases/index.js';
import type { CaseRow } from '../cases/index.js';
import { isTurnOf, stageText, whoSpeaks } from '../groups/index.js';
import type { ConsultationStage, TurnDeed, TurnRole } from '../groups/index.js';
import { ConsultationStageRepository } from './consultation-stage.repository.js';

/** What somebody wants to write in a consultation. */
export interface Turn {
  readonly role: TurnRole;
  readonly deed: TurnDeed;
  readonly hasStartedOnCase: boolean;
}

/** The refusal of whoever writes while somebody else has the word: the stage, who has it, and what comes next. */
export function notYourTurn(row: CaseRow, stage: ConsultationStage): AppError {
  return new AppError('NOT_YOUR_TURN', {
    resource: 'Case',
    resourceId: row.id,
    stage,
    whoSpeaks: whoSpeaks(stage),
    explanation: stageText(stage),
  });
}

/** Who has the word in a group's consultation. Where no group treats the case, everyone whom the grants let speak has it. */
@Injectable()
export class Turns {
  constructor(
    @Inject(CaseRepository) private readonly cases: CaseRepository,
    @Inject(ConsultationStageRepository) private readonly stages: ConsultationStageRepository,
  ) {}

  /** The stage of a visible case, or null where no group treats it. */
  async stageOf(work: Work, row: CaseRow): Promise<ConsultationStage | null> {
    return row.audienceKind === 'CONSULTATION_GROUP' ? this.stages.of(work, row.id) : null;
  }

  /** NOT_YOUR_TURN if the stage gives the word to somebody else, or for something else. */
  assert(row: CaseRow, stage: ConsultationStage | null, turn: Turn): void {
    if (stage !== null && !isTurnOf(stage, turn)) throw notYourTurn(row, stage);
  }

  /**
   * Locks the case for writing on it, as everywhere; but who reads it and may only not write now is told NOT_YOUR_TURN, and by that
   * how to come to the word, where the grants alone say FORBIDDEN.
   */
  async lock(
    work: Work,
    caseId: string,
    action: 'case.comment' | 'case.recommend',
  ): Promise<LockedRow<CaseRow>> {
    try {
      return await this.cases.lockVisible(work, caseId, action);
    } catch (error) {
      if (error instanceof AppError && error.code === 'FORBIDDEN') await this.explain(work, caseId, action);
      throw error;
    }
  }

  private async explain(
    work: Work,
    caseId: string,
    action: 'case.comment' | 'case.recommend',
  ): Promise<void> {
    const row = await this.cases.find(work, caseId);
    if (row === null || row.state === 'WITHDRAWN' || work.actor.kind !== 'person') return;
    const isAuthor = row.authorId === work.actor.personId;
    // Nobody recommends on their own case, at any stage.
    if (isAuthor && action === 'case.recommend') return;
    const stage = await this.stageOf(work, row);
    if (stage === null || (await this.cases.allows(work, row, 'case.read')) === null) return;
    throw notYourTurn(row, stage);
  }
}
