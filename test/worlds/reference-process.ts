import { hasCome, isAlive, isBeforeExpiry } from './reference-world.js';
import type { Asker } from './world.js';
import type { Case } from './world-cases.js';

const DESTROYERS = ['expirer', 'sweeper', 'operator'];

/** Processes destroy what has fallen due, and close what rested on a withdrawn consent; nothing else is theirs. */
export function processMay(
  asker: Asker,
  { action, row, now }: { action: string; row: Case; now: Date },
): boolean {
  if (asker.kind !== 'system' || !['case.see', 'case.destroy', 'case.withdraw'].includes(action))
    return false;
  // A hold stops destruction, and so does the wait after a withdrawn consent; neither opens anything.
  const isFree = row.holdCount === 0 && hasCome(row.destroyNotBefore, now);
  const isDue = !isBeforeExpiry(row, now) && row.state !== 'DESTROYED' && isFree;
  // An expired case may still lose its basis: closing twice does no harm, reading is not given by it.
  const isLeft = row.state === 'WITHDRAWN' && row.withdrawnBy === 'AUTHOR';
  const isStanding = isLeft || isAlive({ ...row, expiresAt: new Date(now.getTime() + 1) }, now);
  if (action === 'case.destroy') return DESTROYERS.includes(asker.name) && isDue;
  if (action === 'case.withdraw') return asker.name === 'relay' && isStanding;
  if (action === 'case.see') {
    return (DESTROYERS.includes(asker.name) && isDue) || (asker.name === 'relay' && isStanding);
  }
  return false;
}
