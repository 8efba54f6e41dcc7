import { relation, resource } from '@subrosa/access';
import type { Resource } from '@subrosa/access';
import { namedAssignment } from '../assignments/index.js';
import { consentRelation } from '../consents/index.js';
import { CaseAudienceRow } from './case-audience.row.js';
import { CaseConsentRow } from './case-consent.row.js';
import { CaseRow } from './case.row.js';
import { OpeningRow } from './opening.row.js';

const audience = relation({
  entity: CaseAudienceRow,
  fields: ['kind'],
  on: { clinicId: 'clinicId', id: 'caseId' },
  relations: { assignment: namedAssignment },
});

const consents = relation({
  entity: CaseConsentRow,
  fields: ['consentId'],
  on: { clinicId: 'clinicId', id: 'caseId' },
  relations: { consent: consentRelation },
});

const openings = relation({
  entity: OpeningRow,
  fields: ['viewerId'],
  on: { clinicId: 'clinicId', id: 'caseId' },
});

const fields = ['authorId', 'state', 'expiresAt'] as const;
const relations = { audience, consents, openings };

/** What the grants on cases speak of: the author, the life, the audience with its assignments, the consents, who opened it. */
export const caseResource = resource({ name: 'Case', entity: CaseRow, fields: [...fields], relations });

/** The case that a row with `clinicId` and `caseId` hangs on, for the policies of all that hangs on a case. */
export const caseRelation = relation({
  entity: CaseRow,
  fields: [...fields],
  on: { clinicId: 'clinicId', caseId: 'id' },
  relations,
});

/** The paths that a condition over a case may use. */
export type CasePaths = typeof caseResource extends Resource<infer Paths> ? Paths : never;
