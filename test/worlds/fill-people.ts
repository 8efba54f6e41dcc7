import { NEVER_ENDS } from './world.js';
import type { Fillers } from './fill.js';

const LONG_AGO = new Date('2020-01-01T00:00:00.000Z');

/** Clinics, people and who supervises whom. */
export const PEOPLE: Fillers<
  | 'clinics'
  | 'persons'
  | 'memberships'
  | 'licences'
  | 'programmes'
  | 'programmeMembers'
  | 'sessions'
  | 'vaultKeys'
  | 'recoveryShares'
  | 'invitations'
  | 'supervisionAssignments'
  | 'declaredConflicts'
> = {
  clinics: {
    name: 'Generated Clinic',
    timeZone: 'America/Los_Angeles',
    jurisdiction: 'US-CA',
    isDemo: false,
    policyVersion: 1,
    afterSignOffSeconds: 14 * 86_400,
    backstopSeconds: 60 * 86_400,
    maximumSeconds: 180 * 86_400,
    idleDraftSeconds: 30 * 86_400,
    reviewDueSeconds: 48 * 3_600,
    createdAt: LONG_AGO,
  },
  persons: { displayName: 'Generated Person', passwordHash: '-', isDemo: false, createdAt: LONG_AGO },
  memberships: { isDemo: false, version: 1 },
  licences: { type: 'LMFT', jurisdiction: 'US-CA', issuedOn: '2015-01-01', version: 1 },
  programmes: { name: 'Generated Programme', version: 1, createdAt: LONG_AGO },
  programmeMembers: { version: 1 },
  sessions: {
    label: '-',
    createdAt: LONG_AGO,
    lastSeenAt: LONG_AGO,
    idleUntil: NEVER_ENDS,
    absoluteUntil: NEVER_ENDS,
    lockedAt: NEVER_ENDS,
    revokedAt: NEVER_ENDS,
  },
  vaultKeys: { publicKey: '-', byPassphrase: '-', byRecoveryCode: '-', version: 1, updatedAt: LONG_AGO },
  recoveryShares: {
    ceremonyId: '0192c4a0-0000-7000-9000-000000000000',
    threshold: 2,
    publicKey: '-',
    holderPublicKey: '-',
    sealedShare: '-',
    createdAt: LONG_AGO,
  },
  invitations: {
    email: 'someone@example.test',
    roles: ['TRAINEE'],
    createdAt: LONG_AGO,
    acceptedAt: NEVER_ENDS,
    revokedAt: NEVER_ENDS,
  },
  supervisionAssignments: { endReason: 'NONE', packVersion: 'test', version: 1, createdAt: LONG_AGO },
  declaredConflicts: { kind: 'OTHER_TIE', declaredAt: LONG_AGO, version: 1 },
};
