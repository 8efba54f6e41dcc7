import { hasCome, isAlive, isBeforeExpiry } from './reference-world.js';
import type { Asker } from './world.js';
import type { Case } from './world-cases.js';
import type { Assignment } from './world-people.js';

const DESTROYERS = ['expirer', 'sweeper', 'operator'];
/** Those who follow what becomes of people and of their licences. */
const FOLLOWERS = ['sweeper', 'relay'];

/** Processes destroy what has fallen due, close what rested on a withdrawn consent, and end or start supervision that lapsed. */
export function processMay(
  asker: Asker,
  { action, row, now }: { action: string; row: object; now: Date },
): boolean {
  if (asker.kind !== 'system') return false;
  // The action's name decides the kind of row that it is asked about.
  if (action === 'assignment.see' || action === 'assignment.settle') {
    return FOLLOWERS.includes(asker.name) && (row as Assignment).state === 'ASSIGNED';
  }
  // "Membership ends: access closes": its places in groups go with it.
  if (action === 'groupMembership.end') return asker.name === 'relay';
  const destroys = (): boolean => DESTROYERS.includes(asker.name) && isDue(row as Case, now);
  const withdraws = (): boolean => asker.name === 'relay' && hasBasis(row as Case, now);
  if (action === 'case.destroy') return destroys();
  if (action === 'case.withdraw') return withdraws();
  return action === 'case.see' && (destroys() || withdraws());
}

/** Expired and not gone; a hold stops destruction, and so does the wait after a withdrawn consent. Neither opens anything. */
function isDue(one: Case, now: Date): boolean {
  const isFree = one.holdCount === 0 && hasCome(one.destroyNotBefore, now);
  return !isBeforeExpiry(one, now) && one.state !== 'DESTROYED' && isFree;
}

/** Still read by somebody, whether or not it has expired: closing twice does no harm, and reading is not given by it. */
function hasBasis(one: Case, now: Date): boolean {
  const isStanding = isAlive({ ...one, expiresAt: new Date(now.getTime() + 1) }, now);
  return isStanding || (one.state === 'WITHDRAWN' && one.withdrawnBy === 'AUTHOR');
}
