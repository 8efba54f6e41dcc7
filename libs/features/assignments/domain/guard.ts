import { isWithin, overlaps } from '@subrosa/kernel';
import type { Pack } from '@subrosa/packs';
import { findRing } from './assignment-edge.js';
import { judgedAt } from './guard-facts.js';
import type { GuardFacts } from './guard-facts.js';
import type { GuardFinding } from './guard-finding.js';
import { guardCapacity, guardLicence } from './guard-pack.js';

const OWN_RULE = 'Subrosa: no one supervises themselves or their own supervisor, directly or in a ring';
const MEMBERSHIP_RULE = 'Subrosa: access follows the dates of assignment and membership';

/**
 * Everything that speaks against this supervision, at once, each with the rule that says so. A new one is refused; a running
 * one is closed where its ground is gone, and only warned about capacity: nobody is blinded in the middle of a risk.
 */
export function guardAssignment(facts: GuardFacts, pack: Pack): GuardFinding[] {
  const others = facts.existing.filter((other) => other.assignmentId !== facts.edge.assignmentId);
  const cleaned = { ...facts, existing: others };
  return [
    ...guardPeriod(cleaned),
    ...guardGraph(cleaned),
    ...guardParties(cleaned),
    ...guardLicence(cleaned, pack),
    ...guardCapacity(cleaned, pack),
  ];
}

function guardPeriod({ edge, isNew, startOfToday }: GuardFacts): GuardFinding[] {
  const base = { citation: MEMBERSHIP_RULE, params: {} };
  const findings: GuardFinding[] = [];
  if (!(edge.until.getTime() > edge.from.getTime())) {
    findings.push({ ...base, code: 'PERIOD_EMPTY', effect: isNew ? 'REFUSE' : 'CLOSE', field: 'until' });
  }
  if (isNew && !(edge.from.getTime() >= startOfToday.getTime())) {
    findings.push({ ...base, code: 'PERIOD_IN_PAST', effect: 'REFUSE', field: 'from' });
  }
  return findings;
}

function guardGraph({ edge, existing, isNew }: GuardFacts): GuardFinding[] {
  const effect = isNew ? 'REFUSE' : 'CLOSE';
  const findings: GuardFinding[] = [];
  if (edge.supervisorId === edge.superviseeId) {
    findings.push({
      code: 'SELF_SUPERVISION',
      effect,
      citation: OWN_RULE,
      field: 'supervisorId',
      params: {},
    });
  }
  const ring = findRing(edge, existing);
  if (ring !== null) {
    const params = { persons: ring.persons, at: ring.at.toISOString() };
    findings.push({ code: 'RING', effect, citation: OWN_RULE, field: 'supervisorId', params });
  }
  for (const other of existing) {
    if (other.superviseeId !== edge.superviseeId || !overlaps(other, edge)) continue;
    const params = { assignmentId: other.assignmentId };
    if (other.supervisorId === edge.supervisorId) {
      const repeated = isNew ? 'REFUSE' : 'WARN';
      findings.push({
        code: 'DUPLICATE',
        effect: repeated,
        citation: MEMBERSHIP_RULE,
        field: 'superviseeId',
        params,
      });
    } else if (edge.kind === 'PRIMARY' && other.kind === 'PRIMARY') {
      findings.push({
        code: 'ANOTHER_PRIMARY',
        effect: 'WARN',
        citation: MEMBERSHIP_RULE,
        field: 'kind',
        params,
      });
    }
  }
  return findings;
}

function guardParties(facts: GuardFacts): GuardFinding[] {
  const { supervisor, supervisee } = facts;
  const at = judgedAt(facts);
  const base = { effect: facts.isNew ? 'REFUSE' : 'CLOSE', citation: MEMBERSHIP_RULE, params: {} } as const;
  const findings: GuardFinding[] = [];
  if (!isWithin(supervisor.membership, at)) {
    findings.push({ ...base, code: 'SUPERVISOR_NOT_MEMBER', field: 'supervisorId' });
  }
  if (!isWithin(supervisee.membership, at)) {
    findings.push({ ...base, code: 'SUPERVISEE_NOT_MEMBER', field: 'superviseeId' });
  }
  if (!supervisor.roles.includes('SUPERVISOR')) {
    findings.push({ ...base, code: 'SUPERVISOR_ROLE_MISSING', field: 'supervisorId' });
  }
  if (!supervisee.roles.some((role) => role === 'TRAINEE' || role === 'CLINICIAN')) {
    findings.push({ ...base, code: 'SUPERVISEE_ROLE_MISSING', field: 'superviseeId' });
  }
  return findings;
}
