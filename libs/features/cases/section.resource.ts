import { relation, resource } from '@subrosa/access';
import { caseRelation } from './case.resource.js';
import { CaseSectionRow } from './case-section.row.js';
import { CaseVersionRow } from './case-version.row.js';
import { ExtensionRow } from './extension.row.js';
import { FindingRow } from './finding.row.js';
import { OpeningRow } from './opening.row.js';
import { PassageReportRow } from './passage-report.row.js';
import { RecusalRow } from './recusal.row.js';

/** The position that may be opened first. */
export const FIRST_POSITION = 1;

/** The opening that unlocks a section: of the section before it, in the same version. */
const unlockedBy = relation({
  entity: OpeningRow,
  fields: ['viewerId'],
  on: { clinicId: 'clinicId', versionId: 'versionId', position: 'unlocksPosition' },
});

const openings = relation({
  entity: OpeningRow,
  fields: ['viewerId'],
  on: { clinicId: 'clinicId', id: 'sectionId' },
});

/** What the grants on sections speak of. */
export const sectionResource = resource({
  name: 'Section',
  entity: CaseSectionRow,
  fields: ['position', 'class', 'screening'],
  relations: { case: caseRelation, unlockedBy, openings },
});

/** What the grants on versions speak of. */
export const versionResource = resource({
  name: 'CaseVersion',
  entity: CaseVersionRow,
  fields: ['number'],
  relations: { case: caseRelation },
});

/** What the grants on findings speak of. */
export const findingResource = resource({
  name: 'Finding',
  entity: FindingRow,
  fields: ['sectionId'],
  relations: { case: caseRelation },
});

/** What the grants on openings speak of. */
export const openingResource = resource({
  name: 'Opening',
  entity: OpeningRow,
  fields: ['viewerId'],
  relations: { case: caseRelation },
});

/** What the grants on reported passages speak of. */
export const passageReportResource = resource({
  name: 'PassageReport',
  entity: PassageReportRow,
  fields: ['reportedBy'],
  relations: { case: caseRelation },
});

/** What the grants on extensions speak of. */
export const extensionResource = resource({
  name: 'Extension',
  entity: ExtensionRow,
  fields: ['state'],
  relations: { case: caseRelation },
});

/** What the grants on recusals speak of: the author answers one; who recused is nobody else's business. */
export const recusalResource = resource({
  name: 'Recusal',
  entity: RecusalRow,
  fields: ['answeredAt'],
  relations: { case: caseRelation },
});
