import type { Competency, Verdict } from '../../graphql/generated/operations.js';
import type { CaseOnPage } from '../cases/case-words.js';

/** One way to end a review, with what follows from it. */
export interface VerdictChoice {
  readonly verdict: Verdict;
  readonly label: string;
  readonly consequence: string;
  /** What the button of the dialog says. */
  readonly action: string;
  /** It is signed: the password is asked for again. */
  readonly isSigned: boolean;
}

const DAY_SECONDS = 86_400;

const plural = (count: number, one: string): string => `${String(count)} ${one}${count === 1 ? '' : 's'}`;

/** How long the text stays after a sign-off, in words. */
function afterSignOff(seconds: number | null): string {
  if (seconds === null) return 'by the rule of the clinic';
  return seconds >= DAY_SECONDS
    ? `at the latest ${plural(Math.round(seconds / DAY_SECONDS), 'day')} from now`
    : `at the latest ${plural(Math.max(1, Math.round(seconds / 60)), 'minute')} from now`;
}

interface Facts {
  readonly openThreads: number;
  readonly author: string;
  readonly afterSignOffSeconds: number | null;
}

/** The ways to end a review that the API lets this person take now, in order of weight. */
export function verdictChoices(
  can: Pick<CaseOnPage['viewerCan'], 'comment' | 'requestChanges' | 'signOff'>,
  { openThreads, author, afterSignOffSeconds }: Facts,
): readonly VerdictChoice[] {
  const ends = `This version becomes final, and its text ends ${afterSignOff(afterSignOffSeconds)}. Your name and the time are recorded.`;
  const all: readonly (VerdictChoice & { readonly isOffered: boolean })[] = [
    {
      verdict: 'COMMENT',
      label: 'Comment',
      consequence: 'Your comments are shown. Nothing is asked, and the case stays open.',
      action: 'Send comments',
      isSigned: false,
      isOffered: can.comment.isAllowed,
    },
    {
      verdict: 'BRING_TO_MEETING',
      label: 'Bring it to our meeting',
      consequence: `Your comments are shown, and ${author} brings the case to your next meeting. The case stays open.`,
      action: 'Send',
      isSigned: false,
      isOffered: can.comment.isAllowed,
    },
    {
      verdict: 'CHANGES_REQUESTED',
      label: 'Ask for changes',
      consequence: `The case goes back to ${author} with ${plural(openThreads, 'open thread')}. It comes to you again as a new version.`,
      action: 'Ask for changes',
      isSigned: true,
      isOffered: can.requestChanges.isAllowed,
    },
    {
      verdict: 'REVIEWED_IN_WRITING',
      label: 'Sign off: reviewed in writing',
      consequence: ends,
      action: 'Sign off',
      isSigned: true,
      isOffered: can.signOff.isAllowed,
    },
    {
      verdict: 'REVIEWED_LIVE',
      label: 'Sign off: reviewed live',
      consequence: `You went through it together on the day you give. ${ends}`,
      action: 'Sign off',
      isSigned: true,
      isOffered: can.signOff.isAllowed,
    },
  ];
  return all.filter(({ isOffered }) => isOffered);
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  COMMENT: 'Commented',
  BRING_TO_MEETING: 'Bring it to our meeting',
  CHANGES_REQUESTED: 'Asked for changes',
  REVIEWED_IN_WRITING: 'Signed off: reviewed in writing',
  REVIEWED_LIVE: 'Signed off: reviewed live',
};

/** A verdict as the record shows it. */
export const verdictWords = (verdict: Verdict): string => VERDICTS[verdict];

/** What can be rated, in words. */
export const COMPETENCIES: Readonly<Record<Competency, string>> = {
  ASSESSMENT: 'Assessment',
  FORMULATION: 'Formulation and diagnosis',
  INTERVENTION: 'Intervention',
  RELATIONSHIP: 'Working relationship',
  RISK: 'Risk and safety',
  CULTURE: 'Culture and context',
  ETHICS_AND_LAW: 'Ethics and law',
  DOCUMENTATION: 'Writing and documentation',
  REFLECTION: 'Reflection and self-care',
  USE_OF_SUPERVISION: 'Use of supervision',
};

/** Narrows what a select answers. */
export const isCompetency = (value: string): value is Competency => Object.hasOwn(COMPETENCIES, value);

/** The scale, whose two ends are named by the clinic. */
export const SCORES = [
  '1, needs close direction',
  '2',
  '3',
  '4',
  '5, ready for independent practice',
] as const;
