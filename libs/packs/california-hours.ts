import { ALL, ASSOCIATES, CONTACT, MFT, RECAST, rule } from './california-rule.js';

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
