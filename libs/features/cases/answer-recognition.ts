import { Inject, Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';
import { CaseRepository } from './case.repository.js';
import type { RecognitionAnswer } from './domain/decide-open-section.js';
import { decideRecognition } from './domain/decide-recognition.js';
import { personOf } from './open-section.js';
import { RecognitionRepository } from './recognition.repository.js';
import { refuse } from './refuse.js';
import { StepOut } from './step-out.js';

/** What became of an answer: it was noted, or the reader is out of the case. */
export type RecognitionOutcome = 'ANSWERED' | 'STEPPED_OUT';

/** A reader's answer to "do you know this client?", before the first opening and at any later moment. */
@Injectable()
export class AnswerRecognition {
  constructor(
    @Inject(CaseRepository) private readonly cases: CaseRepository,
    @Inject(RecognitionRepository) private readonly recognitions: RecognitionRepository,
    @Inject(StepOut) private readonly stepOut: StepOut,
  ) {}

  /** What became of it and nothing of the case; RECOGNITION_ANSWERED where it says no more than what was said before. */
  async execute(
    work: Work,
    input: { readonly caseId: string; readonly answer: RecognitionAnswer },
  ): Promise<RecognitionOutcome> {
    const { caseId, answer } = input;
    if (answer === 'OTHERWISE') {
      await this.stepOut.execute(work, caseId);
      return 'STEPPED_OUT';
    }
    const { row, grant } = await this.cases.lockVisible(work, caseId, 'case.answer-recognition');
    const viewerId = personOf(work);
    const before = (await this.recognitions.ofViewer(work, viewerId, [row.id])).get(row.id) ?? null;
    refuse('RECOGNITION_ANSWERED', decideRecognition({ before, answer }), row);
    await this.recognitions.put(work, viewerId, { caseId: row.id, answer, isFirst: before === null });
    await work.record({
      action: 'case.answer-recognition',
      outcome: 'DONE',
      resource: 'Case',
      resourceId: row.id,
      caseId: row.id,
      grant: grant.code,
      details: { answer },
    });
    return 'ANSWERED';
  }
}
