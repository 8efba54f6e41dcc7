/**
 * California, Board of Behavioral Sciences: supervision. Taken down only where number and section were certain; what was not
 * is in `california-silent.ts` with the question it leaves open. Sections are of the Business and Professions Code (BPC) and of
 * title 16 of the California Code of Regulations (CCR); each is cited whole, because subdivisions move with every amendment.
 */
const ALL = ['MFT_TRAINEE', 'AMFT', 'ASW', 'APCC'];
const ASSOCIATES = ['AMFT', 'ASW', 'APCC'];
const MFT = ['MFT_TRAINEE', 'AMFT'];
const CONTACT = ['BPC 4980.43.2', 'BPC 4996.23.1', 'BPC 4999.46.2'];
const SUPERVISOR = ['BPC 4980.03', 'BPC 4996.20', 'BPC 4999.12'];

/** The recast of supervision by AB 93 (Stats. 2018). */
const RECAST = '2019-01-01';
/** The board's supervision regulations, and the raised number of supervisees. */
const REGULATIONS = '2022-01-01';

type Unit = 'people' | 'hours' | 'days' | 'weeks' | 'years' | 'months' | 'duty';

interface Numbers {
  readonly value: number | null;
  readonly unit: Unit;
  readonly appliesTo: readonly string[];
  readonly since: string;
  readonly citations: readonly string[];
}

function rule(id: string, words: readonly [title: string, text: string], numbers: Numbers) {
  const [title, text] = words;
  const { since, ...rest } = numbers;
  return { id, title, text, ...rest, status: 'rule', effectiveFrom: since, effectiveUntil: null };
}

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

/** How much supervision, in which form, for how many hours of work. */
export const HOURS_RULES = [
  rule(
    'weekly-minimum',
    [
      'Supervision each week',
      'At least one hour of direct supervisor contact in each week for which experience is credited, in each setting.',
    ],
    { value: 1, unit: 'hours', appliesTo: ALL, since: RECAST, citations: CONTACT },
  ),
  rule(
    'group-hour-equivalent',
    [
      'Group hours for one hour of contact',
      'Two hours of group supervision count as one hour of direct supervisor contact.',
    ],
    { value: 2, unit: 'hours', appliesTo: ALL, since: RECAST, citations: CONTACT },
  ),
  rule(
    'group-size',
    ['Group supervision, largest group', 'A supervision group has at most eight supervisees.'],
    { value: 8, unit: 'people', appliesTo: ALL, since: RECAST, citations: CONTACT },
  ),
  rule(
    'triadic-size',
    ['Triadic supervision', 'Triadic supervision is of one supervisor with two supervisees.'],
    { value: 2, unit: 'people', appliesTo: ALL, since: RECAST, citations: CONTACT },
  ),
  rule(
    'ratio-associate',
    [
      'Client hours that ask for a second hour',
      'In a week with more than ten hours of direct counseling in a setting, one more hour of direct supervisor contact is needed there.',
    ],
    { value: 10, unit: 'hours', appliesTo: ASSOCIATES, since: RECAST, citations: CONTACT },
  ),
  rule(
    'ratio-trainee',
    [
      'Client hours per hour of supervision, trainee',
      'A trainee has on average one hour of direct supervisor contact for every five hours of direct counseling in each setting.',
    ],
    { value: 5, unit: 'hours', appliesTo: ['MFT_TRAINEE'], since: RECAST, citations: ['BPC 4980.43.2'] },
  ),
  rule(
    'weekly-hours-cap',
    [
      'Hours credited in a week',
      'At most forty hours of experience are credited in any seven consecutive days.',
    ],
    {
      value: 40,
      unit: 'hours',
      appliesTo: ALL,
      since: RECAST,
      citations: ['BPC 4980.43', 'BPC 4996.23', 'BPC 4999.46'],
    },
  ),
  rule(
    'total-hours',
    [
      'Supervised experience',
      'At least three thousand hours of supervised experience are required for the licence.',
    ],
    {
      value: 3000,
      unit: 'hours',
      appliesTo: ALL,
      since: RECAST,
      citations: ['BPC 4980.43', 'BPC 4996.23', 'BPC 4999.46'],
    },
  ),
  rule(
    'total-weeks',
    ['Weeks of experience', 'The experience extends over at least one hundred and four weeks.'],
    {
      value: 104,
      unit: 'weeks',
      appliesTo: ALL,
      since: RECAST,
      citations: ['BPC 4980.43', 'BPC 4996.23', 'BPC 4999.46'],
    },
  ),
  rule(
    'direct-hours-minimum',
    [
      'Direct counseling',
      'At least 1,750 of the hours are direct counseling of individuals, groups, couples or families.',
    ],
    {
      value: 1750,
      unit: 'hours',
      appliesTo: [...MFT, 'APCC'],
      since: RECAST,
      citations: ['BPC 4980.43', 'BPC 4999.46'],
    },
  ),
  rule(
    'nonclinical-hours-maximum',
    ['Nonclinical practice', 'At most 1,250 of the hours are nonclinical practice, supervision included.'],
    {
      value: 1250,
      unit: 'hours',
      appliesTo: [...MFT, 'APCC'],
      since: RECAST,
      citations: ['BPC 4980.43', 'BPC 4999.46'],
    },
  ),
  rule(
    'couples-families-children-minimum',
    [
      'Couples, families and children',
      'At least five hundred hours are with couples, families and children.',
    ],
    { value: 500, unit: 'hours', appliesTo: MFT, since: RECAST, citations: ['BPC 4980.43'] },
  ),
  rule(
    'experience-window',
    ['Age of experience', 'Hours older than six years at the application are not counted.'],
    {
      value: 6,
      unit: 'years',
      appliesTo: ASSOCIATES,
      since: RECAST,
      citations: ['BPC 4980.43', 'BPC 4996.23', 'BPC 4999.46'],
    },
  ),
  rule(
    'peer-consultation-credit',
    ['Peer consultation', 'Consultation or peer discussion is not supervision and earns no hours of it.'],
    {
      value: 0,
      unit: 'hours',
      appliesTo: ALL,
      since: RECAST,
      citations: ['BPC 4980.43.1', 'BPC 4996.20', 'BPC 4999.46.1'],
    },
  ),
];
