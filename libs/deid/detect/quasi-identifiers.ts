import type { Candidate } from './candidate.js';
import { EVENT_RULES } from './quasi-events.js';
import { FAMILY_RULES } from './quasi-family.js';
import { OCCUPATION_RULES } from './quasi-occupations.js';
import { rareRolesWithPlace, uniqueRoles } from './quasi-roles.js';
import { applyQuasiRules, byTrigger } from './quasi-rule.js';
import type { QuasiRule } from './quasi-rule.js';
import type { Reading } from './reading.js';

/** Every rule for facts that point to one person without naming one. */
export const QUASI_RULES: readonly QuasiRule[] = [...OCCUPATION_RULES, ...EVENT_RULES, ...FAMILY_RULES];

const RULES = byTrigger(QUASI_RULES);

/**
 * Unique roles, public ones, rare ones with their place, events that can be looked up and families that are known: what the author
 * must answer for. A fact that is only rare is no finding; the mosaic counts it.
 */
export function quasiIdentifiers(reading: Pick<Reading, 'folded' | 'tokens'>): Candidate[] {
  return [...applyQuasiRules(reading, RULES), ...uniqueRoles(reading), ...rareRolesWithPlace(reading)];
}
