import type { OpenedRecord } from '@subrosa/deid';
import { answerFindings } from '../identifiers/answer-findings.js';
import type { Answers } from '../identifiers/answer-findings.js';
import { withChosenWords } from '../identifiers/replacing.js';
import { Screening } from '../identifiers/screening.js';
import { documentOf } from '../write-ups/draft-content.js';
import type { DraftContent } from '../write-ups/draft-content.js';

/** Checks a text as it stands against the opened record, beside the page; rejects when the check could not run. */
export function screenOnce(content: DraftContent, record: OpenedRecord | undefined): Promise<Answers> {
  const document = documentOf(content);
  return new Promise((resolve, reject) => {
    const screening = new Screening({
      document: () => document,
      onScreened: ({ findings }) => {
        const found = withChosenWords(document, findings, content.chosen);
        resolve(answerFindings(document, found, content));
        screening.end();
      },
      onFailed: () => {
        reject(
          new Error('The check on this device could not run, so nothing was sent. Load the page again.'),
        );
        screening.end();
      },
    });
    void screening.open(content, record);
  });
}
