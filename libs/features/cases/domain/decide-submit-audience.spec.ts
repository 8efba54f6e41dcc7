import { describe, expect, it } from '@jest/globals';
import { decideSubmit } from './decide-submit.js';
import {
  audience,
  colleagueFacts,
  day,
  NOW,
  peerFacts,
  reader,
  submitFacts,
  supervisor,
} from './fixtures/submit-facts.js';
import { refusalText } from './refusal.js';
import type { Refusal, RefusalCode } from './refusal.js';
import type { SubmitFacts } from './submit-facts.js';

const codes = (refusals: readonly Refusal[]) => refusals.map((refusal) => refusal.code);
const finding = { section: 'course', from: 10, to: 14, kind: 'A_NAME', evidence: 'TITLE', isResolved: false };
const section = (index: number, change: object) =>
  submitFacts().sections.map((one, at) => (at === index ? { ...one, ...change } : one));
const ended = { from: day(-9), until: NOW };

describe('the gate, by audience', () => {
  const fits: readonly [string, SubmitFacts][] = [
    ['training supervision: a supervisor', submitFacts()],
    [
      'training supervision: a cover named by the author',
      submitFacts({ audience: audience([supervisor({ kind: 'COVERING_SUPERVISOR' })]) }),
    ],
    [
      'training supervision: a supervision group',
      submitFacts({ audience: audience([supervisor({ kind: 'SUPERVISION_GROUP' }), reader('PEER')]) }),
    ],
    ['treatment: a colleague', colleagueFacts()],
    [
      'treatment: a group without guests',
      colleagueFacts({ audience: audience([reader('MEMBER', { canLead: true })]) }),
    ],
    ['peer learning: a group with guests', peerFacts()],
  ];
  it.each(fits)('lets through for %s', (_, facts) => {
    expect(decideSubmit(facts)).toEqual([]);
  });

  const misfits: readonly [string, SubmitFacts][] = [
    ['a supervisor for treatment', colleagueFacts({ audience: audience([supervisor()]) })],
    ['a supervisor for peer learning', peerFacts({ audience: audience([supervisor()]) })],
    ['a colleague for peer learning', peerFacts({ audience: audience([reader('COLLEAGUE')]) })],
    [
      'a consultation group for training',
      submitFacts({ audience: audience([reader('MEMBER', { canLead: true })]) }),
    ],
  ];
  it.each(misfits)('refuses %s', (_, facts) => {
    expect(codes(decideSubmit(facts))).toEqual(['AUDIENCE_NOT_ALLOWED_FOR_PURPOSE']);
  });

  const member = reader('MEMBER');
  const lead = reader('MEMBER', { canLead: true });
  const groupSupervisor = supervisor({ kind: 'SUPERVISION_GROUP' });
  const audiences: readonly [string, SubmitFacts, readonly RefusalCode[]][] = [
    [
      'two kinds at once',
      submitFacts({ audience: audience([supervisor(), groupSupervisor]) }),
      ['AUDIENCE_KINDS_MIXED'],
    ],
    [
      'a group that is not the author’s',
      peerFacts({
        audience: audience([], {
          kinds: ['CONSULTATION_GROUP'],
          gaps: [{ audienceId: 'g', why: 'NOT_IN_GROUP' }],
        }),
      }),
      ['AUDIENCE_NOT_ENTITLED'],
    ],
    [
      'a supervision group without its supervisor',
      submitFacts({ audience: audience([reader('PEER')]) }),
      ['AUDIENCE_EMPTY'],
    ],
    [
      'a group of which everybody is left out',
      peerFacts({ audience: audience([], { kinds: ['CONSULTATION_GROUP'] }) }),
      ['AUDIENCE_EMPTY'],
    ],
    [
      'an exclusion that leaves nobody out',
      peerFacts({
        audience: audience([lead], { impossibleExclusions: [{ personId: 'p', why: 'NOT_IN_GROUP' }] }),
      }),
      ['EXCLUSION_NOT_POSSIBLE'],
    ],
    ['a group that nobody leads', peerFacts({ audience: audience([member]) }), ['FACILITATOR_MISSING']],
    [
      'guests in treatment',
      colleagueFacts({ audience: audience([lead, reader('GUEST'), reader('GUEST')]) }),
      ['GUESTS_NOT_ALLOWED'],
    ],
    [
      'a finding that is kept in peer learning',
      peerFacts({ findings: [{ ...finding, isResolved: true }], kept: [finding] }),
      ['KEPT_IN_PEER_LEARNING'],
    ],
    ['a finding that is kept elsewhere', colleagueFacts({ kept: [finding] }), []],
    [
      'consent of members and none for guests',
      peerFacts({
        consents: [
          { scope: 'OWN_CLINIC_CONSULTATION', gap: null },
          { scope: 'OUTSIDE_CONSULTATION', gap: 'SCOPE_NOT_COVERED' },
        ],
      }),
      ['SCOPE_NOT_COVERED'],
    ],
    [
      'a determination in place of consent',
      peerFacts({ consents: [{ scope: 'OWN_CLINIC_CONSULTATION', gap: 'MISSING' }], isDetermined: true }),
      [],
    ],
    [
      'a determination for another purpose',
      colleagueFacts({
        consents: [{ scope: 'OWN_CLINIC_CONSULTATION', gap: 'MISSING' }],
        isDetermined: true,
      }),
      ['CONSENT_MISSING'],
    ],
    [
      'a reader outside the client’s Part 2 programme',
      submitFacts({
        audience: audience([supervisor({ isInPart2Programme: false })]),
        scopesWithoutPart2: ['SUPERVISION'],
      }),
      ['PART2_AUDIENCE'],
    ],
    [
      'the same with a Part 2 consent',
      submitFacts({ audience: audience([supervisor({ isInPart2Programme: false })]) }),
      [],
    ],
    [
      'a guest outside it, a determination notwithstanding',
      peerFacts({
        audience: audience([lead, reader('GUEST', { isInPart2Programme: false })]),
        isDetermined: true,
        scopesWithoutPart2: ['OUTSIDE_CONSULTATION'],
      }),
      ['PART2_AUDIENCE'],
    ],
  ];
  it.each(audiences)('judges %s', (_, facts, expected) => {
    const refusals = decideSubmit(facts);
    expect(codes(refusals)).toEqual(expected);
    for (const refusal of refusals) expect(refusalText(refusal)).toMatch(/^[A-Z0-9].{15,}\.$/);
  });

  const notes = { sections: section(0, { class: 'PSYCHOTHERAPY_NOTE_DERIVED' }) };
  const classes: readonly [string, SubmitFacts, string | null][] = [
    ['in training', submitFacts(notes), null],
    [
      'in training, to a supervision group',
      submitFacts({ ...notes, audience: audience([groupSupervisor, reader('PEER')]) }),
      null,
    ],
    [
      'in training, beyond the programme',
      submitFacts({ ...notes, audience: audience([supervisor({ isOwnProgramme: false })]) }),
      'NOT_OWN_PROGRAMME',
    ],
    [
      'the same, authorized',
      submitFacts({
        ...notes,
        audience: audience([supervisor({ isOwnProgramme: false })]),
        scopesWithoutNotes: [],
      }),
      null,
    ],
    ['to a colleague', colleagueFacts(notes), 'NOT_AUTHORIZED'],
    ['to a colleague, authorized', colleagueFacts({ ...notes, scopesWithoutNotes: [] }), null],
    [
      'to a group, authorized for its members and not for its guests',
      peerFacts({ ...notes, scopesWithoutNotes: ['OUTSIDE_CONSULTATION'] }),
      'NOT_AUTHORIZED',
    ],
  ];
  it.each(classes)('judges psychotherapy notes %s', (_, facts, why) => {
    expect(decideSubmit(facts).map(({ params }) => params)).toEqual(
      why === null ? [] : [{ section: 'presenting_concern', class: 'PSYCHOTHERAPY_NOTE_DERIVED', why }],
    );
  });

  const onCall = { version: 4, name: 'Dr. Ohm', phone: '555 0100' };
  const today = { urgency: 'TODAY', onCall, shownVersion: 4 } as const;

  it('asks of whoever chooses "today" that they were shown the telephone, as it is now', () => {
    expect(decideSubmit(submitFacts({ urgency: today }))).toEqual([]);
    for (const shownVersion of [null, 0, 3]) {
      const [first, ...others] = decideSubmit(submitFacts({ urgency: { ...today, shownVersion } }));
      expect(others).toEqual([]);
      expect(first).toEqual({
        code: 'ON_CALL_NOT_SHOWN',
        field: 'onCallVersion',
        params: {
          ...onCall,
          words: 'Subrosa is not monitored: call now. On call: Dr. Ohm, 555 0100.',
        },
      });
    }
    expect(decideSubmit(submitFacts({ urgency: { ...today, urgency: 'SOON', shownVersion: null } }))).toEqual(
      [],
    );
  });

  it('never asks that somebody be on call', () => {
    const nobody = { urgency: 'TODAY', onCall: { version: 0, name: '', phone: '' } } as const;
    expect(decideSubmit(submitFacts({ urgency: { ...nobody, shownVersion: 0 } }))).toEqual([]);
    const [first] = decideSubmit(submitFacts({ urgency: { ...nobody, shownVersion: null } }));
    expect(first === undefined ? '' : refusalText(first)).toContain('your supervisor or emergency services');
  });

  describe('of an unscreened safety case', () => {
    const open = { findings: [finding], deviceCheck: null, isUnscreenedSafetyCase: true, urgency: today };
    const rows: readonly [string, Partial<SubmitFacts>, readonly RefusalCode[]][] = [
      ['lets it go to one supervisor', {}, []],
      ['lets it go to one cover', { audience: audience([supervisor({ kind: 'COVERING_SUPERVISOR' })]) }, []],
      ['refuses two', { audience: audience([supervisor(), supervisor()]) }, ['UNSCREENED_AUDIENCE']],
      [
        'refuses a supervision group, its supervisor alone too',
        { audience: audience([groupSupervisor]) },
        ['UNSCREENED_AUDIENCE'],
      ],
      [
        'refuses another purpose and reader',
        { purpose: 'TREATMENT_CONSULTATION', audience: audience([reader('COLLEAGUE')]) },
        ['UNSCREENED_AUDIENCE'],
      ],
      ['refuses what can wait', { urgency: { ...today, urgency: 'SOON' } }, ['UNSCREENED_NOT_URGENT']],
      [
        'still asks for consent',
        { consents: [{ scope: 'SUPERVISION', gap: 'MISSING' }] },
        ['CONSENT_MISSING'],
      ],
      [
        'still asks for a supervision in force',
        { audience: audience([supervisor({ assignment: ended })]) },
        ['AUDIENCE_NOT_ENTITLED'],
      ],
      ['still asks for what is attested', { attestations: [] }, ['ATTESTATION_MISSING']],
    ];
    it.each(rows)('%s', (_, change, expected) => {
      expect(codes(decideSubmit(submitFacts({ ...open, ...change })))).toEqual(expected);
    });
  });
});
