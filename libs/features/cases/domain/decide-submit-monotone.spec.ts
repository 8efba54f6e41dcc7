import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decideResubmit, decideSubmit } from './decide-submit.js';
import {
  audience,
  colleagueFacts,
  day,
  peerFacts,
  reader,
  submitFacts,
  supervisor,
} from './fixtures/submit-facts.js';
import type { RefusalCode } from './refusal.js';
import type { ReaderFacts, SubmitFacts } from './submit-facts.js';

type Obstacle = (facts: SubmitFacts) => SubmitFacts;

const finding = { section: 'course', from: 1, to: 4, kind: 'A_NAME', evidence: 'TITLE', isResolved: false };
const among = (facts: SubmitFacts, change: Partial<SubmitFacts['audience']>): SubmitFacts => ({
  ...facts,
  audience: { ...facts.audience, ...change },
});
const ofReaders =
  (change: Partial<ReaderFacts>): Obstacle =>
  (facts) =>
    among(facts, { readers: facts.audience.readers.map((one) => ({ ...one, ...change })) });
const ofSections =
  (change: object): Obstacle =>
  (facts) => ({
    ...facts,
    sections: facts.sections.map((one) => ({ ...one, ...change })),
  });

/** Everything that can go wrong by itself; each leaves what the others look at alone. */
const OBSTACLES: Readonly<Record<string, Obstacle>> = {
  openFinding: (facts) => ({ ...facts, findings: [...facts.findings, finding] }),
  keptFinding: (facts) => ({ ...facts, kept: [...facts.kept, finding] }),
  noDeviceCheck: (facts) => ({ ...facts, deviceCheck: null }),
  noStatement: (facts) => ({ ...facts, attestations: [] }),
  noQuestion: (facts) => ({ ...facts, question: { length: 0, isBlank: true } }),
  exactAge: (facts) => ({ ...facts, teaser: { ...facts.teaser, ageBand: '34' } }),
  blankSections: ofSections({ isBlank: true }),
  longSections: ofSections({ length: 9_000 }),
  notes: ofSections({ class: 'PSYCHOTHERAPY_NOTE_DERIVED' }),
  sectionTwice: (facts) => ({ ...facts, sections: [...facts.sections, ...facts.sections.slice(0, 1)] }),
  consentLapsed: (facts) => ({
    ...facts,
    consents: facts.consents.map(({ scope }) => ({ scope, gap: 'EXPIRED' })),
  }),
  noPart2Consent: (facts) => ({
    ...facts,
    scopesWithoutPart2: ['SUPERVISION', 'OWN_CLINIC_CONSULTATION', 'OUTSIDE_CONSULTATION'],
  }),
  outsideProgramme: ofReaders({ isInPart2Programme: false }),
  notOwnProgramme: ofReaders({ isOwnProgramme: false }),
  licenceLapsed: ofReaders({ licence: { from: day(-9), until: day(-1) } }),
  supervisionEnded: ofReaders({ assignment: { from: day(-9), until: day(-1) } }),
  membershipEnded: ofReaders({ membership: { from: day(-9), until: day(-1) } }),
  nobodyLeads: ofReaders({ canLead: false }),
  guestJoins: (facts) => among(facts, { readers: [...facts.audience.readers, reader('GUEST')] }),
  twoKinds: (facts) => among(facts, { kinds: [...facts.audience.kinds, 'COLLEAGUE'] }),
  strayExclusion: (facts) => among(facts, { impossibleExclusions: [{ personId: 'p', why: 'NOT_IN_GROUP' }] }),
  todayUnshown: (facts) => ({
    ...facts,
    urgency: { urgency: 'TODAY', onCall: { version: 2, name: 'A', phone: '1' }, shownVersion: 1 },
  }),
};

const starts = fc.constantFrom(
  submitFacts(),
  submitFacts({ audience: audience([supervisor({ kind: 'SUPERVISION_GROUP' }), reader('PEER')]) }),
  colleagueFacts(),
  colleagueFacts({ audience: audience([reader('MEMBER', { canLead: true }), reader('MEMBER')]) }),
  peerFacts(),
  peerFacts({ isDetermined: true }),
);
const some = fc.subarray(Object.keys(OBSTACLES));
const hinder = (facts: SubmitFacts, names: readonly string[]): SubmitFacts =>
  names.reduce((done, name) => OBSTACLES[name]?.(done) ?? done, facts);
const codesOf = (refusals: readonly { code: RefusalCode }[]) => new Set(refusals.map(({ code }) => code));

describe('an obstacle more', () => {
  it('never removes a refusal', () => {
    const seen = new Set<RefusalCode>();
    fc.assert(
      fc.property(starts, some, some, (start, first, second) => {
        const facts = hinder(start, first);
        const before = codesOf(decideSubmit(facts));
        const after = codesOf(decideSubmit(hinder(facts, second)));
        for (const code of after) seen.add(code);
        for (const code of before) expect([...after]).toContain(code);
      }),
      { numRuns: 2_000 },
    );
    expect(seen.size).toBeGreaterThan(18);
  });

  it('never removes one of a new version, and the gate’s are all among them', () => {
    const life = {
      state: 'CHANGES_REQUESTED',
      expiresAt: day(5),
      isAuthor: true,
      isUnscreened: false,
    } as const;
    const waiting = { previousTextDigest: 'd0', openReports: 0, openRecusals: 0, sectionsWithReported: [] };
    fc.assert(
      fc.property(starts, some, fc.boolean(), (start, names, isLate) => {
        const facts = { ...hinder(start, names), ...life, ...waiting };
        const late = {
          ...facts,
          expiresAt: isLate ? day(-1) : facts.expiresAt,
          sectionsWithReported: ['course'],
        };
        const after = codesOf(decideResubmit(late));
        for (const code of codesOf([...decideSubmit(facts), ...decideResubmit(facts)])) {
          expect([...after]).toContain(code);
        }
      }),
    );
  });

  it('is noticed: every obstacle by itself refuses somebody', () => {
    const starting = [submitFacts(), colleagueFacts(), peerFacts()];
    // Two that matter only together: readers outside the programme, and no consent that lets them read.
    const together = ['noPart2Consent', 'outsideProgramme'];
    // For training the programme is asked about notes alone.
    const quiet = [...together, 'notOwnProgramme'];
    for (const name of Object.keys(OBSTACLES).filter((one) => !quiet.includes(one))) {
      const refused = starting.some((facts) => decideSubmit(hinder(facts, [name])).length > 0);
      expect([name, refused]).toEqual([name, true]);
    }
    expect(codesOf(decideSubmit(hinder(submitFacts(), together)))).toEqual(new Set(['PART2_AUDIENCE']));
    expect(decideSubmit(hinder(submitFacts(), ['notes', 'notOwnProgramme']))).not.toEqual([]);
  });
});
