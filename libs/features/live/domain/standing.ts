/** What a page has been told it may do with a case: nothing, know that it exists, or read it. */
export type Standing = 'none' | 'known' | 'readable';

const ORDER: readonly Standing[] = ['none', 'known', 'readable'];

/** What is said to an open page of one case, if anything. */
export type CaseEvent = 'case' | 'gone' | null;

/**
 * What a page is told when it stood to a case as `before` and stands to it as `after`; `isChanged` if something happened in the case.
 * Whoever could read it and cannot any more, or knew of it and may not any more, hears that it is gone, and nothing else of it.
 */
export function caseEvent(change: {
  readonly before: Standing;
  readonly after: Standing;
  readonly isChanged: boolean;
}): CaseEvent {
  const { before, after, isChanged } = change;
  if (ORDER.indexOf(after) < ORDER.indexOf(before)) return 'gone';
  if (after === 'none') return null;
  return isChanged || after !== before ? 'case' : null;
}
