import type { InvitationRow } from './invitation.row.js';

/** Where an invitation stands; only an OPEN one can be accepted. */
export type InvitationState = 'OPEN' | 'ACCEPTED' | 'REVOKED' | 'EXPIRED';

/** The state at an instant; what happened first decides. */
export function stateOf(
  row: Pick<InvitationRow, 'acceptedAt' | 'revokedAt' | 'expiresAt'>,
  at: Date,
): InvitationState {
  if (row.acceptedAt <= at) return 'ACCEPTED';
  if (row.revokedAt <= at) return 'REVOKED';
  return row.expiresAt <= at ? 'EXPIRED' : 'OPEN';
}

/** True while the token can be used. */
export function isOpen(
  row: Pick<InvitationRow, 'acceptedAt' | 'revokedAt' | 'expiresAt'>,
  at: Date,
): boolean {
  return stateOf(row, at) === 'OPEN';
}
