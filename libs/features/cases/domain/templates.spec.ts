import { describe, expect, it } from '@jest/globals';
import { ATTESTATIONS, PURPOSES, requiredConsentScopes } from './purposes.js';
import type { Purpose } from './purposes.js';
import { TEMPLATES, currentTemplate, findTemplate } from './templates.js';

describe('templates', () => {
  it('are the four of the product', () => {
    expect(TEMPLATES.map((template) => template.id)).toEqual([
      'case-consultation',
      'formulation',
      'risk-consultation',
      'process-recording',
    ]);
  });

  it.each(TEMPLATES.map((template) => [template.id, template] as const))(
    '%s is well formed',
    (_, template) => {
      const keys = template.sections.map((section) => section.key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(template.sections.map((section) => section.order)).toEqual(keys.map((_key, index) => index + 1));
      expect(template.sections.some((section) => section.required)).toBe(true);
      for (const section of template.sections) {
        expect(section.key).toMatch(/^[a-z_]{1,40}$/);
        expect(section.hint).toMatch(/^.{10,120}\.$/);
        expect(section.maxLength).toBeGreaterThan(0);
      }
      expect(template.source.length).toBeGreaterThan(20);
    },
  );

  it('fix the headings of a case consultation', () => {
    expect(findTemplate('case-consultation', 1)?.sections.map((section) => section.key)).toEqual([
      'presenting_concern',
      'background',
      'course',
      'assessment',
      'treatment',
      'dilemma',
    ]);
  });

  it('hold process recordings apart', () => {
    const classes = currentTemplate('process-recording')?.sections.map((section) => section.class);
    expect(new Set(classes)).toEqual(new Set(['PSYCHOTHERAPY_NOTE_DERIVED']));
  });

  it('are found by exact version only', () => {
    expect(findTemplate('formulation', 2)).toBeNull();
    expect(findTemplate('toString', 1)).toBeNull();
    expect(currentTemplate('formulation')?.version).toBe(1);
    expect(currentTemplate('nothing')).toBeNull();
  });
});

describe('purposes', () => {
  const rows: readonly [Purpose, string, string, readonly string[]][] = [
    ['TRAINING_SUPERVISION', 'SUPERVISION', 'SUPERVISION', ['MINIMUM_NECESSARY', 'NOT_THE_ONLY_COPY']],
    [
      'TREATMENT_CONSULTATION',
      'OWN_CLINIC_CONSULTATION',
      'OWN_CLINIC_CONSULTATION',
      ['MINIMUM_NECESSARY', 'NOT_THE_ONLY_COPY'],
    ],
    [
      'PEER_LEARNING',
      'OWN_CLINIC_CONSULTATION',
      'OUTSIDE_CONSULTATION',
      ['NOTHING_IDENTIFYING_LEFT', 'NOT_THE_ONLY_COPY'],
    ],
  ];
  it.each(rows)('%s asks for its consent and statements', (...row) => {
    const [purpose, scope, withGuests, attestations] = row;
    expect(requiredConsentScopes(purpose, false)).toEqual([scope]);
    expect(requiredConsentScopes(purpose, true)).toEqual([...new Set([scope, withGuests])]);
    expect(PURPOSES[purpose].attestations).toEqual(attestations);
  });

  it('word the statements as agreed', () => {
    expect(Object.values(ATTESTATIONS)).toEqual([
      'I left out what this reader does not need. This remains protected health information.',
      'I know of nothing left here that would tell these readers who this is.',
      'Nothing here is the only copy of clinical information.',
    ]);
  });
});
