import { useEffect } from 'react';
import type { ComposerSession } from '../write-ups/composer-session.js';
import { listedFindings, useServerFindings } from './server-findings.js';

/**
 * Puts what the server found at the last attempt into the list of a sitting. `version` is the version of the draft whose text the
 * sitting began with: places in an older one are not those of this text.
 */
export function useListedFromServer({ draftId, store }: ComposerSession, version: number): void {
  const found = useServerFindings(draftId);
  useEffect(() => {
    if (found === null || found.draftVersion !== version) return;
    store.takeFromServer(listedFindings(found));
  }, [found, store, version]);
}
