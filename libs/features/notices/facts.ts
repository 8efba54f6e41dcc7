import type { NoticeKind } from './domain/notice-kind.js';
import type { DueNotice } from './due-notice.repository.js';
import {
  author,
  caseOf,
  membersOfGroup,
  openersOf,
  parties,
  readersOf,
  reminded,
  role,
  roleAboutCase,
  theCase,
  whoLeads,
} from './recipients.js';
import type { Recipients } from './recipients.js';

/** One kind of notice that an event gives rise to, and to whom. */
export interface Fact {
  readonly kind: NoticeKind;
  readonly to: Recipients;
}

const once = (topic: string): string => `'${topic}:' || $2`;

const review = caseOf('reviews', ['verdict', 'reviewer_id']);
const ofVerdict = (verdicts: readonly string[]): Recipients =>
  `${author(review, once('review'))} WHERE c.verdict IN (${verdicts.map((verdict) => `'${verdict}'`).join(', ')})`;
const comment = caseOf('comments', ['author_id AS writer_id', 'thread_id']);
const recusal = caseOf('recusals');

/** What people are told when something has happened; topics that are not here concern nobody in particular. */
export const FACTS: Readonly<Record<string, readonly Fact[]>> = {
  'case.submitted': [{ kind: 'CASE_SUBMITTED', to: readersOf(theCase, once('submitted')) }],
  'case.submittedUrgent': [{ kind: 'CASE_SUBMITTED_URGENT', to: readersOf(theCase, once('submitted')) }],
  'case.resubmitted': [
    { kind: 'CASE_REPLIED', to: openersOf(theCase, `'version:' || c.id || ':' || c.version_count`) },
  ],
  'review.sent': [
    { kind: 'CHANGES_REQUESTED', to: ofVerdict(['CHANGES_REQUESTED']) },
    { kind: 'CASE_REVIEWED', to: ofVerdict(['REVIEWED_IN_WRITING', 'REVIEWED_LIVE']) },
    { kind: 'CASE_REPLIED', to: ofVerdict(['COMMENT', 'BRING_TO_MEETING']) },
  ],
  'comment.posted': [
    { kind: 'CASE_REPLIED', to: `${author(comment, once('comment'))} WHERE c.writer_id <> c.author_id` },
    {
      kind: 'CASE_REPLIED',
      to: `SELECT DISTINCT o.author_id AS person_id, c.id AS case_id, $2::uuid AS subject_id, ${once('comment')} AS fact_key ${comment}
             JOIN subrosa.comments o ON o.clinic_id = c.clinic_id AND o.thread_id = c.thread_id AND o.author_id <> c.writer_id
              AND o.author_id <> c.author_id`,
    },
  ],
  'consultation.stageMoved': [
    {
      kind: 'STAGE_MOVED',
      to: readersOf(caseWithStage(), `'stage:' || c.id || ':' || c.stage`),
    },
    { kind: 'STAGE_MOVED', to: author(caseWithStage(), `'stage:' || c.id || ':' || c.stage`) },
  ],
  'case.recused': [
    { kind: 'SOMEONE_STEPPED_OUT', to: whoLeads(recusal, once('recused')) },
    { kind: 'READER_MAY_KNOW_CLIENT', to: author(recusal, once('recused')) },
  ],
  'case.transferred': [
    { kind: 'CASE_HANDED_OVER', to: readersOf(theCase, handOver()) },
    { kind: 'CASE_HANDED_OVER', to: author(theCase, handOver()) },
  ],
  'case.reminded': [{ kind: 'REMINDED', to: reminded(once('reminded')) }],
  'case.withdrawn': [{ kind: 'CASE_WITHDRAWN', to: readersOf(theCase, once('withdrawn')) }],
  'consent.withdrawnElsewhere': [
    { kind: 'CONSENT_WITHDRAWN', to: readersOf(theCase, `'consent:' || $2 || ':' || subrosa.now()::date`) },
  ],
  'passage.reported': [{ kind: 'PASSAGE_REPORTED', to: author(caseOf('passage_reports'), once('reported')) }],
  'extension.asked': [{ kind: 'EXTENSION_ASKED', to: readersOf(caseOf('extensions'), once('extension')) }],
  'assignment.proposed': [{ kind: 'ASSIGNMENT_PROPOSED', to: role('DIRECTOR', once('proposed')) }],
  'assignment.assigned': [{ kind: 'ASSIGNMENT_CHANGED', to: parties(once('assigned')) }],
  'assignment.ended': [{ kind: 'ASSIGNMENT_CHANGED', to: parties(once('ended')) }],
  'assignment.licenceLapsed': [
    { kind: 'LICENCE_LAPSED', to: parties(`'lapsed:' || $2 || ':' || subrosa.now()::date`) },
    { kind: 'SUPERVISOR_LAPSED', to: role('DIRECTOR', `'lapsed:' || $2 || ':' || subrosa.now()::date`) },
  ],
  'assignment.coverStarted': [{ kind: 'COVER_STARTED', to: parties(once('cover')) }],
  'assignment.coverMissing': [
    { kind: 'COVER_MISSING', to: role('DIRECTOR', `'uncovered:' || $2 || ':' || subrosa.now()::date`) },
  ],
  'conflict.declared': [{ kind: 'CONFLICT_DECLARED', to: role('DIRECTOR', once('conflict')) }],
  'group.guestProposed': [{ kind: 'GUEST_PROPOSED', to: role('DIRECTOR', once('guest')) }],
  'group.covenantPublished': [
    { kind: 'COVENANT_CHANGED', to: membersOfGroup(`'covenant:' || $2 || ':' || g.covenant_version`) },
  ],
  'hold.asked': [{ kind: 'HOLD_ASKED', to: role('PRIVACY_OFFICER', once('hold-asked')) }],
  'case.held': [{ kind: 'DESTRUCTION_PAUSED', to: author(theCase, `'held:' || c.id`) }],
  'hold.placed': [
    {
      kind: 'DESTRUCTION_PAUSED',
      to: `SELECT c.author_id AS person_id, c.id AS case_id, $2::uuid AS subject_id, 'hold:' || $2 || ':' || c.id AS fact_key
             FROM subrosa.hold_cases h JOIN subrosa.cases c ON c.clinic_id = h.clinic_id AND c.id = h.case_id
            WHERE h.clinic_id = $1 AND h.hold_id = $2`,
    },
  ],
};

/** What a date that has come gives rise to; `$2` is the case, or the hold. */
export const DATES: Readonly<Record<DueNotice['kind'], readonly Recipients[]>> = {
  EXPIRES_IN_THREE_DAYS: toAll('three-days', 'expires_at'),
  EXPIRES_IN_A_DAY: toAll('one-day', 'expires_at'),
  CASE_OVERDUE: [
    ...toAll('overdue', 'due_at'),
    roleAboutCase('DIRECTOR', theCase, dated('overdue', 'due_at')),
  ],
  HOLD_REVIEW_DUE: [
    role(
      'PRIVACY_OFFICER',
      `'hold-review:' || $2 || ':' || (SELECT h.review_on FROM subrosa.holds h WHERE h.clinic_id = $1 AND h.id = $2)`,
    ),
  ],
};

/** An extended or resubmitted case has another date, which is another fact. */
function dated(name: string, column: string): string {
  return `'${name}:' || c.id || ':' || extract(epoch FROM c.${column})::bigint`;
}

function toAll(name: string, column: string): readonly Recipients[] {
  const key = dated(name, column);
  return [author(theCase, key), readersOf(theCase, key)];
}

function caseWithStage(): string {
  return `FROM (SELECT k.*, s.stage FROM subrosa.cases k
     JOIN subrosa.consultations s ON s.clinic_id = k.clinic_id AND s.case_id = k.id WHERE k.clinic_id = $1 AND k.id = $2) c`;
}

/** Each hand-over is a fact of its own: the latest line says which. */
function handOver(): string {
  return `'transferred:' || c.id || ':' || (SELECT max(l.added_at) FROM subrosa.case_audience l
     WHERE l.clinic_id = c.clinic_id AND l.case_id = c.id)`;
}
