import { describe, expect, it } from '@jest/globals';
import { extentOf, inputOf, missingOf, newHold } from './hold-form.js';

const ZONE = 'America/Los_Angeles';
const FORM = { ...newHold(null, '2027-01-15'), reason: 'A claim was announced.' };

describe('a hold as it is typed', () => {
  it('says everything that is missing at once, and asks for nothing that the extent does not look at', () => {
    expect(Object.keys(missingOf(newHold(null, '')))).toEqual(['caseNumber', 'reviewOn', 'reason']);
    expect(missingOf({ ...FORM, extent: 'CLINIC' })).toEqual({});
    expect(Object.keys(missingOf({ ...FORM, extent: 'DATES' }))).toEqual(['from', 'until']);
    expect(Object.keys(missingOf({ ...FORM, extent: 'AUTHOR' }))).toEqual(['authorId']);
  });

  it('takes a number for a number', () => {
    expect(missingOf({ ...FORM, caseNumber: '14' })).toEqual({});
    for (const caseNumber of ['0', '-3', '1.5', 'fourteen'])
      expect(Object.keys(missingOf({ ...FORM, caseNumber }))).toEqual(['caseNumber']);
  });

  it('needs no number where a request names the case', () => {
    const asked = { id: 'r', caseId: 'c', reasonCode: 'SUBPOENA' } as const;
    const form = { ...newHold(asked, '2027-01-15'), reason: 'A court asked for it.' };
    expect(missingOf(form)).toEqual({});
    expect(inputOf(form, { caseId: 'c', zone: ZONE })).toMatchObject({
      caseId: 'c',
      requestId: 'r',
      reasonCode: 'SUBPOENA',
    });
  });

  it('sends only what its extent looks at, both days whole', () => {
    const form = { ...FORM, caseNumber: '9', authorId: 'a', from: '2026-11-01', until: '2026-11-02' };
    expect(inputOf({ ...form, extent: 'DATES' }, { caseId: null, zone: ZONE })).toMatchObject({
      caseId: null,
      authorId: null,
      submittedFrom: '2026-11-01T07:00:00.000Z',
      submittedUntil: '2026-11-03T08:00:00.000Z',
    });
    expect(inputOf({ ...form, extent: 'AUTHOR' }, { caseId: null, zone: ZONE })).toMatchObject({
      authorId: 'a',
      submittedFrom: null,
    });
  });

  it('falls back to one case', () => {
    expect([extentOf('CLINIC'), extentOf('x')]).toEqual(['CLINIC', 'CASE']);
  });
});
