/** The ten journeys of people through Subrosa: README.md here says where each is played, and journeys.spec.ts holds all three together. */
export const JOURNEYS = {
  1: 'the tour of the README',
  2: 'a write-up from its template to a saved draft without a name',
  3: 'preview, what stands in the way, submit, and recall before it is opened',
  4: 'a supervisor reads, comments, reports and asks for changes',
  5: 'the author answers, compares and sends version 2',
  6: 'a sign-off with the password, its receipt, and a print of it without text',
  7: 'a client record and its consent',
  8: 'a covenant is signed, a client may be known, and a member steps out',
  9: 'a facilitator leads a consultation from stage to stage and closes it',
  10: 'what a director does about the clinic, and anybody about themselves',
} as const;

/** The number of one of them. */
export type JourneyNumber = keyof typeof JOURNEYS;
