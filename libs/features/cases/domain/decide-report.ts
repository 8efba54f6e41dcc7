import { refuseByLife, refuseIf } from './life-guards.js';
import type { LifeFacts } from './life-guards.js';
import { refusal } from './refusal.js';
import type { Refusal } from './refusal.js';

/** What reporting a passage as identifying needs to know. */
export interface ReportPassageFacts extends LifeFacts {
  readonly isAuthor: boolean;
  readonly hasOpenedSection: boolean;
  readonly section: string;
  /** Half-open, in UTF-16 code units of the section's text. */
  readonly from: number;
  readonly to: number;
  readonly sectionLength: number;
}

/** Every reason why a passage may not be reported; any reader may report what they have opened, and it is hidden at once. */
export function decideReportPassage(facts: ReportPassageFacts): Refusal[] {
  const { from, to, sectionLength } = facts;
  const isSpan =
    Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to && to <= sectionLength;
  return [
    ...refuseIf(facts.isAuthor, refusal('OWN_CASE', {})),
    ...refuseByLife(facts, 'reportPassage'),
    ...refuseIf(
      !facts.hasOpenedSection,
      refusal('SECTIONS_UNOPENED', { sections: [facts.section] }, 'section'),
    ),
    ...refuseIf(!isSpan, refusal('PASSAGE_INVALID', { sectionLength }, 'from')),
  ];
}

/** How an author answers a report: a new version, or a reasoned "not so". */
export type ReportAnswer =
  | { readonly kind: 'NEW_VERSION'; readonly version: number }
  | { readonly kind: 'NOT_SO'; readonly reasonLength: number };

/** What answering a report needs to know. */
export interface AnswerReportFacts extends LifeFacts {
  readonly isAuthor: boolean;
  readonly isAnswered: boolean;
  readonly reportedVersion: number;
  readonly answer: ReportAnswer;
}

/** Every reason why a report may not be answered this way. */
export function decideAnswerReport(facts: AnswerReportFacts): Refusal[] {
  const { answer, reportedVersion } = facts;
  return [
    ...refuseIf(!facts.isAuthor, refusal('NOT_AUTHOR', {})),
    ...refuseByLife(facts, 'answerReport'),
    ...refuseIf(facts.isAnswered, refusal('REPORT_ALREADY_ANSWERED', {})),
    ...refuseIf(
      answer.kind === 'NEW_VERSION' && answer.version <= reportedVersion,
      refusal('ANSWER_WITHOUT_NEW_VERSION', { reportedVersion }, 'version'),
    ),
    ...refuseIf(
      answer.kind === 'NOT_SO' && answer.reasonLength === 0,
      refusal('REASON_MISSING', {}, 'reason'),
    ),
  ];
}
