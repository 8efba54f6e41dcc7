/** How a review ends. A colleague or group member comments or recommends; only a reviewer's verdict moves the case. */
export const VERDICTS = {
  COMMENT: 'Comments, nothing asked',
  BRING_TO_MEETING: 'Bring it to our meeting',
  CHANGES_REQUESTED: 'Changes requested',
  REVIEWED_IN_WRITING: 'Reviewed in writing',
  REVIEWED_LIVE: 'Reviewed live',
} as const;

/** One verdict. */
export type Verdict = keyof typeof VERDICTS;

/** Narrows a string from outside to a verdict. */
export function isVerdict(value: string): value is Verdict {
  return Object.hasOwn(VERDICTS, value);
}

/** What a verdict does to the case: nothing, a request for changes, or its sign-off. */
export function actionOf(verdict: Verdict): 'requestChanges' | 'signOff' | null {
  switch (verdict) {
    case 'COMMENT':
    case 'BRING_TO_MEETING':
      return null;
    case 'CHANGES_REQUESTED':
      return 'requestChanges';
    case 'REVIEWED_IN_WRITING':
    case 'REVIEWED_LIVE':
      return 'signOff';
  }
}
