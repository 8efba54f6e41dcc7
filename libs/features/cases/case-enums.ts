import { registerEnumType } from '@nestjs/graphql';
import { enumOf, enumOfKeys } from '@subrosa/platform/graphql/index.js';
import type { NamesOf } from '@subrosa/platform/graphql/index.js';
import { CASE_STATES } from './domain/case-state.js';
import { EXTENSION_REASONS } from './domain/decide-extend.js';
import type { ExtensionReason } from './domain/decide-extend.js';
import { PURPOSES, SECTION_CLASSES } from './domain/purposes.js';
import type { Purpose } from './domain/purposes.js';

export const CaseStateEnum = enumOf(CASE_STATES);
registerEnumType(CaseStateEnum, {
  name: 'CaseState',
  description: 'Where a case is in its life. Expiry is none of these: it is told by the clock.',
});

export const PurposeEnum: NamesOf<Purpose> = enumOfKeys(PURPOSES);
registerEnumType(PurposeEnum, { name: 'Purpose', description: 'Why a case is shown to someone.' });

export const SectionClassEnum = enumOf(SECTION_CLASSES);
registerEnumType(SectionClassEnum, {
  name: 'SectionClass',
  description: 'Where the text of a section comes from; it decides who may be shown it.',
});

export const UrgencyEnum = enumOf(['ROUTINE', 'SOON', 'TODAY']);
registerEnumType(UrgencyEnum, { name: 'Urgency', description: 'How soon the author needs an answer.' });

export const CaseAudienceKindEnum = enumOf([
  'ASSIGNMENTS',
  'SUPERVISION_GROUP',
  'COLLEAGUE',
  'CONSULTATION_GROUP',
]);
registerEnumType(CaseAudienceKindEnum, { name: 'CaseAudienceKind', description: 'Whom a case was sent to.' });

export const WithdrawnByEnum = enumOf(['NOBODY', 'AUTHOR', 'CONSENT']);
registerEnumType(WithdrawnByEnum, {
  name: 'WithdrawnBy',
  description:
    'Why a case is withdrawn: its author took it out of a group, or the client withdrew the consent.',
});

export const ResolutionEnum = enumOf(['REPLACED', 'GENERALISED', 'KEPT']);
registerEnumType(ResolutionEnum, { name: 'Resolution', description: 'What the author did about a finding.' });

export const PassageReportStateEnum = enumOf(['OPEN', 'NEW_VERSION', 'NOT_SO']);
registerEnumType(PassageReportStateEnum, {
  name: 'PassageReportState',
  description: 'How the author has answered a report, if at all.',
});

export const ExtensionStateEnum = enumOf(['ASKED', 'GRANTED', 'DECLINED']);
registerEnumType(ExtensionStateEnum, { name: 'ExtensionState', description: 'What became of an extension.' });

export const ExtensionReasonEnum: NamesOf<ExtensionReason> = enumOfKeys(EXTENSION_REASONS);
registerEnumType(ExtensionReasonEnum, {
  name: 'ExtensionReason',
  description: 'Why a case is kept longer.',
});
