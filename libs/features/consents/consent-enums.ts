import { registerEnumType } from '@nestjs/graphql';
import { AGE_BASES, AUTHORITIES, CONSENT_METHODS, CONSENT_SCOPES } from './domain/consent.js';

/** A closed list as the object that GraphQL makes an enum of. */
function enumOf<const Name extends string>(names: readonly Name[]): { readonly [N in Name]: N } {
  // Each name is its own value, which is what the type says.
  return Object.fromEntries(names.map((name) => [name, name])) as { readonly [N in Name]: N };
}

export const ConsentScopeEnum = enumOf(CONSENT_SCOPES);
registerEnumType(ConsentScopeEnum, {
  name: 'ConsentScope',
  description: 'What a client can agree to, each separately.',
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
