import { describe, expect, it } from '@jest/globals';
import type { CaseFacts } from './case-facts.js';
import { decideInbox } from './inbox.js';
import type { OtherRows } from './inbox.js';
import { inboxRow } from './inbox-row.js';

const NOW = new Date('2026-03-10T12:00:00Z');
const hours = (count: number): Date => new Date(NOW.getTime() + count * 3_600_000);
const NOTHING: OtherRows = { NEEDS_YOU: [], WAITING_FOR_OTHERS: [], ENDS_SOON: [] };
const AUTHOR_MAY = [
  'case.teaser',
  'case.comment',
  'case.resubmit',
  'case.answer-report',
  'case.answer-recusal',
];
const REVIEWER_MAY = ['case.teaser', 'case.open', 'case.review', 'case.extend'];
const MEMBER_MAY = ['case.teaser', 'case.open', 'case.comment', 'case.recommend', 'case.answer-recognition'];

const facts: CaseFacts = {
  id: 'case',
  number: 12,
  authorId: 'author',
  state: 'SUBMITTED',
  purpose: 'TRAINING_SUPERVISION',
  urgency: 'ROUTINE',
  audienceKind: 'ASSIGNMENTS',
  versionCount: 1,
  stateChangedAt: hours(-10),
  dueAt: hours(38),
  expiresAt: hours(1000),
  roles: ['AUTHOR'],
  may: new Set(AUTHOR_MAY),
  isOpened: false,
  isRecognised: true,
  reports: [],
  recusals: [],
  extensions: [],
  unanswered: { count: 0, since: null, latest: null },
  own: { unsent: 0, lastAt: null },
  answeredVersion: 0,
  consultation: null,
};

type Change = Partial<Omit<CaseFacts, 'may'>> & { readonly may?: readonly string[] };
const changed = ({ may, ...rest }: Change): CaseFacts => ({
  ...facts,
  ...rest,
  ...(may === undefined ? {} : { may: new Set(may) }),
});

const decide = (...changes: readonly Change[]) =>
  decideInbox({ cases: changes.map(changed), others: NOTHING, snoozes: [] }, { now: NOW, most: 50 });

/** "needs | waits | ends" of one case, each ask with its role. */
const asked = (change: Change): string => {
  const { needsYou, waitingForOthers, endsSoon } = decide(change);
  return [needsYou, waitingForOthers, endsSoon]
    .map(({ rows }) =>
      rows.map(({ ask, as, count }) => [ask, as, ...(count === null ? [] : [count])].join(' ')).join(', '),
    )
    .join(' | ');
};

const stage = (name: 'READ' | 'CLARIFY' | 'REFLECT' | 'REPLY' | 'SUMMARY', until = hours(20)) => ({
  stage: name,
  since: hours(-5),
  until,
});
const supervisor = { roles: ['SUPERVISOR'], may: REVIEWER_MAY } as const;
const member = {
  roles: ['MEMBER'],
  may: MEMBER_MAY,
  audienceKind: 'CONSULTATION_GROUP',
  state: 'IN_REVIEW',
  isOpened: true,
} as const;

const table: readonly (readonly [string, Change, string])[] = [
  ['an author waits for the review', {}, ' | REVIEW_AWAITED AUTHOR | '],
  [
    'an author answers what was asked of the text',
    { state: 'IN_REVIEW', unanswered: { count: 2, since: hours(-3), latest: hours(-3) } },
    'ANSWER_QUESTIONS AUTHOR 2 |  | ',
  ],
  [
    'an author changes what was asked to be changed, in one row',
    { state: 'CHANGES_REQUESTED', unanswered: { count: 3, since: hours(-3), latest: hours(-3) } },
    'CHANGE_AS_ASKED AUTHOR 3 |  | ',
  ],
  [
    'an author answers a report and a recusal',
    { state: 'IN_REVIEW', reports: [hours(-2), hours(-9)], recusals: [hours(-1)] },
    'ANSWER_REPORT AUTHOR 2, ANSWER_RECUSAL AUTHOR 1 |  | ',
  ],
  [
    'an author asked for more time',
    { extensions: [{ askedBy: 'author', since: hours(-1) }] },
    ' | REVIEW_AWAITED AUTHOR, EXTENSION_AWAITED AUTHOR | ',
  ],
  ['an author waits for the group', { consultation: stage('REFLECT') }, ' | GROUP_AWAITED AUTHOR | '],
  ['an author replies to the group', { consultation: stage('REPLY') }, 'JOIN_STAGE AUTHOR |  | '],
  [
    'an author has replied already',
    { consultation: stage('REPLY'), own: { unsent: 0, lastAt: hours(-1) } },
    ' | GROUP_AWAITED AUTHOR | ',
  ],
  ['a supervisor reviews', supervisor, 'REVIEW SUPERVISOR 0 |  | '],
  ['a cover reviews', { ...supervisor, roles: ['COVER'] }, 'REVIEW COVER 0 |  | '],
  ['a supervisor who may not read today is asked nothing', { ...supervisor, may: [] }, ' |  | '],
  [
    'a supervisor waits for changes, and has words to send',
    { ...supervisor, state: 'CHANGES_REQUESTED', own: { unsent: 2, lastAt: hours(-1) } },
    'SEND_COMMENTS SUPERVISOR 2 | CHANGES_AWAITED SUPERVISOR | ',
  ],
  [
    'a supervisor decides on more time',
    { ...supervisor, state: 'REVIEWED', extensions: [{ askedBy: 'author', since: hours(-1) }] },
    'DECIDE_EXTENSION SUPERVISOR |  | ',
  ],
  [
    'a colleague says first whether they know the client',
    { ...member, roles: ['COLLEAGUE'], isRecognised: false },
    'SAY_WHETHER_KNOWN COLLEAGUE |  | ',
  ],
  ['a colleague advises', { ...member, roles: ['COLLEAGUE'] }, 'ADVISE COLLEAGUE |  | '],
  ['a colleague has advised', { ...member, roles: ['COLLEAGUE'], answeredVersion: 1 }, ' |  | '],
  [
    'a colleague advises on the new version',
    { ...member, roles: ['COLLEAGUE'], answeredVersion: 1, versionCount: 2 },
    'ADVISE COLLEAGUE |  | ',
  ],
  [
    'a member reads with the group',
    { ...member, isOpened: false, consultation: stage('READ') },
    'READ_WITH_GROUP MEMBER |  | ',
  ],
  ['a member has read', { ...member, consultation: stage('READ') }, ' |  | '],
  ['a member reflects', { ...member, consultation: stage('REFLECT') }, 'JOIN_STAGE MEMBER |  | '],
  [
    'a member has reflected',
    { ...member, consultation: stage('REFLECT'), own: { unsent: 0, lastAt: hours(-1) } },
    ' |  | ',
  ],
  [
    'a member who spoke at an earlier stage is asked again',
    { ...member, consultation: stage('REFLECT'), own: { unsent: 0, lastAt: hours(-6) } },
    'JOIN_STAGE MEMBER |  | ',
  ],
  [
    'a facilitator sums up',
    { ...member, may: [...MEMBER_MAY, 'case.advance', 'case.close'], consultation: stage('SUMMARY') },
    'LEAD_STAGE FACILITATOR |  | ',
  ],
  [
    'a facilitator moves on what should have ended',
    { ...member, may: [...MEMBER_MAY, 'case.advance'], consultation: stage('READ', hours(-1)) },
    'LEAD_STAGE FACILITATOR |  | ',
  ],
  [
    'what ends soon stands in the third list as well',
    { expiresAt: hours(72) },
    ' | REVIEW_AWAITED AUTHOR | CASE_ENDS AUTHOR',
  ],
  [
    'what ends a moment later does not',
    { expiresAt: new Date(hours(72).getTime() + 1) },
    ' | REVIEW_AWAITED AUTHOR | ',
  ],
  ['what may not be read is not missed', { ...supervisor, may: [], expiresAt: hours(5) }, ' |  | '],
  ['from its expiry instant there is nothing', { expiresAt: NOW }, ' |  | '],
];

describe('the lines of a case in an inbox', () => {
  it.each(table)('%s', (_, change, expected) => {
    expect(asked(change)).toBe(expected);
  });

  it('names the author to others, and nobody to the author', () => {
    expect(decide(supervisor).needsYou.rows[0]?.personId).toBe('author');
    expect(decide({}).waitingForOthers.rows[0]?.personId).toBeNull();
  });
});

describe('an inbox', () => {
  it('shows urgent cases first, then what is overdue, then by when it is due', () => {
    const order = decide(
      { ...supervisor, id: 'due-later', dueAt: hours(30) },
      { ...supervisor, id: 'overdue', dueAt: NOW },
      { ...supervisor, id: 'due-soon', dueAt: hours(2) },
      { ...supervisor, id: 'urgent', urgency: 'TODAY', dueAt: hours(40) },
    ).needsYou.rows.map(({ subjectId }) => subjectId);
    expect(order).toEqual(['urgent', 'overdue', 'due-soon', 'due-later']);
  });

  it('counts what it does not show', () => {
    const cases = Array.from({ length: 7 }, (_, index) => changed({ ...supervisor, id: `case-${index}` }));
    const { needsYou } = decideInbox({ cases, others: NOTHING, snoozes: [] }, { now: NOW, most: 3 });
    expect([needsYou.rows.length, needsYou.total]).toEqual([3, 7]);
  });

  it('tells the next instant that matters, and leaves out what has ended', () => {
    const draft = (expiresAt: Date) =>
      inboxRow({ ask: 'DRAFT_ENDS', as: 'AUTHOR', place: 'DRAFT', subjectId: 'd', since: NOW, expiresAt });
    const others = { ...NOTHING, ENDS_SOON: [draft(NOW), draft(hours(9))] };
    const lists = decideInbox({ cases: [facts], others, snoozes: [] }, { now: NOW, most: 50 });
    expect(lists.endsSoon.total).toBe(1);
    expect(lists.nextDueAt).toEqual(hours(9));
    expect(decide().nextDueAt).toBeNull();
  });

  describe('with a row put aside', () => {
    const until = hours(5);
    const snooze = { rowKey: 'REVIEW.SUPERVISOR.case', snoozedAt: hours(-1), snoozedUntil: until };
    const shown = (change: Change, now = NOW) => {
      const given = { cases: [changed({ ...supervisor, ...change })], others: NOTHING, snoozes: [snooze] };
      const { needsYou, snoozed } = decideInbox(given, { now, most: 50 });
      return { needs: needsYou.rows.map(({ ask }) => ask), snoozed: snoozed.rows };
    };

    it('keeps it apart with the instant of its return, and tells to when each may be put aside', () => {
      const { needs, snoozed } = shown({});
      expect(needs).toEqual([]);
      expect(snoozed).toMatchObject([{ ask: 'REVIEW', snoozedUntil: until, snoozableUntil: hours(38) }]);
      expect(decide(supervisor).needsYou.rows).toMatchObject([
        { snoozedUntil: null, snoozableUntil: hours(38) },
      ]);
    });

    it.each([
      ['its instant has come', {}, until],
      ['it is due', { dueAt: hours(2) }, hours(2)],
      ['a new version came', { stateChangedAt: NOW }, NOW],
      ['somebody answered', { unanswered: { count: 1, since: hours(-9), latest: NOW } }, NOW],
      ['the author asks for time', { extensions: [{ askedBy: 'author', since: NOW }] }, NOW],
    ] as const)('brings it back when %s', (_, change, now) => {
      expect(shown(change, now)).toEqual({ needs: expect.arrayContaining(['REVIEW']), snoozed: [] });
    });

    it('means nothing for other rows, nor once its own is no longer asked', () => {
      expect(shown({ id: 'other' })).toEqual({ needs: ['REVIEW'], snoozed: [] });
      expect(shown({ state: 'REVIEWED' })).toEqual({ needs: [], snoozed: [] });
    });
  });
});
