import type {
  GroupCasePartsFragment,
  ListedGroupPartsFragment,
  ListedMemberPartsFragment,
  MembershipPartsFragment,
} from '../../graphql/generated/operations.js';
import { stageName } from '../consultation/consultation-state.js';

/** One thing that waits for the signed-in person in a group; a case where it is about one. */
export interface Waiting {
  readonly text: string;
  readonly caseNumber: number | null;
}

/** The cases of a group, by whether its consultation goes on. */
export interface GroupCases {
  readonly open: readonly GroupCasePartsFragment[];
  readonly past: readonly GroupCasePartsFragment[];
}

const isOver = ({ state, isExpired, consultation }: GroupCasePartsFragment): boolean =>
  isExpired ||
  consultation?.stage === 'CLOSED' ||
  state === 'DESTROYED' ||
  state === 'WITHDRAWN' ||
  state === 'RECALLED';

/** The cases that were sent to this consultation group, as far as the person sees them. */
export function casesOf(groupId: string, cases: readonly GroupCasePartsFragment[]): GroupCases {
  const own = cases.filter(({ consultation }) => consultation?.groupId === groupId);
  return { open: own.filter((one) => !isOver(one)), past: own.filter(isOver) };
}

/** The members of a group as its page shows them. */
export interface GroupPeople<M> {
  readonly present: readonly M[];
  readonly proposed: readonly M[];
  readonly past: readonly M[];
}

/** Who is in the group, who waits for the director, who is not in it any more; those who lead stand first. */
export function peopleOf<M extends ListedMemberPartsFragment>(members: readonly M[]): GroupPeople<M> {
  const isPast = ({ activeUntil, state }: M): boolean => activeUntil !== null || state === 'DECLINED';
  const living = members.filter((one) => !isPast(one));
  const rank = ({ role, isGuest }: M): number => (role === 'FACILITATOR' ? 0 : isGuest ? 2 : 1);
  return {
    present: living
      .filter(({ state }) => state === 'ADMITTED')
      .sort(
        (one, other) =>
          rank(one) - rank(other) ||
          (one.person?.displayName ?? '').localeCompare(other.person?.displayName ?? ''),
      ),
    proposed: living.filter(({ state }) => state === 'PROPOSED'),
    past: members.filter(isPast),
  };
}

/** True if the person is in the group today. */
export const isMember = ({ members }: ListedGroupPartsFragment, personId: string): boolean =>
  peopleOf(members).present.some((one) => one.personId === personId);

function waitsInCase({ number, recognition, consultation, viewerCan }: GroupCasePartsFragment): Waiting[] {
  const waiting = (text: string): Waiting[] => [
    { text: `Case ${String(number)}: ${text}`, caseNumber: number },
  ];
  if (consultation === null) return [];
  if (viewerCan.answerRecognition.isAllowed && recognition === null)
    return waiting('you have not read it yet');
  if (consultation.viewerCan.close && consultation.stage === 'SUMMARY') return waiting('sum up and close');
  if (viewerCan.comment.isAllowed) return waiting(`${stageName(consultation.stage)}, it is your word`);
  return [];
}

/** What waits for this person in a consultation group: the covenant, guests to decide on, cases where it is their word. */
export function waitingIn(
  group: ListedGroupPartsFragment,
  personId: string,
  open: readonly GroupCasePartsFragment[],
): readonly Waiting[] {
  if (group.activeUntil !== null) return [];
  const { present, proposed } = peopleOf(group.members);
  const own = present.find((one) => one.personId === personId);
  const guests = proposed.filter(({ viewerCan }) => viewerCan.decide).length;
  const say = (isSo: boolean, text: string): Waiting[] => (isSo ? [{ text, caseNumber: null }] : []);
  return [
    ...say(group.viewerCan.sign && own?.hasSigned === false, 'Read and sign the covenant'),
    ...say(group.covenantVersion === 0 && group.viewerCan.publishCovenant, 'Publish the first covenant'),
    ...say(
      guests > 0,
      guests === 1 ? 'A guest waits for your decision' : `${String(guests)} guests wait for your decision`,
    ),
    ...open.flatMap(waitsInCase),
  ];
}

const DAY = 86_400;
const UNITS: readonly (readonly [number, string])[] = [
  [DAY, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
];

/** A duration of whole seconds in words: "14 days". */
export function durationWords(seconds: number): string {
  const [size, unit] = UNITS.find(([one]) => seconds >= one && seconds % one === 0) ?? [1, 'second'];
  const count = seconds / size;
  return `${String(count)} ${unit}${count === 1 ? '' : 's'}`;
}

/** Whole days as a form asks for them; more exact durations are kept as fractions. */
export const daysOf = (seconds: number): number => seconds / DAY;

/** Seconds of a number of days from a form; null for what is no number above zero. */
export function secondsOf(days: string | number): number | null {
  const seconds = Math.round(Number(days) * DAY);
  return days !== '' && Number.isFinite(seconds) && seconds > 0 ? seconds : null;
}

const ENDED = {
  GROUP_ENDED: 'the group ended',
  LEFT: 'left',
  MEMBERSHIP_ENDED: 'left the clinic or the role',
  NONE: 'ended',
  REMOVED: 'was removed',
} as const satisfies Readonly<Record<MembershipPartsFragment['endReason'], string>>;

/** Why a membership is over, in a few words. */
export const endedText = ({ state, endReason }: MembershipPartsFragment): string =>
  state === 'DECLINED' ? 'was declined' : ENDED[endReason];
