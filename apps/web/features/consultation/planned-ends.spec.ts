import { describe, expect, it } from '@jest/globals';
import type { ConsultationPartsFragment } from '../../graphql/generated/operations.js';
import { movableStages, movedEnds, planRefusals, plannedEnds, toLocalField } from './planned-ends.js';

const ends = {
  readUntil: '2026-11-02T10:00:00.000Z',
  clarifyUntil: '2026-11-04T10:00:00.000Z',
  reflectUntil: '2026-11-06T10:00:00.000Z',
  replyUntil: '2026-11-08T10:00:00.000Z',
  summaryUntil: '2026-11-10T10:00:00.000Z',
};
const consultation = (stage: ConsultationPartsFragment['stage']): ConsultationPartsFragment => ({
  ...{
    id: 'c',
    caseId: 'k',
    groupId: 'g',
    stage,
    nextStage: null,
    stageSince: ends.readUntil,
    explanation: '',
  },
  ...{ whoSpeaks: 'NOBODY', followUpOn: null, version: 1, viewerCan: { advance: true, close: false } },
  ...ends,
});

describe('the plan of a consultation', () => {
  it('holds an instant to the minute and gives the same back', () => {
    expect(new Date(toLocalField(ends.readUntil)).toISOString()).toBe(ends.readUntil);
  });

  it('sends what was moved and nothing else', () => {
    const before = plannedEnds(consultation('CLARIFY'));
    const later = toLocalField('2026-11-07T10:00:00.000Z');
    expect(movedEnds(before, { ...before, reflectUntil: later, replyUntil: '' })).toEqual({
      reflectUntil: '2026-11-07T10:00:00.000Z',
    });
    expect(movedEnds(before, before)).toEqual({});
  });

  it('offers the present stage and those to come', () => {
    expect(movableStages(consultation('REPLY'))).toEqual(['REPLY', 'SUMMARY']);
    expect(movableStages(consultation('CLOSED'))).toEqual([]);
  });

  it('puts each reason at its field', () => {
    const refused = planRefusals({
      reasons: ['replyUntil: NOT_IN_ORDER', 'replyUntil: AFTER_EXPIRY', 'input: NOTHING_MOVED'],
      explanations: ['One.', 'Two.', 'Three.'],
    });
    expect(refused.get('replyUntil')).toEqual(['One.', 'Two.']);
    expect(refused.get('input')).toEqual(['Three.']);
    expect(planRefusals({}).size).toBe(0);
  });
});
