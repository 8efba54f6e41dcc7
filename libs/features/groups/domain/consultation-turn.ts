import { CONSULTATION_STAGES } from './consultation-stage.js';
import type { ConsultationStage } from './consultation-stage.js';

/** Whose word it can be in a consultation. */
export const SPEAKERS = ['NOBODY', 'MEMBERS_AND_AUTHOR', 'MEMBERS', 'AUTHOR', 'FACILITATOR'] as const;

/** Whose word it is. */
export type WhoSpeaks = (typeof SPEAKERS)[number];

/** What somebody is in the consultation of one case; a guest is a member, and a facilitator one with more to do. */
export type TurnRole = 'AUTHOR' | 'MEMBER' | 'FACILITATOR';

/**
 * What can be written: a thread that is a question, any other thread on a passage, one on the case as a whole, an answer in a thread,
 * a recommendation, the summary that closes.
 */
export type TurnDeed = 'ASK' | 'START' | 'START_ON_CASE' | 'ANSWER' | 'RECOMMEND' | 'SUM_UP';

interface Stage {
  readonly speaks: WhoSpeaks;
  readonly text: string;
  readonly deeds: Readonly<Record<TurnRole, readonly TurnDeed[]>>;
}

const MEMBERS = (deeds: readonly TurnDeed[]) => ({ AUTHOR: [], MEMBER: deeds, FACILITATOR: deeds });
const NOTHING = MEMBERS([]);

const STAGES: Readonly<Record<ConsultationStage, Stage>> = {
  READ: {
    speaks: 'NOBODY',
    text: 'The group reads. Writing begins when the facilitator moves the consultation on.',
    deeds: NOTHING,
  },
  CLARIFY: {
    speaks: 'MEMBERS_AND_AUTHOR',
    text: 'The group asks what it needs to understand. Members start questions and answer, the author answers.',
    deeds: { ...MEMBERS(['ASK', 'ANSWER']), AUTHOR: ['ANSWER'] },
  },
  REFLECT: {
    speaks: 'MEMBERS',
    text: 'The members think aloud while the author listens. The reply comes in the next stage.',
    deeds: MEMBERS(['ASK', 'START', 'START_ON_CASE', 'ANSWER', 'RECOMMEND']),
  },
  REPLY: {
    speaks: 'AUTHOR',
    text: 'The author replies, in the threads and in one new thread on the case as a whole. Members may still recommend.',
    deeds: { ...MEMBERS(['RECOMMEND']), AUTHOR: ['ANSWER', 'START_ON_CASE'] },
  },
  SUMMARY: {
    speaks: 'FACILITATOR',
    text: 'The facilitator sums up and closes. Members may still recommend.',
    deeds: { AUTHOR: [], MEMBER: ['RECOMMEND'], FACILITATOR: ['RECOMMEND', 'SUM_UP'] },
  },
  CLOSED: {
    speaks: 'NOBODY',
    text: 'The consultation is closed. It can be read until the case expires.',
    deeds: NOTHING,
  },
};

/** Whose word it is at a stage. */
export function whoSpeaks(stage: ConsultationStage): WhoSpeaks {
  return STAGES[stage].speaks;
}

/** A stage in a sentence that says who has the word and what comes of it. */
export function stageText(stage: ConsultationStage): string {
  return STAGES[stage].text;
}

/** True if this role may do the deed at this stage; the author's reply on the case as a whole is one thread. */
export function isTurnOf(
  stage: ConsultationStage,
  facts: { readonly role: TurnRole; readonly deed: TurnDeed; readonly hasStartedOnCase: boolean },
): boolean {
  const { role, deed, hasStartedOnCase } = facts;
  if (role === 'AUTHOR' && deed === 'START_ON_CASE' && hasStartedOnCase) return false;
  return STAGES[stage].deeds[role].includes(deed);
}

/** The stage that follows, or null after the last. */
export function nextStage(stage: ConsultationStage): ConsultationStage | null {
  return CONSULTATION_STAGES[CONSULTATION_STAGES.indexOf(stage) + 1] ?? null;
}
