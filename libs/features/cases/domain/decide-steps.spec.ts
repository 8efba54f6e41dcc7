import { describe, expect, it } from '@jest/globals';
import { decideConsentWithdrawal, decideLeaveGroup, decideRecall } from './decide-author-step.js';
import type { LeaveGroupFacts, RecallFacts } from './decide-author-step.js';
import { decideExtend } from './decide-extend.js';
import type { ExtendFacts } from './decide-extend.js';
import { decideOpenSection } from './decide-open-section.js';
import type { OpenSectionFacts } from './decide-open-section.js';
import { decideAnswerReport, decideReportPassage } from './decide-report.js';
import type { AnswerReportFacts, ReportPassageFacts } from './decide-report.js';
import { day, NOW } from './fixtures/submit-facts.js';
import { codes, expectLife, life } from './fixtures/decision-table.js';
import type { Table } from './fixtures/decision-table.js';

describe('recall', () => {
  const facts = (change: Partial<RecallFacts> = {}): RecallFacts => ({
    ...life,
    state: 'SUBMITTED',
    isAuthor: true,
    hasOpening: false,
    ...change,
  });
  const rows: Table<RecallFacts> = [
    ['unopened, by the author', {}, []],
    ['by another', { isAuthor: false }, ['NOT_AUTHOR']],
    ['after an opening', { hasOpening: true, state: 'IN_REVIEW' }, ['ALREADY_OPENED', 'WRONG_STATE']],
    ['at the expiry instant', { expiresAt: NOW }, ['CASE_EXPIRED']],
  ];
  it.each(rows)('%s', (_, change, expected) => {
    expect(codes(decideRecall(facts(change)))).toEqual(expected);
  });
  it('follows the life of a case', () => {
    expectLife('recall', (state) => decideRecall(facts({ state })));
  });
});

describe('leaving a group', () => {
  const facts = (change: Partial<LeaveGroupFacts> = {}): LeaveGroupFacts => ({
    ...life,
    state: 'IN_REVIEW',
    isAuthor: true,
    audienceKind: 'CONSULTATION_GROUP',
    ...change,
  });
  const rows: Table<LeaveGroupFacts> = [
    ['a consultation group', {}, []],
    [
      'a supervision group, before the first opening',
      { audienceKind: 'SUPERVISION_GROUP', state: 'SUBMITTED' },
      [],
    ],
    ['a supervisor', { audienceKind: 'ASSIGNMENTS' }, ['NOT_A_GROUP_CASE']],
    ['a colleague', { audienceKind: 'COLLEAGUE' }, ['NOT_A_GROUP_CASE']],
    ['at the expiry instant', { expiresAt: NOW }, ['CASE_EXPIRED']],
    ['by another', { isAuthor: false }, ['NOT_AUTHOR']],
  ];
  it.each(rows)('%s', (_, change, expected) => {
    expect(codes(decideLeaveGroup(facts(change)))).toEqual(expected);
  });
  it('follows the life of a case', () => {
    expectLife('withdraw', (state) => decideLeaveGroup(facts({ state })));
  });
});

describe('a withdrawn consent', () => {
  const byConsent = { audienceId: 'a', restsOnScope: 'SUPERVISION' };
  const byOther = { audienceId: 'b', restsOnScope: null };
  it('closes what rested on it and goes on where another basis remains', () => {
    expect(decideConsentWithdrawal([byConsent, byOther], ['SUPERVISION'], NOW)).toEqual({
      closedAudienceIds: ['a'],
      remainingAudienceIds: ['b'],
      isCaseWithdrawn: false,
      destroyAfter: null,
    });
  });
  it('withdraws the case when nobody is left, and leaves 72 hours for a hold', () => {
    expect(decideConsentWithdrawal([byConsent], ['SUPERVISION'], NOW)).toEqual({
      closedAudienceIds: ['a'],
      remainingAudienceIds: [],
      isCaseWithdrawn: true,
      destroyAfter: day(3),
    });
  });
  it('leaves other scopes alone', () => {
    expect(decideConsentWithdrawal([byConsent], ['TEACHING'], NOW).isCaseWithdrawn).toBe(false);
  });
});

describe('opening a section', () => {
  const facts = (change: Partial<OpenSectionFacts> = {}): OpenSectionFacts => ({
    ...life,
    state: 'IN_REVIEW',
    isAuthor: false,
    sectionsInOrder: ['one', 'two', 'three'],
    section: 'two',
    openedSections: ['one'],
    isRecognitionAsked: false,
    recognition: null,
    isRecused: false,
    hasUnansweredRecusal: false,
    hasOpenedCase: true,
    ...change,
  });
  const asked = { isRecognitionAsked: true };
  const rows: Table<OpenSectionFacts> = [
    ['the next one', {}, []],
    ['one opened before', { section: 'one' }, []],
    ['the one after the next', { section: 'three' }, ['ORDER_OF_DISCLOSURE']],
    [
      'the last, with the first not opened',
      { section: 'three', openedSections: ['two'] },
      ['ORDER_OF_DISCLOSURE'],
    ],
    ['one that does not exist', { section: 'four' }, ['SECTION_UNKNOWN']],
    ['recognition unanswered', asked, ['RECOGNITION_UNANSWERED']],
    ['recognition: no', { ...asked, recognition: 'NO' }, []],
    ['recognition: through my work here', { ...asked, recognition: 'THROUGH_MY_WORK_HERE' }, []],
    ['recognition: otherwise', { ...asked, recognition: 'OTHERWISE' }, ['RECUSED']],
    ['recused before', { isRecused: true }, ['RECUSED']],
    [
      'a recusal of another stops first openings',
      { hasUnansweredRecusal: true, hasOpenedCase: false },
      ['OPENINGS_PAUSED'],
    ],
    ['a recusal of another lets earlier readers go on', { hasUnansweredRecusal: true }, []],
    ['at the expiry instant', { expiresAt: NOW }, ['CASE_EXPIRED']],
    ['a withdrawn case', { state: 'WITHDRAWN' }, ['WRONG_STATE']],
    ['the author, in any order', { isAuthor: true, section: 'three', openedSections: [] }, []],
    ['the author of a withdrawn case', { isAuthor: true, state: 'WITHDRAWN' }, []],
    ['the author of a destroyed case', { isAuthor: true, state: 'DESTROYED' }, ['WRONG_STATE']],
    ['the author at the expiry instant', { isAuthor: true, expiresAt: NOW }, ['CASE_EXPIRED']],
    ['the author, one that does not exist', { isAuthor: true, section: 'four' }, ['SECTION_UNKNOWN']],
  ];
  it.each(rows)('%s', (_, change, expected) => {
    expect(codes(decideOpenSection(facts(change)))).toEqual(expected);
  });
  it('names the section to open first', () => {
    expect(decideOpenSection(facts({ section: 'three' }))[0]?.params).toEqual({ nextSection: 'two' });
  });
  it('follows the life of a case', () => {
    expectLife('open', (state) => decideOpenSection(facts({ state })));
  });
});

describe('extending', () => {
  const facts = (change: Partial<ExtendFacts> = {}): ExtendFacts => ({
    ...life,
    state: 'IN_REVIEW',
    role: 'SUPERVISOR',
    requestedExpiry: day(10),
    maximumExpiry: day(20),
    reason: 'REVIEW_UNFINISHED',
    reasonTextLength: 0,
    ...change,
  });
  const rows: Table<ExtendFacts> = [
    ['by the supervisor', {}, []],
    ['by the director', { role: 'DIRECTOR' }, []],
    ['by the author, who may only ask', { role: 'AUTHOR' }, ['EXTENSION_NOT_YOURS']],
    ['to the maximum', { requestedExpiry: day(20) }, []],
    ['past the maximum', { requestedExpiry: day(21) }, ['EXTENSION_PAST_MAXIMUM']],
    ['to the same instant', { requestedExpiry: day(5) }, ['EXTENSION_NOT_LATER']],
    ['to no date', { requestedExpiry: new Date(NaN) }, ['EXTENSION_NOT_LATER']],
    ['after it fell due', { expiresAt: NOW }, ['CASE_EXPIRED']],
    ['without a reason', { reason: null }, ['REASON_MISSING']],
    ['with an unlisted reason', { reason: 'BECAUSE' }, ['REASON_MISSING']],
    ['for another reason, unsaid', { reason: 'OTHER' }, ['REASON_MISSING']],
    ['for another reason, said', { reason: 'OTHER', reasonTextLength: 20 }, []],
  ];
  it.each(rows)('%s', (_, change, expected) => {
    expect(codes(decideExtend(facts(change)))).toEqual(expected);
  });
  it('follows the life of a case', () => {
    expectLife('extend', (state) => decideExtend(facts({ state })));
  });
});

describe('reporting a passage', () => {
  const facts = (change: Partial<ReportPassageFacts> = {}): ReportPassageFacts => ({
    ...life,
    state: 'IN_REVIEW',
    isAuthor: false,
    hasOpenedSection: true,
    section: 'course',
    from: 0,
    to: 10,
    sectionLength: 10,
    ...change,
  });
  const rows: Table<ReportPassageFacts> = [
    ['by a reader', {}, []],
    ['by the author', { isAuthor: true }, ['OWN_CASE']],
    ['of an unopened section', { hasOpenedSection: false }, ['SECTIONS_UNOPENED']],
    ['past the end', { to: 11 }, ['PASSAGE_INVALID']],
    ['of nothing', { from: 4, to: 4 }, ['PASSAGE_INVALID']],
    ['before the start', { from: -1 }, ['PASSAGE_INVALID']],
    ['of half a character', { from: 0.5 }, ['PASSAGE_INVALID']],
    ['at the expiry instant', { expiresAt: NOW }, ['CASE_EXPIRED']],
  ];
  it.each(rows)('%s', (_, change, expected) => {
    expect(codes(decideReportPassage(facts(change)))).toEqual(expected);
  });
  it('follows the life of a case', () => {
    expectLife('reportPassage', (state) => decideReportPassage(facts({ state })));
  });
});

describe('answering a report', () => {
  const facts = (change: Partial<AnswerReportFacts> = {}): AnswerReportFacts => ({
    ...life,
    state: 'IN_REVIEW',
    isAuthor: true,
    isAnswered: false,
    reportedVersion: 1,
    answer: { kind: 'NEW_VERSION', version: 2 },
    ...change,
  });
  const rows: Table<AnswerReportFacts> = [
    ['by a new version', {}, []],
    ['by the same version', { answer: { kind: 'NEW_VERSION', version: 1 } }, ['ANSWER_WITHOUT_NEW_VERSION']],
    ['by a reasoned "not so"', { answer: { kind: 'NOT_SO', reasonLength: 30 } }, []],
    ['by a bare "not so"', { answer: { kind: 'NOT_SO', reasonLength: 0 } }, ['REASON_MISSING']],
    ['by another', { isAuthor: false }, ['NOT_AUTHOR']],
    ['twice', { isAnswered: true }, ['REPORT_ALREADY_ANSWERED']],
  ];
  it.each(rows)('%s', (_, change, expected) => {
    expect(codes(decideAnswerReport(facts(change)))).toEqual(expected);
  });
  it('follows the life of a case', () => {
    expectLife('answerReport', (state) => decideAnswerReport(facts({ state })));
  });
});
