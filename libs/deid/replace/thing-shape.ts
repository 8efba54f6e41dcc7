import type { KindNoun } from './kind-nouns.js';

/** What a stretch tells of the thing it names, by its words alone: of a body or place its kind and telling word, else its form. */
export type ReadThing =
  | { readonly form: string }
  | { readonly form: undefined; readonly kind: KindNoun; readonly key: string; readonly isVague: boolean };
