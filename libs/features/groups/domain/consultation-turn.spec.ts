import { describe, expect, it } from '@jest/globals';
import {
  AUTHOR_SPEAKS,
  CONSULTATION_STAGES,
  MEMBERS_RECOMMEND,
  MEMBERS_SPEAK,
} from './consultation-stage.js';
import type { ConsultationStage } from './consultation-stage.js';
import { isTurnOf, nextStage, stageText, whoSpeaks } from './consultation-turn.js';
import type { TurnDeed, TurnRole } from './consultation-turn.js';

const DEEDS: readonly TurnDeed[] = ['ASK', 'START', 'START_ON_CASE', 'ANSWER', 'RECOMMEND', 'SUM_UP'];
const WORDS: readonly TurnDeed[] = ['ASK', 'START', 'START_ON_CASE', 'ANSWER'];

/** One letter for each of DEEDS in their order; a dot is a refusal. */
const TABLE: Readonly<Record<ConsultationStage, Readonly<Record<TurnRole, string>>>> = {
  READ: { AUTHOR: '......', MEMBER: '......', FACILITATOR: '......' },
  CLARIFY: { AUTHOR: '...A..', MEMBER: 'Q..A..', FACILITATOR: 'Q..A..' },
  REFLECT: { AUTHOR: '......', MEMBER: 'QTCAR.', FACILITATOR: 'QTCAR.' },
  REPLY: { AUTHOR: '..CA..', MEMBER: '....R.', FACILITATOR: '....R.' },
  SUMMARY: { AUTHOR: '......', MEMBER: '....R.', FACILITATOR: '....RS' },
  CLOSED: { AUTHOR: '......', MEMBER: '......', FACILITATOR: '......' },
};

const cells = CONSULTATION_STAGES.flatMap((stage) =>
  (['AUTHOR', 'MEMBER', 'FACILITATOR'] as const).flatMap((role) =>
    DEEDS.map((deed, index) => ({ stage, role, deed, isAllowed: TABLE[stage][role].charAt(index) !== '.' })),
  ),
);

describe('whose turn it is in a consultation', () => {
  it.each(cells)('$stage: $role does $deed? $isAllowed', ({ stage, role, deed, isAllowed }) => {
    expect(isTurnOf(stage, { role, deed, hasStartedOnCase: false })).toBe(isAllowed);
  });

  it('lets the author start one thread on the case as a whole, and a member as many as they need', () => {
    const second = { deed: 'START_ON_CASE', hasStartedOnCase: true } as const;
    expect(isTurnOf('REPLY', { role: 'AUTHOR', ...second })).toBe(false);
    expect(isTurnOf('REFLECT', { role: 'MEMBER', ...second })).toBe(true);
  });

  it('agrees with what the grants open: a stage is open to a role exactly if it may write something there', () => {
    const writes = (role: TurnRole, deeds: readonly TurnDeed[]) =>
      CONSULTATION_STAGES.filter((stage) =>
        deeds.some((deed) => isTurnOf(stage, { role, deed, hasStartedOnCase: false })),
      );
    expect(writes('MEMBER', WORDS)).toEqual(MEMBERS_SPEAK);
    expect(writes('AUTHOR', WORDS)).toEqual(AUTHOR_SPEAKS);
    expect(writes('MEMBER', ['RECOMMEND'])).toEqual(MEMBERS_RECOMMEND);
    expect(writes('FACILITATOR', ['SUM_UP'])).toEqual(['SUMMARY']);
  });

  it('says at each stage who has the word, in a sentence of its own', () => {
    expect(CONSULTATION_STAGES.map(whoSpeaks)).toEqual([
      'NOBODY',
      'MEMBERS_AND_AUTHOR',
      'MEMBERS',
      'AUTHOR',
      'FACILITATOR',
      'NOBODY',
    ]);
    expect(new Set(CONSULTATION_STAGES.map(stageText)).size).toBe(CONSULTATION_STAGES.length);
  });

  it('goes one stage at a time, to the end', () => {
    expect(CONSULTATION_STAGES.map(nextStage)).toEqual([...CONSULTATION_STAGES.slice(1), null]);
  });
});
