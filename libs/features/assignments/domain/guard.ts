import { isWithin, overlaps } from '@subrosa/kernel';
import type { Pack } from '@subrosa/packs';
import { findRing } from './assignment-edge.js';
import type { AssignmentEdge } from './assignment-edge.js';
import { judgedAt } from './guard-facts.js';
import type { GuardFacts } from './guard-facts.js';
import type { GuardFinding } from './guard-finding.js';
import { guardCover } from './guard-cover.js';
import { guardCapacity, guardLicence } from './guard-pack.js';
import { guardAgreement, guardTraining } from './guard-papers.js';

const OWN_RULE = 'Subrosa: no one supervises themselves or their own supervisor, directly or in a ring';
const TIE_RULE = 'Subrosa: no one supervises kin, their own client or therapist, or whom another tie binds';
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
    ...guardTie(cleaned),
    ...guardCover(cleaned, pack),
    ...guardParties(cleaned),
    ...guardLicence(cleaned, pack),
    ...guardTraining(cleaned, pack),
    ...guardAgreement(cleaned, pack),
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
  return [...findings, ...existing.flatMap((other) => besides(edge, other, isNew))];
}

/** What another supervision of the same person at the same time means. */
function besides(edge: AssignmentEdge, other: AssignmentEdge, isNew: boolean): GuardFinding[] {
  if (other.superviseeId !== edge.superviseeId || !overlaps(other, edge)) return [];
  const found = { citation: MEMBERSHIP_RULE, params: { assignmentId: other.assignmentId } };
  if (isRepeated(edge, other)) {
    return [{ ...found, code: 'DUPLICATE', effect: isNew ? 'REFUSE' : 'WARN', field: 'superviseeId' }];
  }
  if (edge.supervisorId !== other.supervisorId && edge.kind === 'PRIMARY' && other.kind === 'PRIMARY') {
    return [{ ...found, code: 'ANOTHER_PRIMARY', effect: 'WARN', field: 'kind' }];
  }
  return [];
}

/** Who covers may supervise the same person besides, and the other way round; nobody holds the same place twice. */
function isRepeated(edge: AssignmentEdge, other: AssignmentEdge): boolean {
  return (
    edge.supervisorId === other.supervisorId &&
    edge.coveredId === other.coveredId &&
    edge.isStandby === other.isStandby
  );
}

/** A declared tie forbids a new supervision; a running one is the director's to look at, never closed in the middle of a risk. */
function guardTie({ isTied, isNew }: GuardFacts): GuardFinding[] {
  const effect = isNew ? 'REFUSE' : 'WARN';
  return isTied
    ? [{ code: 'CONFLICT_DECLARED', effect, citation: TIE_RULE, field: 'supervisorId', params: {} }]
    : [];
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
