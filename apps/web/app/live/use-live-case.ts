import { useEffect, useState, useSyncExternalStore } from 'react';
import { goneCases } from './gone-cases.js';
import { watchCase } from './live-stream.js';

/**
 * Keeps the page of a case true while it is open: what changes elsewhere is asked for again, and `isGone` turns true the moment the
 * person may not read it any longer. Then everything of the case is out of the cache, and the page shows `<CaseGone>` instead.
 */
export function useLiveCase(given: string | null): { readonly isGone: boolean } {
  // What the page knew of the case is dropped when it is gone, its id included; it stays the page of that case.
  const [caseId, setCaseId] = useState(given);
  if (given !== null && given !== caseId) setCaseId(given);
  useEffect(() => {
    if (caseId === null) return undefined;
    const stop = watchCase(caseId);
    return () => {
      stop();
      goneCases.forgive(caseId);
    };
  }, [caseId]);
  const isGone = useSyncExternalStore(goneCases.subscribe, () => caseId !== null && goneCases.has(caseId));
  return { isGone };
}
