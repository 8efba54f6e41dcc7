const ALL = ['MFT_TRAINEE', 'AMFT', 'ASW', 'APCC'];

function silent(id: string, title: string, words: { appliesTo: readonly string[]; note: string }) {
  return { id, title, ...words, status: 'silent' };
}

/** What the pack does not know or the law does not fix: each stays a question and is never shown as fulfilled. */
export const SILENT_RULES = [
  silent('capacity-exempt', 'Supervisees per supervisor, exempt setting', {
    appliesTo: ALL,
    note: 'No number is on file for exempt settings. The director decides; ask the board in doubt.',
  }),
  silent('capacity-nonexempt', 'Supervisees per supervisor, trainees', {
    appliesTo: ['MFT_TRAINEE'],
    note: 'Whether trainees in nonexempt settings count towards the six is not settled here. Ask the board.',
  }),
  silent('supervisor-training-first', 'First training in supervision', {
    appliesTo: ['ASW', 'APCC'],
    note: 'Hours and deadline for supervisors of these associates are not verified here. See 16 CCR 1820 ff. and 1869 ff.',
  }),
  silent('supervisor-training-continuing', 'Continuing training in supervision', {
    appliesTo: ALL,
    note: 'The hours of professional development in each renewal period are not verified here. See 16 CCR 1834.',
  }),
  silent('agreement-due', 'Supervision agreement', {
    appliesTo: ['APCC'],
    note: 'The deadline for supervisors of clinical counselor associates is not verified here. See 16 CCR 1820 ff.',
  }),
  silent('weekly-supervision-credit-maximum', 'Supervision hours credited in a week', {
    appliesTo: ALL,
    note: 'The largest number of supervision hours credited in one week is not verified here for all registrations.',
  }),
  silent('direct-hours-minimum', 'Clinical hours of social work associates', {
    appliesTo: ['ASW'],
    note: 'The split of clinical and other hours of associate clinical social workers is not verified here. See BPC 4996.23.',
  }),
  silent('video-supervision', 'Supervision by video', {
    appliesTo: ALL,
    note: 'The rules on supervision by video have an end date that may have been extended. Ask the board.',
  }),
  silent('cover-maximum', 'Length of a cover', {
    appliesTo: ALL,
    note: 'Cover during vacation or sick leave is allowed; how long without a new agreement is not verified here.',
  }),
  silent('records-retention', "Retention of the supervisor's papers", {
    appliesTo: ALL,
    note: 'How long a supervisor keeps agreements and certificates is not verified here. Keep them until told.',
  }),
];
