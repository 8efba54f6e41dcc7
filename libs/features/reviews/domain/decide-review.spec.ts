import { describe, expect, it } from '@jest/globals';
import { COMPETENCIES, RATING_ANCHORS } from './competency.js';
import { REVIEW_TEXT, decideReview } from './decide-review.js';
import type { NoteFacts, RatingInput, ReviewFacts, ReviewRefusalCode } from './decide-review.js';
import { VERDICTS, actionOf, isVerdict } from './verdict.js';

const NOW = new Date('2027-03-01T09:00:00.000Z');
const day = (offset: number) => new Date(NOW.getTime() + offset * 86_400_000);
const rating = (change: Partial<RatingInput> = {}): RatingInput => ({
  competency: 'RISK',
  value: 3,
  rationaleLength: 40,
  openFindings: 0,
  ...change,
});
const note = (change: Partial<NoteFacts> = {}): NoteFacts => ({
  date: NOW,
  followUpOn: day(7),
  lengths: { focus: 30, riskAndEthics: 0, directions: 0 },
  openFindings: 0,
  ...change,
});
const facts = (change: Partial<ReviewFacts> = {}): ReviewFacts => ({
  now: NOW,
  verdict: 'REVIEWED_IN_WRITING',
  isReviewer: true,
  isReauthenticated: true,
  submittedAt: day(-3),
  heldAt: null,
  commentCount: 0,
  recommendationLength: 0,
  recommendationFindings: 0,
  ratings: [],
  note: null,
  ...change,
});
const live = (heldAt: Date | null) => ({ verdict: 'REVIEWED_LIVE', heldAt });
const peer = { isReviewer: false, isReauthenticated: false };

describe('a review', () => {
  const rows: readonly [string, Partial<ReviewFacts>, readonly [ReviewRefusalCode, string][]][] = [
    ['in writing', {}, []],
    ['an invented verdict', { verdict: 'toString' }, [['VERDICT_UNKNOWN', 'verdict']]],
    ["a colleague's comment", { ...peer, verdict: 'COMMENT', commentCount: 1 }, []],
    ["a colleague's recommendation", { ...peer, verdict: 'COMMENT', recommendationLength: 90 }, []],
    ['a comment without words', { verdict: 'COMMENT' }, [['NOTHING_SAID', 'recommendations']]],
    [
      'to the meeting, without words or password',
      { verdict: 'BRING_TO_MEETING', isReauthenticated: false },
      [],
    ],
    ['changes without words', { verdict: 'CHANGES_REQUESTED' }, [['NOTHING_SAID', 'recommendations']]],
    ['changes with a comment', { verdict: 'CHANGES_REQUESTED', commentCount: 1 }, []],
    [
      "a colleague's sign-off",
      peer,
      [
        ['NOT_REVIEWER', 'verdict'],
        ['REAUTHENTICATION_REQUIRED', 'password'],
      ],
    ],
    [
      "a colleague's ratings",
      { ...peer, isReauthenticated: true, verdict: 'COMMENT', commentCount: 1, ratings: [rating()] },
      [['NOT_REVIEWER', 'verdict']],
    ],
    ['live', live(day(-1)), []],
    ['live, undated', live(null), [['LIVE_DATE_INVALID', 'liveOn']]],
    ['live, tomorrow', live(day(1)), [['LIVE_DATE_INVALID', 'liveOn']]],
    ['live, before the submission', live(day(-4)), [['LIVE_DATE_INVALID', 'liveOn']]],
    ['in writing, with a date', { heldAt: day(-1) }, [['LIVE_DATE_UNWANTED', 'liveOn']]],
    ['a long recommendation', { recommendationLength: 2001 }, [['TEXT_TOO_LONG', 'recommendations']]],
    ['a name in it', { recommendationFindings: 1 }, [['FINDINGS_UNRESOLVED', 'recommendations']]],
    ['a rating', { ratings: [rating()] }, []],
    ['nine of five', { ratings: [rating({ value: 9 })] }, [['RATING_OUT_OF_SCALE', 'ratings.0.score']]],
    ['three and a half', { ratings: [rating({ value: 3.5 })] }, [['RATING_OUT_OF_SCALE', 'ratings.0.score']]],
    [
      'an invented competency',
      { ratings: [rating({ competency: 'CHARM' })] },
      [['COMPETENCY_UNKNOWN', 'ratings.0.competency']],
    ],
    ['one twice', { ratings: [rating(), rating()] }, [['COMPETENCY_TWICE', 'ratings.1.competency']]],
    [
      'no reason',
      { ratings: [rating({ rationaleLength: 0 })] },
      [['RATIONALE_TOO_SHORT', 'ratings.0.rationale']],
    ],
    [
      'an essay',
      { ratings: [rating({ rationaleLength: 1001 })] },
      [['TEXT_TOO_LONG', 'ratings.0.rationale']],
    ],
    [
      'a client in it',
      { ratings: [rating({ openFindings: 1 })] },
      [['FINDINGS_UNRESOLVED', 'ratings.0.rationale']],
    ],
    ['a note', { note: note() }, []],
    ['a note without follow-up', { note: note({ followUpOn: null }) }, []],
    ['a note of tomorrow', { note: note({ date: day(1) }) }, [['NOTE_DATE_INVALID', 'note.heldOn']]],
    [
      'a follow-up before it',
      { note: note({ followUpOn: NOW }) },
      [['FOLLOW_UP_NOT_LATER', 'note.followUpOn']],
    ],
    ['a client in the note', { note: note({ openFindings: 2 }) }, [['FINDINGS_UNRESOLVED', 'note']]],
    [
      'a note about nothing, at length',
      { note: note({ lengths: { focus: 0, riskAndEthics: 0, directions: 2001 } }) },
      [
        ['NOTE_FOCUS_MISSING', 'note.focus'],
        ['TEXT_TOO_LONG', 'note.directions'],
      ],
    ],
  ];
  it.each(rows)('%s', (_, change, expected) => {
    const refusals = decideReview(facts(change));
    expect(refusals.map((one) => [one.code, one.field])).toEqual(expected);
  });

  it('has a sentence for everything', () => {
    for (const text of Object.values(REVIEW_TEXT)) expect(text).toMatch(/^[A-Z].{10,}\.$/);
  });

  it('moves the case as its verdict says', () => {
    expect(
      Object.keys(VERDICTS)
        .filter(isVerdict)
        .map((one) => [one, actionOf(one)]),
    ).toEqual([
      ['COMMENT', null],
      ['BRING_TO_MEETING', null],
      ['CHANGES_REQUESTED', 'requestChanges'],
      ['REVIEWED_IN_WRITING', 'signOff'],
      ['REVIEWED_LIVE', 'signOff'],
    ]);
  });

  it('rates ten competencies on five steps', () => {
    expect(Object.keys(COMPETENCIES)).toHaveLength(10);
    expect(Object.keys(RATING_ANCHORS)).toEqual(['1', '2', '3', '4', '5']);
  });
});
