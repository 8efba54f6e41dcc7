import { registerEnumType } from '@nestjs/graphql';
import { enumOf } from '@subrosa/platform/graphql/index.js';
import {
  AGE_BASES,
  AUTHORITIES,
  CONSENT_INSTRUMENTS,
  CONSENT_METHODS,
  CONSENT_SCOPES,
} from './domain/consent.js';

export const ConsentScopeEnum = enumOf(CONSENT_SCOPES);
registerEnumType(ConsentScopeEnum, {
  name: 'ConsentScope',
  description: 'What a client can agree to, each separately.',
});

export const ConsentInstrumentEnum = enumOf(CONSENT_INSTRUMENTS);
registerEnumType(ConsentInstrumentEnum, {
  name: 'ConsentInstrument',
  description:
    'Which document was signed; none may be combined with another. PSYCHOTHERAPY_NOTES: the authorization of 45 CFR 164.508(a)(2). PART2: the consent of 42 CFR 2.31.',
});

export const ConsentMethodEnum = enumOf(CONSENT_METHODS);
registerEnumType(ConsentMethodEnum, { name: 'ConsentMethod', description: 'How agreement was given.' });

export const ConsentAuthorityEnum = enumOf(AUTHORITIES);
registerEnumType(ConsentAuthorityEnum, {
  name: 'ConsentAuthority',
  description: 'By what right somebody gives consent.',
});

export const ConsentAgeBasisEnum = enumOf(AGE_BASES);
registerEnumType(ConsentAgeBasisEnum, {
  name: 'ConsentAgeBasis',
  description: 'The age of the client as the consent rests on it.',
});

export const ConsentGiverKindEnum = enumOf(['CLIENT', 'PARENT', 'GUARDIAN', 'PARTNER']);
registerEnumType(ConsentGiverKindEnum, {
  name: 'ConsentGiverKind',
  description: 'Who gave consent; never by name.',
});

export const ConsentClientKindEnum = enumOf(['ADULT', 'MINOR', 'COUPLE']);
registerEnumType(ConsentClientKindEnum, {
  name: 'ConsentClientKind',
  description: 'Whom the client record is of.',
});
