import { describe, expect, it } from '@jest/globals';
import { anchorOf, placeOf, placeRefusals, withoutText } from './refusal-places.js';

const refusal = (code: string, field: string | null, text = code) => ({ code, field, text, params: [] });

describe('where a reason is shown', () => {
  it.each([
    ['question', 'question'],
    ['sections', 'text'],
    ['sections.background', 'section:background'],
    ['teaser.ageBand', 'teaser'],
    ['deviceCheck', 'text'],
    ['audience', 'readers'],
    ['excludedPersonIds', 'readers'],
    ['consent', 'consent'],
    ['onCallVersion', 'urgency'],
    ['attestations', 'statements'],
    [null, 'case'],
    ['something new', 'case'],
  ] as const)('%s', (field, place) => {
    expect(placeOf(field)).toBe(place);
  });

  it('says one sentence once at one place, and each place its own', () => {
    const placed = placeRefusals([
      refusal('CONSENT_MISSING', 'consent', 'No consent.'),
      refusal('CONSENT_MISSING', 'consent', 'No consent.'),
      refusal('SECTION_REQUIRED_EMPTY', 'sections.course', 'Empty.'),
      refusal('SECTION_REQUIRED_EMPTY', 'sections.dilemma', 'Empty.'),
    ]);
    expect(placed.map(({ place, isTextual }) => [place, isTextual])).toEqual([
      ['consent', false],
      ['section:course', true],
      ['section:dilemma', true],
    ]);
    expect(placed.map(({ place }) => anchorOf(place))).toContain('place-section-course');
  });
});

describe('a check without the text', () => {
  it('keeps what does not depend on it', () => {
    const kept = withoutText([
      refusal('QUESTION_MISSING', 'question'),
      refusal('SECTION_NOT_ALLOWED_FOR_PURPOSE', 'sections.course'),
      refusal('CONSENT_MISSING', 'consent'),
      refusal('DEVICE_CHECK_MISSING', 'deviceCheck'),
    ]);
    expect(kept.map(({ code }) => code)).toEqual(['SECTION_NOT_ALLOWED_FOR_PURPOSE', 'CONSENT_MISSING']);
  });
});
