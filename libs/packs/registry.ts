import { CALIFORNIA } from './california.js';
import type { Pack } from './pack.js';

/** Every version of every pack, oldest first; signed weeks keep the version under which they were earned. */
export const PACKS: readonly Pack[] = [CALIFORNIA];

/** The newest pack of a jurisdiction, or null where there is none. */
export function currentPack(jurisdiction: string): Pack | null {
  return PACKS.filter((pack) => pack.jurisdiction === jurisdiction).at(-1) ?? null;
}

/** The pack of exactly this version, or null. */
export function findPack(jurisdiction: string, version: string): Pack | null {
  return PACKS.find((pack) => pack.jurisdiction === jurisdiction && pack.version === version) ?? null;
}
