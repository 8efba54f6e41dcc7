import { AppError } from '@subrosa/kernel';
import { buildAbility } from './ability.js';
import { columnOf } from './columns.js';
import { compilePredicate } from './compile.js';
import type { CompileOptions } from './compile.js';
import { AccessDefinitionError } from './definition-error.js';
import type { GrantRegistry } from './grant.js';
import type { Shape } from './resource.js';
import { sampleActors } from './sample-actors.js';

/**
 * Every mistake in the policies that can be known without a row, all at once: fields and join columns that are missing,
 * nullable or transformed, and conditions that do not compile for some role or process. Empty when all is well; meant for boot.
 */
export function checkGrants(
  registry: GrantRegistry,
  metadata: CompileOptions['metadata'],
): readonly string[] {
  const problems = new Set<string>();
  const note = (where: string, check: () => unknown): void => {
    try {
      check();
    } catch (error) {
      problems.add(`${where}: ${told(error)}`);
    }
  };
  for (const on of new Set(registry.all.map((grant) => grant.on))) {
    for (const check of columnChecks(on, metadata)) note(on.name, check);
  }
  const { samples } = sampleActors();
  for (const { on, action } of registry.all) {
    for (const { who, actor } of samples) {
      note(`${action} on ${on.name} for ${who}`, () =>
        compilePredicate(buildAbility(actor, registry), action, on, { alias: 'row', metadata }),
      );
    }
  }
  return [...problems];
}

function columnChecks(shape: Shape, metadata: CompileOptions['metadata']): readonly (() => unknown)[] {
  const own = shape.fields.map((field) => () => columnOf(metadata(shape.entity), field));
  const related = Object.values(shape.relations).flatMap((relation) => [
    ...Object.entries(relation.on).flatMap(([from, to]) => [
      () => columnOf(metadata(shape.entity), from),
      () => columnOf(metadata(relation.entity), to),
    ]),
    ...columnChecks(relation, metadata),
  ]);
  return [...own, ...related];
}

function told(error: unknown): string {
  if (!(error instanceof AccessDefinitionError))
    return error instanceof AppError ? error.code : String(error);
  const { problem, ...names } = error.details;
  return `${String(problem)} ${JSON.stringify(names)}`;
}
