import type { Fillers } from './fill.js';

const LONG_AGO = new Date('2020-01-01T00:00:00.000Z');
const SOMEBODY = '0192c4a0-0000-7000-9000-000000000001';

/** Client records, consents, drafts and groups. */
export const RECORDS: Fillers<
  | 'clientRecords'
  | 'consents'
  | 'consentScopes'
  | 'determinations'
  | 'drafts'
  | 'supervisionGroups'
  | 'supervisionGroupMembers'
  | 'consultationGroups'
  | 'covenants'
  | 'covenantSignatures'
  | 'groupMemberships'
> = {
  clientRecords: {
    blob: '-',
    keyForAuthor: '-',
    keyForClinic: '-',
    version: 1,
    createdAt: LONG_AGO,
    updatedAt: LONG_AGO,
  },
  consents: { givenBy: [], method: 'WRITTEN', version: 1, createdAt: LONG_AGO },
  consentScopes: {},
  determinations: { basis: 'EXPERT_DETERMINATION', version: 1 },
  drafts: {
    templateId: 'case-consultation',
    templateVersion: 1,
    blob: '-',
    keyForAuthor: '-',
    keyForClinic: '-',
    version: 1,
    savedAt: LONG_AGO,
  },
  supervisionGroups: {
    name: 'Generated Supervision',
    createdBy: SOMEBODY,
    createdAt: LONG_AGO,
    version: 1,
  },
  supervisionGroupMembers: { version: 1 },
  consultationGroups: {
    name: 'Generated Group',
    afterSignOffSeconds: 14 * 86_400,
    backstopSeconds: 60 * 86_400,
    createdBy: SOMEBODY,
    createdAt: LONG_AGO,
    version: 1,
  },
  covenants: { body: 'We keep what we hear.', publishedAt: LONG_AGO },
  covenantSignatures: { signedAt: LONG_AGO },
  groupMemberships: { endReason: 'NONE', version: 1, createdAt: LONG_AGO },
};
