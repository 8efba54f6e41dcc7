import { describe, expect, it } from '@jest/globals';
import { decideResubmit, decideSubmit } from './decide-submit.js';
import type { ResubmitFacts } from './decide-submit.js';
import { audience, day, NOW, reader, submitFacts, supervisor } from './fixtures/submit-facts.js';
import { refusalText } from './refusal.js';
import type { Refusal, RefusalCode } from './refusal.js';
import type { ConsentGap, ReaderFacts, SubmitFacts } from './submit-facts.js';

const codes = (refusals: readonly Refusal[]) => refusals.map((refusal) => refusal.code);
const finding = { section: 'course', from: 10, to: 14, kind: 'A_NAME', evidence: 'TITLE', isResolved: false };
const section = (index: number, change: object) =>
  submitFacts().sections.map((one, at) => (at === index ? { ...one, ...change } : one));

interface Row {
  readonly name: string;
  readonly change: Partial<SubmitFacts>;
  readonly code: RefusalCode;
  readonly field: string | null;
}

const ROWS: readonly Row[] = [
  {
    name: 'a finding is open',
    change: { findings: [finding] },
    code: 'FINDINGS_UNRESOLVED',
    field: 'sections',
  },
  {
    name: 'no one is addressed',
    change: { audience: audience([]) },
    code: 'AUDIENCE_EMPTY',
    field: 'audience',
  },
  {
    name: 'a colleague is no audience for training',
    change: { audience: audience([reader('COLLEAGUE')]) },
    code: 'AUDIENCE_NOT_ALLOWED_FOR_PURPOSE',
    field: 'audience',
  },
  {
    name: 'a process recording would leave the programme',
    change: {
      sections: section(1, { class: 'PSYCHOTHERAPY_NOTE_DERIVED' }),
      audience: audience([supervisor({ isOwnProgramme: false })]),
    },
    code: 'SECTION_NOT_ALLOWED_FOR_PURPOSE',
    field: 'sections.background',
  },
  {
    name: 'one statement is not attested',
    change: { attestations: ['MINIMUM_NECESSARY'] },
    code: 'ATTESTATION_MISSING',
    field: 'attestations',
  },
  {
    name: 'no question',
    change: { question: { length: 3, isBlank: true } },
    code: 'QUESTION_MISSING',
    field: 'question',
  },
  {
    name: 'a long question',
    change: { question: { length: 1001, isBlank: false } },
    code: 'TEXT_TOO_LONG',
    field: 'question',
  },
  {
    name: 'an exact age in the teaser',
    change: { teaser: { ageBand: '34', presentingArea: 'GRIEF' } },
    code: 'TEASER_FIELD_INVALID',
    field: 'teaser.ageBand',
  },
  {
    name: 'a free presenting area',
    change: { teaser: { ageBand: 'FROM_75', presentingArea: 'bees' } },
    code: 'TEASER_FIELD_INVALID',
    field: 'teaser.presentingArea',
  },
  {
    name: 'an unknown template version',
    change: { templateVersion: 9 },
    code: 'TEMPLATE_UNKNOWN',
    field: 'templateId',
  },
  {
    name: 'a required section is blank',
    change: { sections: section(5, { isBlank: true }) },
    code: 'SECTION_REQUIRED_EMPTY',
    field: 'sections.dilemma',
  },
  {
    name: 'a required section is absent',
    change: { sections: submitFacts().sections.slice(1) },
    code: 'SECTION_REQUIRED_EMPTY',
    field: 'sections.presenting_concern',
  },
  {
    name: 'a section is too long',
    change: { sections: section(0, { length: 8001 }) },
    code: 'TEXT_TOO_LONG',
    field: 'sections.presenting_concern',
  },
  {
    name: 'an invented section',
    change: {
      sections: [
        ...submitFacts().sections,
        { key: 'gossip', class: 'RECORD_DERIVED', length: 1, isBlank: false },
      ],
    },
    code: 'SECTION_UNKNOWN',
    field: 'sections',
  },
  {
    name: 'a section twice',
    change: { sections: [...submitFacts().sections, ...submitFacts().sections.slice(0, 1)] },
    code: 'SECTION_TWICE',
    field: 'sections',
  },
  {
    name: 'no device check',
    change: { deviceCheck: null },
    code: 'DEVICE_CHECK_MISSING',
    field: 'deviceCheck',
  },
];

describe('the gate', () => {
  it('lets facts in order through', () => {
    expect(decideSubmit(submitFacts())).toEqual([]);
  });

  it.each(ROWS)('refuses when $name', ({ change, code, field }) => {
    const refusals = decideSubmit(submitFacts(change));
    expect(refusals.map((one) => [one.code, one.field])).toEqual([[code, field]]);
  });

  it('refuses a finding of the server with its place and reason, and nothing else that it carries', () => {
    const leaky = { ...finding, original: 'Mrs Quillfeather' };
    const [first] = decideSubmit(
      submitFacts({ findings: [leaky, { ...finding, from: 40, isResolved: true }] }),
    );
    expect(first?.params).toEqual({
      findings: [{ section: 'course', from: 10, to: 14, kind: 'A_NAME', evidence: 'TITLE' }],
    });
  });

  it('echoes no text of a client in the name of an unknown section', () => {
    const key = 'Mrs Quillfeather of Elm Street';
    const sections = [
      ...submitFacts().sections,
      { key, class: 'RECORD_DERIVED', length: 1, isBlank: false } as const,
    ];
    expect(JSON.stringify(decideSubmit(submitFacts({ sections })))).not.toContain('Quillfeather');
  });

  const consentRows: readonly [ConsentGap, RefusalCode][] = [
    ['MISSING', 'CONSENT_MISSING'],
    ['EXPIRED', 'CONSENT_EXPIRED'],
    ['WITHDRAWN', 'CONSENT_WITHDRAWN'],
    ['REVIEW_DUE', 'CONSENT_REVIEW_DUE'],
    ['PARTY_MISSING', 'CONSENT_PARTY_MISSING'],
    ['SCOPE_NOT_COVERED', 'SCOPE_NOT_COVERED'],
  ];
  it.each(consentRows)('a consent that is %s gives %s', (gap, code) => {
    expect(codes(decideSubmit(submitFacts({ consents: [{ scope: 'SUPERVISION', gap }] })))).toEqual([code]);
  });

  const ended = { from: day(-9), until: NOW };
  const later = { from: day(1), until: day(9) };
  const readers: readonly [string, Partial<ReaderFacts>][] = [
    ['IS_AUTHOR', { isAuthor: true }],
    ['NO_ASSIGNMENT', { assignment: null }],
    ['ASSIGNMENT_ENDED', { assignment: ended }],
    ['ASSIGNMENT_NOT_BEGUN', { assignment: later }],
    ['MEMBERSHIP_ENDED', { membership: ended }],
    ['MEMBERSHIP_NOT_BEGUN', { membership: later }],
    ['LICENCE_LAPSED', { licence: ended }],
    ['LICENCE_MISSING', { licence: null }],
    ['LICENCE_MISSING', { licence: later }],
  ];
  it.each(readers)('a reader with %s is not entitled', (why, change) => {
    const refusals = decideSubmit(
      submitFacts({ audience: audience([supervisor(), supervisor({ audienceId: 'b', ...change })]) }),
    );
    expect(refusals).toEqual([
      { code: 'AUDIENCE_NOT_ENTITLED', field: 'audience', params: { audienceId: 'b', why } },
    ]);
  });

  const checks: readonly [string, object][] = [
    ['textDigest', { textDigest: 'other' }],
    ['recordVersion', { recordVersion: 2 }],
    ['engineVersion', { engineVersion: '0.9.0' }],
    ['unresolved', { unresolved: 1 }],
  ];
  it.each(checks)('a device check that differs in %s is refused by name', (field, change) => {
    const deviceCheck = {
      textDigest: 'd1',
      recordVersion: 3,
      engineVersion: '1.0.0',
      unresolved: 0,
      ...change,
    };
    const [first] = decideSubmit(submitFacts({ deviceCheck }));
    expect(first).toEqual({
      code: 'DEVICE_CHECK_MISMATCH',
      field: 'deviceCheck',
      params: { mismatches: [field] },
    });
  });

  it('gives every reason at once', () => {
    const refusals = decideSubmit(
      submitFacts({
        findings: [finding],
        audience: audience([]),
        consents: [{ scope: 'SUPERVISION', gap: 'MISSING' }],
        attestations: [],
        question: { length: 0, isBlank: true },
        deviceCheck: null,
      }),
    );
    expect(codes(refusals).sort()).toEqual([
      'ATTESTATION_MISSING',
      'AUDIENCE_EMPTY',
      'CONSENT_MISSING',
      'DEVICE_CHECK_MISSING',
      'FINDINGS_UNRESOLVED',
      'QUESTION_MISSING',
    ]);
    for (const refusal of refusals) expect(refusalText(refusal)).toMatch(/^[A-Z0-9].{15,}\.$/);
  });
});

describe('a new version', () => {
  const facts = (change: Partial<ResubmitFacts> = {}): ResubmitFacts => ({
    ...submitFacts(),
    state: 'CHANGES_REQUESTED',
    expiresAt: day(5),
    isAuthor: true,
    isUnscreened: false,
    urgency: null,
    previousTextDigest: 'd0',
    openReports: 0,
    openRecusals: 0,
    sectionsWithReported: [],
    ...change,
  });
  const rows: readonly [string, Partial<ResubmitFacts>, readonly RefusalCode[]][] = [
    ['changes were requested', {}, []],
    ['a report waits', { state: 'IN_REVIEW', openReports: 1 }, []],
    ['a recusal waits', { state: 'IN_REVIEW', openRecusals: 1 }, []],
    ['nobody asked', { state: 'IN_REVIEW' }, ['NOTHING_TO_ANSWER']],
    ['nothing was changed', { previousTextDigest: 'd1' }, ['NOTHING_CHANGED']],
    ['a reported passage is kept', { sectionsWithReported: ['background'] }, ['REPORTED_PASSAGE_KEPT']],
    ['another writes', { isAuthor: false }, ['NOT_AUTHOR']],
    ['nobody has opened it', { state: 'SUBMITTED' }, ['WRONG_STATE']],
    ['it went out unscreened and nobody has opened it', { state: 'SUBMITTED', isUnscreened: true }, []],
    ['it went out unscreened and is in review', { state: 'IN_REVIEW', isUnscreened: true }, []],
    [
      'it went out unscreened, and only the answers to findings are new',
      { state: 'IN_REVIEW', isUnscreened: true, previousTextDigest: 'd1' },
      [],
    ],
    [
      'it went out unscreened, and a finding is still open',
      { state: 'IN_REVIEW', isUnscreened: true, findings: [finding] },
      ['FINDINGS_UNRESOLVED'],
    ],
    ['it was signed off', { state: 'REVIEWED' }, ['WRONG_STATE']],
    ['it has expired', { expiresAt: NOW }, ['CASE_EXPIRED']],
    ['a finding is open', { findings: [finding] }, ['FINDINGS_UNRESOLVED']],
  ];
  it.each(rows)('when %s', (_, change, expected) => {
    expect(codes(decideResubmit(facts(change)))).toEqual(expected);
  });
});
