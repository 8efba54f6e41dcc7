import type { CaseFacts } from './case-facts.js';
import { inboxRow } from './inbox-row.js';
import type { InboxAsk, InboxCase, InboxRole, InboxRow } from './inbox-row.js';

/** What is told of a case to those who have to do with it. */
function told({ id, number, purpose, urgency, audienceKind }: CaseFacts): InboxCase {
  return { id, number, purpose, urgency, audienceKind };
}

type More = Partial<Pick<InboxRow, 'since' | 'dueAt' | 'count' | 'version' | 'stage' | 'personId'>>;

/** When somebody else last did something on the case: a version, a word, a stage, a report, a recusal, a wish for time. */
function newsOf({
  stateChangedAt,
  unanswered,
  reports,
  recusals,
  extensions,
  consultation,
}: CaseFacts): Date {
  const dates = [
    stateChangedAt,
    ...(unanswered.latest === null ? [] : [unanswered.latest]),
    ...(consultation === null ? [] : [consultation.since]),
    ...reports,
    ...recusals,
    ...extensions.map(({ since }) => since),
  ];
  return dates.reduce((last, date) => (date > last ? date : last));
}

/** A row about the case; who wrote it, unless the reader did. */
function row(
  facts: CaseFacts,
  what: { readonly ask: InboxAsk; readonly as: InboxRole },
  more: More,
): InboxRow {
  return inboxRow({
    ...what,
    place: 'CASE',
    subjectId: facts.id,
    case: told(facts),
    personId: what.as === 'AUTHOR' ? null : facts.authorId,
    since: facts.stateChangedAt,
    expiresAt: facts.expiresAt,
    newsAt: newsOf(facts),
    ...more,
  });
}

const WAITS_FOR_REVIEW: readonly string[] = ['SUBMITTED', 'IN_REVIEW'];

const earliest = (dates: readonly Date[]): Date =>
  dates.reduce((first, date) => (date < first ? date : first));

/** True if the reader has not written anything since the stage began. */
function isSilent({ own, consultation }: CaseFacts): boolean {
  return consultation !== null && (own.lastAt === null || own.lastAt < consultation.since);
}

/** What the author of the case is asked. */
function needsAuthor(facts: CaseFacts): InboxRow[] {
  const { may, reports, recusals, unanswered, consultation } = facts;
  const ask = (code: InboxAsk, more: More): InboxRow => row(facts, { ask: code, as: 'AUTHOR' }, more);
  const rows: InboxRow[] = [];
  if (reports.length > 0 && may.has('case.answer-report')) {
    rows.push(ask('ANSWER_REPORT', { count: reports.length, since: earliest(reports) }));
  }
  if (recusals.length > 0 && may.has('case.answer-recusal')) {
    rows.push(ask('ANSWER_RECUSAL', { count: recusals.length, since: earliest(recusals) }));
  }
  if (facts.state === 'CHANGES_REQUESTED' && may.has('case.resubmit')) {
    rows.push(ask('CHANGE_AS_ASKED', { count: unanswered.count }));
  } else if (unanswered.count > 0 && may.has('case.comment')) {
    const since = unanswered.since ?? facts.stateChangedAt;
    rows.push(ask('ANSWER_QUESTIONS', { count: unanswered.count, since }));
  }
  if (consultation?.stage === 'REPLY' && isSilent(facts) && may.has('case.comment')) {
    rows.push(ask('JOIN_STAGE', stageOf(facts)));
  }
  return rows;
}

/** What the author waits for: the answer, and the answer to a wish for more time. */
function authorAwaits(facts: CaseFacts, isAsked: boolean): InboxRow[] {
  const ask = (code: InboxAsk, more: More): InboxRow => row(facts, { ask: code, as: 'AUTHOR' }, more);
  const rows: InboxRow[] = [];
  if (!isAsked && WAITS_FOR_REVIEW.includes(facts.state)) {
    if (facts.consultation === null) {
      rows.push(ask('REVIEW_AWAITED', { dueAt: facts.dueAt, version: facts.versionCount }));
    } else if (facts.consultation.stage !== 'CLOSED') rows.push(ask('GROUP_AWAITED', stageOf(facts)));
  }
  const asked = facts.extensions.filter(({ askedBy }) => askedBy === facts.authorId);
  if (asked.length > 0) {
    rows.push(ask('EXTENSION_AWAITED', { since: earliest(asked.map(({ since }) => since)) }));
  }
  return rows;
}

function stageOf({ consultation, stateChangedAt }: CaseFacts): More {
  return {
    stage: consultation?.stage ?? null,
    dueAt: consultation?.until ?? null,
    since: consultation?.since ?? stateChangedAt,
  };
}

/** What is asked of those who answer for the case: the supervisor and whoever stands in. */
function needsReviewer(facts: CaseFacts, as: 'SUPERVISOR' | 'COVER'): InboxRow[] {
  if (!facts.may.has('case.review')) return [];
  const isWaiting = WAITS_FOR_REVIEW.includes(facts.state);
  const { unsent } = facts.own;
  const rows: InboxRow[] = [];
  if (isWaiting) {
    const version = facts.versionCount;
    rows.push(row(facts, { ask: 'REVIEW', as }, { dueAt: facts.dueAt, version, count: unsent }));
  } else if (unsent > 0) rows.push(row(facts, { ask: 'SEND_COMMENTS', as }, { count: unsent }));
  return rows;
}

function extensionsToDecide(facts: CaseFacts, as: InboxRole): InboxRow[] {
  const asked = facts.extensions.filter(({ askedBy }) => askedBy === facts.authorId);
  if (asked.length === 0 || !facts.may.has('case.extend')) return [];
  return [row(facts, { ask: 'DECIDE_EXTENSION', as }, { since: earliest(asked.map(({ since }) => since)) })];
}

/** What is asked of readers whose advice decides nothing: first whether they know the client, then to read, then to say something. */
function needsAdviser(facts: CaseFacts, as: InboxRole): InboxRow[] {
  if (!WAITS_FOR_REVIEW.includes(facts.state)) return [];
  const { may, consultation } = facts;
  const ask = (code: InboxAsk, more: More): InboxRow[] => [row(facts, { ask: code, as }, more)];
  const dueAt = consultation === null ? facts.dueAt : consultation.until;
  if (!facts.isRecognised && may.has('case.answer-recognition')) return ask('SAY_WHETHER_KNOWN', { dueAt });
  if (as === 'COLLEAGUE') {
    const isOpen = may.has('case.open') || may.has('case.recommend');
    return isOpen && facts.answeredVersion < facts.versionCount
      ? ask('ADVISE', { dueAt, version: facts.versionCount })
      : [];
  }
  if (!facts.isOpened)
    return may.has('case.open') ? ask('READ_WITH_GROUP', { ...stageOf(facts), dueAt }) : [];
  const speaks = consultation?.stage === 'CLARIFY' || consultation?.stage === 'REFLECT';
  return speaks && isSilent(facts) && may.has('case.comment') ? ask('JOIN_STAGE', stageOf(facts)) : [];
}

/** What is asked of whoever leads the group: to sum up, or to move on what should have ended. */
function needsFacilitator(facts: CaseFacts, now: Date): InboxRow[] {
  const { consultation, may } = facts;
  if (consultation === null || !may.has('case.advance')) return [];
  const isLate = consultation.until !== null && consultation.until <= now;
  const isToClose = consultation.stage === 'SUMMARY' && may.has('case.close');
  return isLate || isToClose ? [row(facts, { ask: 'LEAD_STAGE', as: 'FACILITATOR' }, stageOf(facts))] : [];
}

function needs(facts: CaseFacts, now: Date): InboxRow[] {
  return facts.roles.flatMap((as) => {
    switch (as) {
      case 'AUTHOR':
        return needsAuthor(facts);
      case 'SUPERVISOR':
      case 'COVER':
        return [...needsReviewer(facts, as), ...extensionsToDecide(facts, as)];
      case 'MEMBER':
        return [
          ...needsAdviser(facts, as),
          ...needsFacilitator(facts, now),
          ...(facts.may.has('case.advance') ? extensionsToDecide(facts, 'FACILITATOR') : []),
        ];
      case 'PEER':
      case 'COLLEAGUE':
      case 'GUEST':
        return needsAdviser(facts, as);
      case 'FACILITATOR':
      case 'DIRECTOR':
      case 'PRIVACY_OFFICER':
        return [];
    }
  });
}

function awaits(facts: CaseFacts, isAsked: boolean): InboxRow[] {
  return facts.roles.flatMap((as) => {
    if (as === 'AUTHOR') return authorAwaits(facts, isAsked);
    if (as !== 'SUPERVISOR' && as !== 'COVER') return [];
    return facts.state === 'CHANGES_REQUESTED' && facts.may.has('case.review')
      ? [row(facts, { ask: 'CHANGES_AWAITED', as }, {})]
      : [];
  });
}

/** Since when a case has been over at `now`, by its expiry or by an earlier destruction; null while it lives. */
function endedAt({ state, stateChangedAt, expiresAt }: CaseFacts, now: Date): Date | null {
  if (state === 'DESTROYED') return stateChangedAt < expiresAt ? stateChangedAt : expiresAt;
  return expiresAt <= now ? expiresAt : null;
}

/** The row of a case that is over: its number and when it ended, and the receipt behind it. */
function endedRow(facts: CaseFacts, as: InboxRole, since: Date): InboxRow {
  const { id, number } = facts;
  const about = { id, number, purpose: null, urgency: null, audienceKind: null };
  return { ...row(facts, { ask: 'CASE_ENDED', as }, { since }), case: about, expiresAt: null };
}

/** What one case asks of the reader, what they wait for in it, and whether it ends before `soon`; only that it has ended once it has. */
export function caseRows(
  facts: CaseFacts,
  at: { readonly now: Date; readonly soon: Date },
): Record<'needs' | 'awaits' | 'ends' | 'ended', InboxRow[]> {
  const [as] = facts.roles;
  if (as === undefined) return { needs: [], awaits: [], ends: [], ended: [] };
  const since = endedAt(facts, at.now);
  if (since !== null) return { needs: [], awaits: [], ends: [], ended: [endedRow(facts, as, since)] };
  const asked = needs(facts, at.now);
  const isEnding = facts.expiresAt <= at.soon && facts.may.has('case.teaser');
  return {
    needs: asked,
    awaits: awaits(
      facts,
      asked.some((asking) => asking.as === 'AUTHOR'),
    ),
    ends: isEnding ? [row(facts, { ask: 'CASE_ENDS', as }, {})] : [],
    ended: [],
  };
}
