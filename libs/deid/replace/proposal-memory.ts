import type { Spot } from './mention-shape.js';
import type { Naming } from './naming-shape.js';
import type { ReadThing, ThingMention } from './thing-shape.js';
import type { Timeline } from './timeline.js';

/** A timeline and the dates it was made of. */
export interface DatedTimeline {
  readonly dates: readonly Spot[];
  readonly timeline: Timeline;
}

/** What the things of a document were told to be, in order, by what their stretches tell. */
export interface ToldThings {
  readonly read: readonly ReadThing[];
  readonly told: readonly ThingMention[];
}

/**
 * What was worked out for the stretches of the document screened last, so that a keystroke asks the lists about new ones only. It
 * remembers one document: what the next one does not have is forgotten, and of an empty one nothing is kept.
 */
export class ProposalMemory {
  /** ISO date that the weeks of the document screened last are counted from. */
  anchor: string | undefined;

  /** The names of the document screened last with their aliases. */
  naming: Naming | undefined;

  /** The dates of the document screened last and what is counted from them. */
  timeline: DatedTimeline | undefined;

  /** The things of the document screened last. */
  things: ToldThings | undefined;

  private last = new Map<string, unknown>();
  private now = new Map<string, unknown>();

  /** Begins a document; what the one before it did not ask for is gone. */
  begin(): void {
    this.last = this.now;
    this.now = new Map();
  }

  /** Ends a document; only what it asked for stays. */
  end(): void {
    this.last = new Map();
  }

  /** The answer remembered under a key, or made now; a key must name its question, and its answer depend on the key alone. */
  recall<T>(key: string, make: () => T): T {
    // Each question has its own prefix, so that what is found under it is what was made for it.
    const known = (this.now.get(key) ?? this.last.get(key)) as T | undefined;
    const answer = known ?? make();
    this.now.set(key, answer);
    return answer;
  }
}
