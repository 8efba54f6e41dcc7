import { describe, expect, it } from '@jest/globals';
import {
  choicesInput,
  kindsOf,
  startingChoices,
  toggled,
  withKind,
  withPurpose,
  withUrgency,
} from './choices.js';

const TRAINING = {
  purpose: 'TRAINING_SUPERVISION',
  audiences: ['ASSIGNED_SUPERVISOR', 'COVERING_SUPERVISOR', 'SUPERVISION_GROUP'],
  attestations: [],
} as const;
const TREATMENT = {
  purpose: 'TREATMENT_CONSULTATION',
  audiences: ['NAMED_COLLEAGUE', 'CONSULTATION_GROUP'],
  attestations: [],
} as const;
const start = startingChoices({ assignmentIds: ['a'] });

describe('what the author chooses', () => {
  it('offers the kinds of reader of the purpose', () => {
    expect(kindsOf(TRAINING)).toEqual(['ASSIGNMENTS', 'SUPERVISION_GROUP']);
    expect(kindsOf(TREATMENT)).toEqual(['COLLEAGUE', 'CONSULTATION_GROUP']);
  });

  it('takes no statement over to another purpose, and chooses readers that fit it', () => {
    const next = withPurpose({ ...start, attested: ['MINIMUM_NECESSARY'] }, TREATMENT);
    expect(next).toMatchObject({ purpose: 'TREATMENT_CONSULTATION', kind: 'COLLEAGUE', attested: [] });
    expect(withPurpose(next, TRAINING).kind).toBe('ASSIGNMENTS');
  });

  it('sends the audience that is chosen and no other', () => {
    const group = { ...withKind(start, 'CONSULTATION_GROUP'), consultationGroupId: 'g', colleagueId: 'c' };
    expect(choicesInput(group)).toMatchObject({
      assignmentIds: [],
      colleagueId: null,
      supervisionGroupId: null,
      consultationGroupId: 'g',
    });
    expect(choicesInput(start)).toMatchObject({ assignmentIds: ['a'], consultationGroupId: null });
  });

  it('forgets exclusions with their group, and an unscreened case with its ground', () => {
    const urgent = { ...withUrgency(start, 'TODAY', 3), isUnscreened: true, excludedPersonIds: ['p'] };
    expect(withKind(urgent, 'CONSULTATION_GROUP')).toMatchObject({
      excludedPersonIds: [],
      isUnscreened: false,
      onCallVersion: 3,
    });
    expect(withUrgency(urgent, 'SOON', null)).toMatchObject({ isUnscreened: false, onCallVersion: null });
  });

  it('puts in and takes out', () => {
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
    expect(toggled(['b'], 'a')).toEqual(['b', 'a']);
  });
});
