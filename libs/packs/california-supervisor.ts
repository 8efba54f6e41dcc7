import { ALL, ASSOCIATES, MFT, RECAST, REGULATIONS, SUPERVISOR, rule } from './california-rule.js';

/** Who may supervise, how many, and with which papers. */
export const SUPERVISOR_RULES = [
  rule(
    'capacity-nonexempt',
    [
      'Supervisees per supervisor, nonexempt setting',
      'In a nonexempt setting a supervisor has at most six individual or triadic supervisees at any time.',
    ],
    {
      value: 6,
      unit: 'people',
      appliesTo: ASSOCIATES,
      since: REGULATIONS,
      citations: ['BPC 4980.43.4', 'BPC 4996.23.3', 'BPC 4999.46.4'],
    },
  ),
  rule(
    'supervisor-licence',
    [
      'Licence of the supervisor',
      'The supervisor holds a current and active California licence that is not under suspension or probation.',
    ],
    { value: null, unit: 'duty', appliesTo: ALL, since: RECAST, citations: SUPERVISOR },
  ),
  rule(
    'supervisor-tenure',
    [
      'Years licensed before supervising',
      'The supervisor was licensed for at least two of the last five years before beginning to supervise.',
    ],
    { value: 2, unit: 'years', appliesTo: ALL, since: RECAST, citations: SUPERVISOR },
  ),
  rule(
    'supervisor-tenure-window',
    ['Window for the years licensed', 'The two years licensed are counted within the last five years.'],
    { value: 5, unit: 'years', appliesTo: ALL, since: RECAST, citations: SUPERVISOR },
  ),
  rule(
    'supervisor-training-first',
    [
      'First training in supervision',
      'Who supervises for the first time takes fifteen hours of training in supervision.',
    ],
    { value: 15, unit: 'hours', appliesTo: MFT, since: REGULATIONS, citations: ['16 CCR 1834'] },
  ),
  rule(
    'self-assessment',
    [
      'Self-assessment report',
      'A supervisor sends the board a self-assessment report within sixty days of first supervising.',
    ],
    {
      value: 60,
      unit: 'days',
      appliesTo: MFT,
      since: REGULATIONS,
      citations: ['16 CCR 1833', '16 CCR 1833.1'],
    },
  ),
  rule(
    'agreement-due',
    [
      'Supervision agreement',
      'Supervisor and supervisee sign a supervision agreement within sixty days of beginning.',
    ],
    {
      value: 60,
      unit: 'days',
      appliesTo: [...MFT, 'ASW'],
      since: REGULATIONS,
      citations: ['16 CCR 1833', '16 CCR 1869'],
    },
  ),
  rule(
    'oversight-agreement',
    [
      'Written oversight agreement',
      'Where an oversight agreement is required (the supervisor is not employed by the employer), it is signed before supervision begins.',
    ],
    {
      value: 0,
      unit: 'days',
      appliesTo: [...MFT, 'ASW'],
      since: REGULATIONS,
      citations: ['16 CCR 1833', '16 CCR 1869', 'BPC 4980.43.4', 'BPC 4996.23.3'],
    },
  ),
  rule(
    'weekly-log',
    ['Weekly log', 'The supervisee keeps a log of experience by weeks, which the supervisor signs.'],
    {
      value: null,
      unit: 'duty',
      appliesTo: [...MFT, 'ASW'],
      since: REGULATIONS,
      citations: ['16 CCR 1833', '16 CCR 1869'],
    },
  ),
];
