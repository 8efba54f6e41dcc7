import { TypeMetadataStorage } from '@nestjs/graphql';

/** A name of the schema with the class that declares it. */
export interface Declared {
  readonly name: string;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- a class is all that the decorators keep
  readonly by: Function;
}

/** The names that more than one class declares: Nest would serve the last one and drop the others without a word. */
export function repeatedNames(declared: readonly Declared[]): readonly string[] {
  const first = new Map<string, Declared['by']>();
  const repeated = declared.filter(({ name, by }) => {
    const known = first.get(name) ?? by;
    first.set(name, known);
    return known !== by;
  });
  return [...new Set(repeated.map(({ name }) => name))].sort();
}

/** Throws at start if two resolvers declare the same root field, or two classes the same type. */
export function assertDistinctNames(): void {
  const roots = [
    ...TypeMetadataStorage.getQueriesMetadata(),
    ...TypeMetadataStorage.getMutationsMetadata(),
    ...TypeMetadataStorage.getSubscriptionsMetadata(),
  ].map(({ schemaName, target }) => ({ name: schemaName, by: target }));
  const types = [
    ...TypeMetadataStorage.getObjectTypesMetadata(),
    ...TypeMetadataStorage.getInputTypesMetadata(),
  ].map(({ name, target }) => ({ name, by: target }));
  const repeated = [...repeatedNames(roots), ...repeatedNames(types)];
  if (repeated.length > 0) throw new Error(`Declared twice in the schema: ${repeated.join(', ')}`);
}
