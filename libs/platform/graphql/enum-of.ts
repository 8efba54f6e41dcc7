/** A closed list of names as the object that GraphQL makes an enum of: each name is its own value. */
export type NamesOf<Name extends string> = { readonly [N in Name]: N };

/** The enum object of a closed list. */
export function enumOf<const Name extends string>(names: readonly Name[]): NamesOf<Name> {
  // Each name is its own value, which is what the type says.
  return Object.fromEntries(names.map((name) => [name, name])) as NamesOf<Name>;
}

/** The enum object of a record's keys, in their order. */
export function enumOfKeys<Name extends string>(record: Readonly<Record<Name, unknown>>): NamesOf<Name> {
  // The record's own keys are all there are.
  return enumOf(Object.keys(record) as Name[]);
}
