import { AppError } from '@subrosa/kernel';
import { actorHas } from '@subrosa/access';
import type { Grant } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';
import type { SupervisionAssignmentRow } from './assignment.row.js';
import { forParty } from './domain/guard-finding.js';
import type { GuardFinding } from './domain/guard-finding.js';

/** What became of a request to assign: the row, or null where a finding refused it. Warnings come with either. */
export interface AssignmentOutcome {
  readonly assignment: SupervisionAssignmentRow | null;
  readonly findings: readonly GuardFinding[];
}

/** Ledgers what the guard refused, once, with the codes; the refusal itself is data for the person. */
export async function refuseByGuard(
  work: Work,
  action: string,
  refused: { readonly row: SupervisionAssignmentRow; readonly findings: readonly GuardFinding[] },
): Promise<AssignmentOutcome> {
  const codes = refused.findings.filter(({ effect }) => effect === 'REFUSE').map(({ code }) => code);
  await work.record({
    action,
    outcome: 'REFUSED',
    resource: 'SupervisionAssignment',
    resourceId: refused.row.id,
    details: {
      code: 'GUARD_REFUSED',
      findings: codes,
      supervisorId: refused.row.supervisorId,
      superviseeId: refused.row.superviseeId,
    },
  });
  return { assignment: null, findings: findingsFor(work, refused.findings) };
}

/** Ledgers that an assignment was made, with what was warned about. */
export async function recordAssignment(
  work: Work,
  action: string,
  done: {
    readonly row: SupervisionAssignmentRow;
    readonly findings: readonly GuardFinding[];
    readonly grant: Grant;
  },
): Promise<AssignmentOutcome> {
  const { row, findings, grant } = done;
  await work.record({
    action,
    outcome: 'DONE',
    resource: 'SupervisionAssignment',
    resourceId: row.id,
    grant: grant.code,
    details: {
      supervisorId: row.supervisorId,
      superviseeId: row.superviseeId,
      kind: row.kind,
      state: row.state,
      from: row.activeFrom.toISOString(),
      until: row.activeUntil.toISOString(),
      ...(row.kind === 'COVERING' ? { coversId: row.coversId, isStandby: row.isStandby } : {}),
      warnings: findings.map(({ code }) => code),
    },
  });
  return { assignment: row, findings: findingsFor(work, findings) };
}

/** The findings as this actor may know them: whole for the director, without what is other people's for everybody else. */
export function findingsFor(work: Work, findings: readonly GuardFinding[]): readonly GuardFinding[] {
  return actorHas(work.actor, 'DIRECTOR') ? findings : findings.flatMap((finding) => forParty(finding) ?? []);
}

/** The grant, or FORBIDDEN with the action: for a row that is about to come into being. */
export function required(grant: Grant | null, action: string): Grant {
  if (grant === null) throw new AppError('FORBIDDEN', { resource: 'SupervisionAssignment', action });
  return grant;
}
