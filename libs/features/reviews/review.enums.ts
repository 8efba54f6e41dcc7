import { registerEnumType } from '@nestjs/graphql';
import { COMPETENCIES } from './domain/competency.js';
import type { Competency } from './domain/competency.js';
import { VERDICTS } from './domain/verdict.js';
import type { Verdict } from './domain/verdict.js';

/** The keys of a closed list as the object that GraphQL makes an enum of. */
function enumOf<Name extends string>(list: Readonly<Record<Name, string>>): { readonly [N in Name]: N } {
  // Each name is its own value, which is what the type says.
  return Object.fromEntries(Object.keys(list).map((name) => [name, name])) as { readonly [N in Name]: N };
}

/** The texts of a closed list as the descriptions of its enum's values. */
function valuesOf<Name extends string>(list: Readonly<Record<Name, string>>) {
  return Object.fromEntries(
    Object.entries<string>(list).map(([name, description]) => [name, { description }]),
  ) as { [N in Name]: { description: string } };
}

export const VerdictEnum = enumOf<Verdict>(VERDICTS);
registerEnumType(VerdictEnum, {
  name: 'Verdict',
  description: 'How a review ends.',
  valuesMap: valuesOf<Verdict>(VERDICTS),
});

export const CompetencyEnum = enumOf<Competency>(COMPETENCIES);
registerEnumType(CompetencyEnum, {
  name: 'Competency',
  description: 'What is rated.',
  valuesMap: valuesOf<Competency>(COMPETENCIES),
});
