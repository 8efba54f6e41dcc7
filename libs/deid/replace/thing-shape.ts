import type { KindNoun } from './kind-nouns.js';
import type { Mentioned } from './noun-phrase.js';

/** What a stretch tells of the thing it names, by its words alone: of a body or place its kind and telling word, else its form. */
export type ReadThing =
  | { readonly form: string }
  | { readonly form: undefined; readonly kind: KindNoun; readonly key: string; readonly isVague: boolean };

/** Which thing a mention means: its entity id, and how often its kind was spoken of before. */
export interface ThingMention {
  readonly entity: string;
  readonly mentioned: Mentioned;
  /** What the thing was called at first, where this mention does not tell ("Mercy"). */
  readonly kind?: KindNoun;
}
