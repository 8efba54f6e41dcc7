import type { Evidence } from '../evidence.js';
import type { NameSex } from '../screener-data.js';
import type { Token } from '../tokens.js';
import type { DateMention, Told } from './date-cues.js';
import type { KindNoun } from './kind-nouns.js';
import type { Mentioned } from './noun-phrase.js';
import type { Place, Wording } from './put-in-place.js';
import type { ReadThing } from './thing-shape.js';

/** The sex that the text tells, where it does. */
export type ToldSex = Exclude<NameSex, 'either'> | undefined;

/** All that the words for a thing depend on beside its spot. */
export interface WordedBy {
  readonly mentioned: Mentioned;
  /** What the thing was called at first, where this mention does not tell. */
  readonly body: KindNoun | undefined;
  readonly lastYear: number | undefined;
}

/**
 * A stretch with what stands around it; the same object from one screen to the next as long as neither changes, so that what follows
 * from these alone is worked out once.
 */
export interface Spot extends Place {
  readonly text: string;
  /** What the words around it tell of a date. */
  told: Told | undefined;
  /** What it says as a date. */
  parsed: DateMention['parsed'];
  /** The wording given last as a date, and the timeline that it depended on. */
  date: { readonly timeline: string; readonly thing: ReadThing; readonly wording: Wording } | undefined;
  /** The wording given last as anything else. */
  worded: { readonly by: WordedBy; readonly wording: Wording } | undefined;
  /** The mention of a person made of it last. */
  mention: Mention | undefined;
  /** What its words tell of the thing they name. */
  thing: ReadThing | undefined;
}

/** One mention of a person; the same object from one screen to the next while its words, reasons and surroundings stay the same. */
export interface Mention {
  readonly spot: Spot;
  readonly tokens: readonly Token[];
  /** Those that are neither initials, titles nor particles. */
  readonly words: readonly Token[];
  /** The text in front of each token within the mention, and what stands after the last. */
  readonly gaps: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly isAfterTitle: boolean;
  /** The sex that a title within or a cue before the mention tells. */
  readonly toldSex: ToldSex;
  /** Whether an opening bracket or quotation mark stands right before it. */
  readonly isBracketed: boolean;
  /** Whom the words around speak of; asked for few mentions, so told when asked. */
  readonly sexes: { listed?: { readonly sex: ToldSex }; unlisted?: { readonly sex: ToldSex } };
}
