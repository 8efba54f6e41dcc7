import { describe, expect, it } from '@jest/globals';
import { decideAnswerRecusal, decideRecognition } from './decide-recognition.js';
import type { AnswerRecusalFacts } from './decide-recognition.js';
import { NOW } from './fixtures/submit-facts.js';
import { codes, expectLife, life } from './fixtures/decision-table.js';
import type { Table } from './fixtures/decision-table.js';

describe('"do you know this client?"', () => {
  const taken = (before: 'NO' | 'THROUGH_MY_WORK_HERE' | null) =>
    (['NO', 'THROUGH_MY_WORK_HERE', 'OTHERWISE'] as const).filter(
      (answer) => decideRecognition({ before, answer }).length === 0,
    );

  it('is answered once; after that more can be said and nothing taken back', () => {
    expect(taken(null)).toEqual(['NO', 'THROUGH_MY_WORK_HERE', 'OTHERWISE']);
    expect(taken('NO')).toEqual(['THROUGH_MY_WORK_HERE', 'OTHERWISE']);
    expect(taken('THROUGH_MY_WORK_HERE')).toEqual(['OTHERWISE']);
    expect(codes(decideRecognition({ before: 'NO', answer: 'NO' }))).toEqual([
      'RECOGNITION_ALREADY_ANSWERED',
    ]);
  });
});

describe('the answer to a recusal', () => {
  const facts = (change: Partial<AnswerRecusalFacts> = {}): AnswerRecusalFacts => ({
    ...life,
    state: 'IN_REVIEW',
    isAnswered: false,
    how: 'NOT_SO',
    reasonLength: 20,
    scopesWithoutConsent: [],
    ...change,
  });
  const rows: Table<AnswerRecusalFacts> = [
    ['"not so" with a reason', {}, []],
    ['"not so" without one', { reasonLength: 0 }, ['REASON_MISSING']],
    ['consent, for which no words are needed', { how: 'CONSENT', reasonLength: 0 }, []],
    [
      'consent where some readers read by none',
      { how: 'CONSENT', scopesWithoutConsent: ['OUTSIDE_CONSULTATION'] },
      ['CONSENT_MISSING'],
    ],
    ['"not so" where there is no consent', { scopesWithoutConsent: ['OUTSIDE_CONSULTATION'] }, []],
    ['a second time', { isAnswered: true }, ['RECUSAL_ALREADY_ANSWERED']],
    ['at the expiry instant', { expiresAt: NOW }, ['CASE_EXPIRED']],
  ];
  it.each(rows)('%s', (_, change, expected) => {
    expect(codes(decideAnswerRecusal(facts(change)))).toEqual(expected);
  });
  it('follows the life of a case', () => {
    expectLife('answerRecusal', (state) => decideAnswerRecusal(facts({ state })));
  });
});
