import type { Work } from '@subrosa/platform/database/index.js';
import type { PlaceFinding } from './domain/supervision-place.js';
import type { SupervisionGroupRow } from './supervision-group.row.js';

/** What became of the request: the group, or null where a finding refused it. Warnings come with either. */
export interface PlaceOutcome {
  readonly group: SupervisionGroupRow | null;
  readonly findings: readonly PlaceFinding[];
}

/** Ledgers what was refused, once, with the codes; the refusal itself is data for the director. */
export async function refusePlace(
  work: Work,
  refused: {
    readonly action: string;
    readonly group: SupervisionGroupRow;
    readonly personId: string;
    readonly findings: readonly PlaceFinding[];
  },
): Promise<PlaceOutcome> {
  const { action, group, personId, findings } = refused;
  await work.record({
    action,
    outcome: 'REFUSED',
    resource: 'SupervisionGroup',
    resourceId: group.id,
    details: { code: 'PLACE_REFUSED', personId, findings: findings.map(({ code }) => code) },
  });
  return { group: null, findings };
}
