import { describe, expect, it } from '@jest/globals';
import type { ConsultationPartsFragment, ConsultationStage } from '../../graphql/generated/operations.js';
import { STAGES, stageName, stageSteps, turnSentence, untilField } from './consultation-state.js';

const consultation = (stage: ConsultationStage): ConsultationPartsFragment => ({
  id: 'c',
  caseId: 'k',
  groupId: 'g',
  stage,
  nextStage: null,
  stageSince: '2026-11-01T00:00:00.000Z',
  explanation: '',
  whoSpeaks: 'NOBODY',
  readUntil: '2026-11-02T00:00:00.000Z',
  clarifyUntil: '2026-11-04T00:00:00.000Z',
  reflectUntil: '2026-11-06T00:00:00.000Z',
  replyUntil: '2026-11-08T00:00:00.000Z',
  summaryUntil: '2026-11-10T00:00:00.000Z',
  followUpOn: null,
  version: 1,
  viewerCan: { advance: false, close: false },
});
const at = Date.parse('2026-11-05T00:00:00.000Z');
const nobody = { mayComment: false, mayRecommend: false, mayClose: false };

describe('the steps of a consultation', () => {
  it('puts the stages before the present one behind the group and the others before it', () => {
    expect(stageSteps(consultation('REFLECT'), at).map(({ standing }) => standing)).toEqual([
      'over',
      'over',
      'now',
      'to come',
      'to come',
    ]);
  });

  it('is late only where the group still is after the planned end', () => {
    expect(stageSteps(consultation('CLARIFY'), at).map(({ isLate }) => isLate)).toEqual([
      false,
      true,
      false,
      false,
      false,
    ]);
    expect(stageSteps(consultation('REFLECT'), at).some(({ isLate }) => isLate)).toBe(false);
  });

  it('has every stage behind it once it is closed', () => {
    expect(stageSteps(consultation('CLOSED'), at).every(({ standing }) => standing === 'over')).toBe(true);
    expect(stageName('CLOSED')).toBe('Closed');
  });

  it('names the planned end of each stage by a field of its own', () => {
    expect(new Set(STAGES.map(({ stage }) => untilField(stage))).size).toBe(STAGES.length);
  });
});

describe('whose word it is, to one person', () => {
  it('lets the presenter listen while the group reflects, and says when the reply comes', () => {
    expect(turnSentence({ stage: 'REFLECT', isAuthor: true, ...nobody })).toMatch(/listen now.*reply/i);
  });

  it('says who else has the word where it is not this person', () => {
    expect(turnSentence({ stage: 'REPLY', isAuthor: false, ...nobody })).toContain('The presenter replies');
    expect(turnSentence({ stage: 'REPLY', isAuthor: false, ...nobody, mayRecommend: true })).toContain(
      'recommend',
    );
  });

  it('follows what the API permits, whatever the stage', () => {
    expect(turnSentence({ stage: 'CLARIFY', isAuthor: false, ...nobody, mayComment: true })).toContain(
      'write now',
    );
    expect(turnSentence({ stage: 'CLARIFY', isAuthor: true, ...nobody, mayComment: true })).toContain(
      'answer now',
    );
    expect(turnSentence({ stage: 'CLARIFY', isAuthor: false, ...nobody })).toBe(
      'You cannot write at this stage.',
    );
    expect(turnSentence({ stage: 'SUMMARY', isAuthor: false, ...nobody, mayClose: true })).toContain('close');
  });
});
