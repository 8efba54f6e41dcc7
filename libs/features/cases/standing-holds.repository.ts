import type { Work } from '@subrosa/platform/database/index.js';

/**
 * Takes a case that this Work has just written into the legal holds that stand and match it; answers how many. The Work holds the
 * counter of case numbers, for which placing a hold waits, so that neither misses the other.
 */
export async function takeIntoStandingHolds(work: Work, caseId: string): Promise<number> {
  const rows: { taken: number }[] = await work.manager.query('SELECT subrosa.apply_holds($1) AS taken', [
    caseId,
  ]);
  const taken = rows[0]?.taken ?? 0;
  if (taken > 0) await work.emit('case.held', caseId);
  return taken;
}
