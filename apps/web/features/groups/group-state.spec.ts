import { describe, expect, it } from '@jest/globals';
import type {
  GroupCasePartsFragment,
  ListedGroupPartsFragment,
  ListedMemberPartsFragment,
} from '../../graphql/generated/operations.js';
import { casesOf, daysOf, durationWords, isMember, peopleOf, secondsOf, waitingIn } from './group-state.js';

const member = (id: string, rest: Partial<ListedMemberPartsFragment> = {}): ListedMemberPartsFragment => ({
  id: `m-${id}`,
  personId: id,
  person: { displayName: id },
  role: 'MEMBER',
  isGuest: false,
  state: 'ADMITTED',
  hasSigned: true,
  activeUntil: null,
  viewerCan: { decide: false },
  ...rest,
});
const group = (rest: Partial<ListedGroupPartsFragment> = {}): ListedGroupPartsFragment => ({
  id: 'g',
  name: 'Thursday',
  activeUntil: null,
  covenantVersion: 2,
  members: [member('me')],
  viewerCan: { publishCovenant: false, sign: true },
  ...rest,
});
const no = { isAllowed: false };
const yes = { isAllowed: true };
type Stage = NonNullable<GroupCasePartsFragment['consultation']>['stage'];
const inGroup = (
  number: number,
  stage: Stage,
  rest: Partial<GroupCasePartsFragment> = {},
): GroupCasePartsFragment => ({
  ...{
    id: `c${String(number)}`,
    number,
    state: 'IN_REVIEW',
    stateChangedAt: '',
    expiresAt: '',
    isExpired: false,
  },
  ...{ recognition: 'NO', author: null, receipt: null },
  consultation: {
    ...{ id: 'k', groupId: 'g', stage, stageSince: '', followUpOn: null },
    ...{ readUntil: '', clarifyUntil: '', reflectUntil: '', replyUntil: '', summaryUntil: '' },
    viewerCan: { advance: false, close: false },
  },
  viewerCan: { answerRecognition: no, comment: no },
  ...rest,
});
const texts = (...given: Parameters<typeof waitingIn>): string[] =>
  waitingIn(...given).map(({ text }) => text);

describe('the people of a group', () => {
  const members = [
    member('Guest', { isGuest: true }),
    member('Zoe'),
    member('Amy'),
    member('Lead', { role: 'FACILITATOR' }),
    member('Waits', { state: 'PROPOSED', isGuest: true }),
    member('Declined', { state: 'DECLINED', isGuest: true }),
    member('Gone', { activeUntil: '2026-01-01T00:00:00.000Z' }),
  ];

  it('stand with those who lead first and guests last', () => {
    expect(peopleOf(members).present.map(({ personId }) => personId)).toEqual([
      'Lead',
      'Amy',
      'Zoe',
      'Guest',
    ]);
  });

  it('are in it only once admitted and while it lasts', () => {
    const { proposed, past } = peopleOf(members);
    expect(proposed.map(({ personId }) => personId)).toEqual(['Waits']);
    expect(past.map(({ personId }) => personId)).toEqual(['Declined', 'Gone']);
    expect(isMember(group({ members }), 'Amy')).toBe(true);
    expect(isMember(group({ members }), 'Gone')).toBe(false);
    expect(isMember(group({ members }), 'Waits')).toBe(false);
  });
});

describe('the cases of a group', () => {
  it('are those of its own consultations, open until closed, ended or expired', () => {
    const elsewhere = inGroup(9, 'READ');
    if (elsewhere.consultation === null) throw new Error('it has a consultation');
    const all = [
      inGroup(1, 'READ'),
      inGroup(2, 'CLOSED', { state: 'REVIEWED' }),
      inGroup(3, 'REFLECT', { isExpired: true }),
      inGroup(4, 'CLARIFY', { state: 'WITHDRAWN' }),
      { ...elsewhere, consultation: { ...elsewhere.consultation, groupId: 'other' } },
      inGroup(5, 'READ', { consultation: null }),
    ];
    const { open, past } = casesOf('g', all);
    expect(open.map(({ number }) => number)).toEqual([1]);
    expect(past.map(({ number }) => number)).toEqual([2, 3, 4]);
  });
});

describe('what waits for a person in a group', () => {
  it('is the covenant until they have signed it', () => {
    expect(texts(group({ members: [member('me', { hasSigned: false })] }), 'me', [])).toEqual([
      'Read and sign the covenant',
    ]);
    expect(texts(group(), 'me', [])).toEqual([]);
    expect(texts(group({ members: [member('other', { hasSigned: false })] }), 'me', [])).toEqual([]);
  });

  it('is the first covenant for whoever may publish it', () => {
    const viewerCan = { publishCovenant: true, sign: false };
    expect(texts(group({ covenantVersion: 0, viewerCan }), 'me', [])).toEqual(['Publish the first covenant']);
  });

  it('is every guest that they decide on', () => {
    const guest = (id: string) => member(id, { state: 'PROPOSED', viewerCan: { decide: true } });
    expect(texts(group({ members: [guest('a')] }), 'me', [])).toEqual(['A guest waits for your decision']);
    expect(texts(group({ members: [guest('a'), guest('b')] }), 'me', [])).toEqual([
      '2 guests wait for your decision',
    ]);
  });

  it('is a case to read, to speak in, or to close, by number alone', () => {
    const unread = inGroup(1, 'READ', {
      recognition: null,
      viewerCan: { answerRecognition: yes, comment: no },
    });
    const speaking = inGroup(2, 'CLARIFY', { viewerCan: { answerRecognition: yes, comment: yes } });
    const closing = inGroup(3, 'SUMMARY');
    if (closing.consultation === null) throw new Error('it has a consultation');
    const mine = {
      ...closing,
      consultation: { ...closing.consultation, viewerCan: { advance: true, close: true } },
    };
    expect(texts(group(), 'me', [unread, speaking, mine, inGroup(4, 'REFLECT')])).toEqual([
      'Case 1: you have not read it yet',
      'Case 2: Clarify, it is your word',
      'Case 3: sum up and close',
    ]);
  });

  it('is nothing in a group that has ended', () => {
    const ended = group({
      activeUntil: '2026-01-01T00:00:00.000Z',
      members: [member('me', { hasSigned: false })],
    });
    expect(texts(ended, 'me', [])).toEqual([]);
  });
});

describe('durations', () => {
  it.each([
    [86_400 * 14, '14 days'],
    [86_400, '1 day'],
    [7_200, '2 hours'],
    [180, '3 minutes'],
    [61, '61 seconds'],
  ])('%d seconds are %s', (seconds, words) => {
    expect(durationWords(seconds)).toBe(words);
  });

  it('go to days and back unchanged', () => {
    for (const seconds of [180, 86_400, 86_400 * 60]) expect(secondsOf(daysOf(seconds))).toBe(seconds);
  });

  it('are none where no number of days above zero was given', () => {
    for (const given of ['', 'a week', 0, -1]) expect(secondsOf(given)).toBeNull();
  });
});
