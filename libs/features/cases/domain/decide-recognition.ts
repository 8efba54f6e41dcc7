import { FOREVER } from '@subrosa/kernel';
import type { RecognitionAnswer } from './decide-open-section.js';
import { refuseByLife, refuseIf } from './life-guards.js';
import type { LifeFacts } from './life-guards.js';
import { refusal } from './refusal.js';
import type { Refusal } from './refusal.js';

/** What answering "do you know this client?" needs to know. */
export interface RecognitionFacts {
  /** The answer given before; whoever answered "otherwise" no longer sees the case. */
  readonly before: Exclude<RecognitionAnswer, 'OTHERWISE'> | null;
  readonly answer: RecognitionAnswer;
}

/** Why the answer cannot be taken: knowing a client is not unsaid, only more can be said. "Otherwise" is always taken. */
export function decideRecognition({ before, answer }: RecognitionFacts): Refusal[] {
  const isMore = before === null || answer === 'OTHERWISE' || (before === 'NO' && answer !== 'NO');
  return refuseIf(!isMore, refusal('RECOGNITION_ALREADY_ANSWERED', {}, 'answer'));
}

/** True until the author has answered. */
export function isOpenRecusal({ answeredAt }: { readonly answeredAt: Date }): boolean {
  return answeredAt.getTime() === FOREVER.getTime();
}

/** How the author answers a recusal beside a new version. */
export const RECUSAL_ANSWERS = ['CONSENT', 'NOT_SO'] as const;

/** One of {@link RECUSAL_ANSWERS}. */
export type RecusalAnswerGiven = (typeof RECUSAL_ANSWERS)[number];

/** What the author's answer to a recusal needs to know. */
export interface AnswerRecusalFacts extends LifeFacts {
  readonly isAnswered: boolean;
  readonly how: RecusalAnswerGiven;
  readonly reasonLength: number;
  /** The consent scopes by which this audience reads and that nothing agreed to today. */
  readonly scopesWithoutConsent: readonly string[];
}

/** Every reason why a recusal cannot be answered like this: relying on consent takes one, "not so" takes a reason. */
export function decideAnswerRecusal(facts: AnswerRecusalFacts): Refusal[] {
  const { how, reasonLength, scopesWithoutConsent } = facts;
  return [
    ...refuseByLife(facts, 'answerRecusal'),
    ...refuseIf(facts.isAnswered, refusal('RECUSAL_ALREADY_ANSWERED', {})),
    ...(how === 'CONSENT'
      ? scopesWithoutConsent.map((scope) => refusal('CONSENT_MISSING', { scope }, 'how'))
      : refuseIf(reasonLength === 0, refusal('REASON_MISSING', {}, 'reason'))),
  ];
}
