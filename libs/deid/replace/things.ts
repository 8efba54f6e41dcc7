import { foldWord } from '../fold-text.js';
import type { FindingKind } from '../finding-kind.js';
import { compactForm } from '../match/record-facts.js';
import type { ScreenerData } from '../screener-data.js';
import { plainBody, toldBody } from './kind-nouns.js';
import type { KindNoun } from './kind-nouns.js';
import type { Mentioned } from './noun-phrase.js';
import { placeWords } from './place-words.js';
import type { PlaceWords } from './place-words.js';
import type { Spot } from './mention-shape.js';
import { ProposalMemory } from './proposal-memory.js';
import type { ReadThing, ThingMention } from './thing-shape.js';

interface Thing {
  readonly entity: string;
  readonly kind: KindNoun;
  readonly nth: number;
}

/** The ids of things in order; so many are made once, so that equal ones are the same string from one screen to the next. */
const IDS: string[] = [];
const MOST_IDS = 2000;
const FIRST: Mentioned = { nth: 0, isKnown: false };
const FILLER =
  /^(?:the|of|for|and|at|in|de|la|st|saint|new|north|south|east|west|mount|mt|university|college|school|high|elementary|church|hospital|clinic|center|centre|department|bank|city|county|lake|river|port|fort|san|santa|los|las|el)$/;

/** Numbers the things of a case in order of first mention, so that a second hospital stays another one. */
export class Things {
  private readonly byWord = new Map<string, Thing[]>();
  private readonly byForm = new Map<string, string>();
  private readonly ofNoun = new Map<string, number>();
  private readonly ofShort = new Map<string, number>();
  private count = 0;

  constructor(
    private readonly data: ScreenerData,
    private readonly memory: ProposalMemory = new ProposalMemory(),
  ) {}

  /** What kind of body a name tells. */
  bodyOf(kind: FindingKind, text: string): KindNoun {
    return this.toldBody(kind, text).told ?? plainBody(kind);
  }

  private toldBody(kind: FindingKind, text: string): { told: KindNoun | undefined } {
    return this.memory.recall(`body ${kind} ${text}`, () => ({ told: toldBody(kind, text) }));
  }

  /** What a place becomes. */
  placeOf(text: string): PlaceWords {
    return this.memory.recall(`place ${text}`, () => placeWords(text, this.data));
  }

  /** What a spot of this kind tells of the thing it names. */
  readSpot(kind: FindingKind, spot: Pick<Spot, 'text' | 'thing'>): ReadThing {
    return (spot.thing ??= this.read(kind, spot.text));
  }

  /** The things that the stretches of a document name, in order; taken over from the screen before where they tell the same. */
  mentionAll(read: readonly ReadThing[]): readonly ThingMention[] {
    const { memory } = this;
    const last = memory.things;
    if (last && tellTheSame(last.read, read)) return last.told;
    const told = read.map((one) => this.mention(one));
    memory.things = { read, told };
    return told;
  }

  private mention(named: ReadThing): ThingMention {
    if (named.form !== undefined) return { entity: this.form(named.form), mentioned: FIRST };
    const { noun, short } = named.kind;
    const { key, isVague } = named;
    const known = this.byWord.get(key)?.find((thing) => isVague || thing.kind.noun === noun);
    if (known) {
      const isAmbiguous = this.sharing(known.kind.short) > 1;
      return {
        entity: known.entity,
        kind: known.kind,
        mentioned: { nth: known.nth, isKnown: true, isAmbiguous },
      };
    }
    const nth = this.ofNoun.get(noun) ?? 0;
    this.ofNoun.set(noun, nth + 1);
    this.ofShort.set(short, this.sharing(short) + 1);
    const thing: Thing = { entity: this.next(), kind: named.kind, nth };
    this.byWord.set(key, [...(this.byWord.get(key) ?? []), thing]);
    return { entity: thing.entity, mentioned: { nth, isKnown: false } };
  }

  /** One entity for equal keys of any other kind of thing, such as one day. */
  private form(key: string): string {
    const known = this.byForm.get(key);
    if (known !== undefined) return known;
    const made = this.next();
    this.byForm.set(key, made);
    return made;
  }

  private sharing(short: string): number {
    return this.ofShort.get(short) ?? 0;
  }

  private read(kind: FindingKind, text: string): ReadThing {
    const named = this.nounOf(kind, text);
    if (!named) return { form: `${kind} ${compactForm(text)}` };
    const group = named.isPlace ? 'place' : 'body';
    return {
      form: undefined,
      kind: named.kind,
      key: `${group} ${tellingWord(text)}`,
      isVague: group === 'body' && this.toldBody(kind, text).told === undefined,
    };
  }

  private nounOf(kind: FindingKind, text: string): { kind: KindNoun; isPlace: boolean } | undefined {
    if (kind === 'B_GEOGRAPHY') {
      const words = this.placeOf(text);
      return 'kind' in words ? { kind: words.kind, isPlace: words.isBody !== true } : undefined;
    }
    if (!/^QUASI_(?:EMPLOYER|SCHOOL|FACILITY|CONGREGATION|ORGANIZATION)$/.test(kind)) return undefined;
    return { kind: this.bodyOf(kind, text), isPlace: false };
  }

  private next(): string {
    this.count += 1;
    const known = IDS[this.count];
    if (known !== undefined) return known;
    const id = `thing-${String(this.count)}`;
    if (this.count < MOST_IDS) IDS[this.count] = id;
    return id;
  }
}

/** The first word that tells one thing from another; an address is told by all of it. */
function tellingWord(text: string): string {
  if (/\d/.test(text)) return compactForm(text);
  const words = foldWord(text).match(/[\p{L}]{2,40}/gu) ?? [];
  return words.find((word) => !FILLER.test(word)) ?? words.join(' ');
}

function tellTheSame(a: readonly ReadThing[], b: readonly ReadThing[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index] || isSameThing(one, b[index]));
}

function isSameThing(a: ReadThing, b: ReadThing | undefined): boolean {
  if (b === undefined || a.form !== b.form) return false;
  if (a.form !== undefined || b.form !== undefined) return true;
  return (
    a.key === b.key && a.isVague === b.isVague && a.kind.noun === b.kind.noun && a.kind.short === b.kind.short
  );
}
