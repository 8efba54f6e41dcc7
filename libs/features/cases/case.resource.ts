import { relation, resource } from '@subrosa/access';
import type { Resource } from '@subrosa/access';
import { coversOfNamed, namedAssignment } from '../assignments/index.js';
import { agreementRelation, determinationRelation } from '../consents/index.js';
import { consultationOfCase, namedMembership, namedPlace } from '../groups/index.js';
import { CaseAudienceRow } from './case-audience.row.js';
import { CaseColleagueRow } from './case-colleague.row.js';
import { CaseConsentRow } from './case-consent.row.js';
import { CaseDeterminationRow } from './case-determination.row.js';
import { CaseMemberRow } from './case-member.row.js';
import { CasePeerRow } from './case-peer.row.js';
import { CaseRow } from './case.row.js';
import { OpeningRow } from './opening.row.js';
import { RecognitionRow } from './recognition.row.js';
import { RecusalRow } from './recusal.row.js';

const ON_CASE = { clinicId: 'clinicId', id: 'caseId' } as const;

const audience = relation({
  entity: CaseAudienceRow,
  fields: ['kind'],
  on: ON_CASE,
  relations: { assignment: namedAssignment, covers: coversOfNamed },
});

const peers = relation({
  entity: CasePeerRow,
  fields: ['placeId'],
  on: ON_CASE,
  relations: { place: namedPlace },
});

const members = relation({
  entity: CaseMemberRow,
  fields: ['membershipId'],
  on: ON_CASE,
  relations: { membership: namedMembership },
});

const colleagues = relation({ entity: CaseColleagueRow, fields: ['personId'], on: ON_CASE });

const consents = relation({
  entity: CaseConsentRow,
  fields: ['scope'],
  on: ON_CASE,
  relations: { agreement: agreementRelation },
});

const determinations = relation({
  entity: CaseDeterminationRow,
  fields: ['determinationId'],
  on: ON_CASE,
  relations: { determination: determinationRelation },
});

const openings = relation({ entity: OpeningRow, fields: ['viewerId'], on: ON_CASE });

const recognitions = relation({ entity: RecognitionRow, fields: ['viewerId'], on: ON_CASE });

/** The recusals in this case, and those that any case of the same client record has seen. */
const recusals = relation({ entity: RecusalRow, fields: ['answeredAt'], on: ON_CASE });
const recusalsOfClient = relation({
  entity: RecusalRow,
  fields: ['viewerId'],
  on: { clinicId: 'clinicId', clientRecordId: 'clientRecordId' },
});

const fields = [
  'authorId', 'state', 'expiresAt', 'purpose', 'audienceKind', 'screening', 'part2ProgrammeId', 'coverFrom', 'withdrawnBy',
  'destroyNotBefore', 'holdCount',
] as const; // prettier-ignore
const relations = {
  audience,
  peers,
  members,
  colleagues,
  consents,
  determinations,
  openings,
  recognitions,
  recusals,
  recusalsOfClient,
  consultation: consultationOfCase,
};

/** What the grants on cases speak of: the author, the life, every kind of audience, what it rests on, who opened it, who is out. */
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
