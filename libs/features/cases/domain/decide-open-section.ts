import { isExpired } from './case-state.js';
import { refuseByLife, refuseIf } from './life-guards.js';
import type { LifeFacts } from './life-guards.js';
import { refusal } from './refusal.js';
import type { Refusal } from './refusal.js';

/** What a reader answered when asked whether they may know the client. Only the last answer recuses. */
export type RecognitionAnswer = 'NO' | 'THROUGH_MY_WORK_HERE' | 'OTHERWISE';

/** What opening one section needs to know. */
export interface OpenSectionFacts extends LifeFacts {
  /** The author reads their own words without order or question. */
  readonly isAuthor: boolean;
  /** Keys of the version's sections in order of disclosure. */
  readonly sectionsInOrder: readonly string[];
  readonly section: string;
  /** Keys of this version's sections that this reader has opened before. */
  readonly openedSections: readonly string[];
  /** Supervisors are not asked (they must know whom they answer for); colleagues and group members are. */
  readonly isRecognitionAsked: boolean;
  readonly recognition: RecognitionAnswer | null;
  /** A recusal of this reader from this case, or from an earlier one of the same client record. */
  readonly isRecused: boolean;
  /** A recusal of somebody else that the author has not answered yet: it stops further FIRST openings. */
  readonly hasUnansweredRecusal: boolean;
  /** This reader has opened some section of some version of this case before. */
  readonly hasOpenedCase: boolean;
}

/** Every reason why this reader may not open this section now. A section not in the version is never readable. */
export function decideOpenSection(facts: OpenSectionFacts): Refusal[] {
  const unknown = refuseIf(
    !facts.sectionsInOrder.includes(facts.section),
    refusal('SECTION_UNKNOWN', { section: facts.section }, 'section'),
  );
  if (facts.isAuthor) return [...refuseAuthorByLife(facts), ...unknown];
  const isRecused = facts.isRecused || facts.recognition === 'OTHERWISE';
  const next = nextUnopened(facts);
  return [
    ...refuseByLife(facts, 'open'),
    ...unknown,
    ...refuseIf(isRecused, refusal('RECUSED', {})),
    ...refuseIf(
      facts.isRecognitionAsked && facts.recognition === null,
      refusal('RECOGNITION_UNANSWERED', {}, 'recognition'),
    ),
    ...refuseIf(facts.hasUnansweredRecusal && !facts.hasOpenedCase, refusal('OPENINGS_PAUSED', {})),
    ...(next === null ? [] : [refusal('ORDER_OF_DISCLOSURE', { nextSection: next }, 'section')]),
  ];
}

/** The author keeps reading a withdrawn case until its ordinary expiry; recalled and destroyed ones have nothing left to open. */
function refuseAuthorByLife(facts: OpenSectionFacts): Refusal[] {
  const isGone = facts.state === 'RECALLED' || facts.state === 'DESTROYED';
  return [
    ...refuseIf(isGone, refusal('WRONG_STATE', { state: facts.state, action: 'open' })),
    ...refuseIf(
      isExpired(facts.expiresAt, facts.now),
      refusal('CASE_EXPIRED', { expiredAt: facts.expiresAt }),
    ),
  ];
}

/** The first section before the wanted one that was not opened, or null if the way is free. */
function nextUnopened(facts: OpenSectionFacts): string | null {
  const before = facts.sectionsInOrder.slice(0, Math.max(0, facts.sectionsInOrder.indexOf(facts.section)));
  return before.find((key) => !facts.openedSections.includes(key)) ?? null;
}

/** Which refusal it is, told by what the reader can do about it: answer, wait, or open in order. */
export function openingCode(
  refusals: readonly Refusal[],
): 'RECOGNITION_NOT_ANSWERED' | 'FIRST_OPENINGS_PAUSED' | 'SECTION_NOT_OPENABLE' {
  const codes = refusals.map(({ code }) => code);
  if (codes.includes('RECOGNITION_UNANSWERED')) return 'RECOGNITION_NOT_ANSWERED';
  return codes.includes('OPENINGS_PAUSED') ? 'FIRST_OPENINGS_PAUSED' : 'SECTION_NOT_OPENABLE';
}
