import { registerEnumType } from '@nestjs/graphql';
import { enumOfKeys } from '@subrosa/platform/graphql/index.js';
import { COMPETENCIES } from './domain/competency.js';
import type { Competency } from './domain/competency.js';
import { VERDICTS } from './domain/verdict.js';
import type { Verdict } from './domain/verdict.js';

/** The texts of a closed list as the descriptions of its enum's values. */
function valuesOf<Name extends string>(list: Readonly<Record<Name, string>>) {
  return Object.fromEntries(
    Object.entries<string>(list).map(([name, description]) => [name, { description }]),
  ) as { [N in Name]: { description: string } };
}

export const VerdictEnum = enumOfKeys<Verdict>(VERDICTS);
registerEnumType(VerdictEnum, {
  name: 'Verdict',
  description: 'How a review ends.',
  valuesMap: valuesOf<Verdict>(VERDICTS),
});

export const CompetencyEnum = enumOfKeys<Competency>(COMPETENCIES);
registerEnumType(CompetencyEnum, {
  name: 'Competency',
  description: 'What is rated.',
  valuesMap: valuesOf<Competency>(COMPETENCIES),
});
