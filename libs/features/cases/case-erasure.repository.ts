import { Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';
import type { Eraser } from '@subrosa/platform/retention/index.js';

/** What each part of a case becomes; findings go whole, because place and kind would still tell of the text. */
const STATEMENTS: Readonly<Record<string, string>> = {
  // The teaser tells of the client, if little; it is not among what survives.
  teasers: "UPDATE subrosa.cases SET age_band = '', presenting_area = '' WHERE clinic_id = $1 AND id = $2",
  questions: 'UPDATE subrosa.case_versions SET question = NULL WHERE clinic_id = $1 AND case_id = $2',
  sections: 'UPDATE subrosa.case_sections SET body = NULL WHERE clinic_id = $1 AND case_id = $2',
  findings: 'DELETE FROM subrosa.findings WHERE clinic_id = $1 AND case_id = $2',
  reportAnswers: 'UPDATE subrosa.passage_reports SET answer = NULL WHERE clinic_id = $1 AND case_id = $2',
  recusalAnswers: 'UPDATE subrosa.recusals SET answer = NULL WHERE clinic_id = $1 AND case_id = $2',
  extensionReasons: 'UPDATE subrosa.extensions SET reason = NULL WHERE clinic_id = $1 AND case_id = $2',
};

/** Blanks what a case holds, as the worker, which may not read any of it. */
@Injectable()
export class CaseErasureRepository {
  /** One eraser for each kind of text. */
  erasers(): readonly Eraser[] {
    return Object.entries(STATEMENTS).map(([name, statement]) => ({
      name,
      erase: async (work: Work, caseId: string): Promise<number> => {
        // TypeORM answers an UPDATE or DELETE with the rows and their count.
        const [, count]: [unknown, number] = await work.manager.query(statement, [
          work.actor.clinicId,
          caseId,
        ]);
        return count;
      },
    }));
  }
}
