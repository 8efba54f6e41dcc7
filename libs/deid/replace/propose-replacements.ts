import type { Candidate, PlacedCandidate } from '../detect/candidate.js';
import type { Finding } from '../finding.js';
import type { AliasBook } from './alias-book.js';
import { dateWording } from './date-words.js';
import { generalWording } from './generalise.js';
import type { CaseWords } from './case-words.js';
import { mentionOf } from './mention.js';
import { nameAll } from './naming.js';
import { lastWording, spotOf } from './spot.js';
import { ProposalNotes, notesOf } from './proposal-notes.js';
import { findingAsBefore, findingOf } from './proposed-finding.js';
import { ProposalMemory } from './proposal-memory.js';
import type { KnownNames } from './people.js';
import { only, withCapital } from './put-in-place.js';
import { withRightArticle } from './found-section.js';
import type { FoundSection } from './found-section.js';
import type { Wording } from './put-in-place.js';
import { dateOffset, shiftDate } from './shift-date.js';
import type { ReadThing, ThingMention } from './thing-shape.js';
import { Things } from './things.js';
import { Timeline, isoDay } from './timeline.js';
import type { DateStyle } from './timeline.js';
import type { Spot, WordedBy } from './mention-shape.js';
import type { MentionInOrder, NamedMention, Naming } from './naming-shape.js';

/** What the proposals of one document are made with. */
export interface Proposing extends KnownNames {
  readonly book: AliasBook;
  /** The words that the book keeps aliases away from, where it is known how they change. */
  readonly words?: CaseWords | undefined;
  readonly replacing?: ReplacingOptions | undefined;
  /** From one screen to the next; without it everything is worked out anew. */
  readonly memory?: ProposalMemory | undefined;
}

/** How dates and names are replaced in a case; the same choice for all its sections, comments and versions. */
export interface ReplacingOptions {
  /** From a secure random source, once per case; aliases and the date offset come from it, never from the original. */
  readonly seed?: number;
  /** `WEEKS` unless chosen otherwise; shifted dates keep their form and are not Safe Harbor. */
  readonly dates?: DateStyle;
  /** ISO date that week 1 begins with; sealed with the draft it keeps later versions and comments in step. */
  readonly anchor?: string;
}

type Replaceable = Exclude<Finding['kind'], 'A_NAME'>;

/** Candidates as findings: grouped into entities, each with the words proposed in its place, in document order. */
export function proposeReplacements(sections: readonly FoundSection[], proposing: Proposing): Finding[] {
  const memory = proposing.memory ?? new ProposalMemory();
  memory.begin();
  const proposer = new Proposer(sections, { ...proposing, memory });
  const findings = proposer.propose(sections);
  memory.anchor = proposer.anchor();
  memory.end();
  return findings;
}

class Proposer {
  /** Of every candidate of the document, in order. */
  private readonly notes: ProposalNotes[] = [];
  /** Of every name of the document, in order. */
  private readonly named: Naming['named'];
  /** Of everything else, in order. */
  private readonly told: readonly ThingMention[];
  private readonly things: Things;
  private readonly timeline: Timeline;
  private readonly timelineKey: string;
  private readonly offset: number;

  constructor(
    sections: readonly FoundSection[],
    private readonly proposing: Proposing & { readonly memory: ProposalMemory },
  ) {
    const { memory, book, words, data, replacing } = proposing;
    const mentions: MentionInOrder[] = [];
    const dates: Spot[] = [];
    let nameEnd = 0;
    for (const { section, candidates } of sections) {
      for (const candidate of candidates) {
        const notes = notesOf(candidate.source, memory) ?? this.noteDown(section.folded, candidate);
        this.notes.push(notes);
        if (candidate.kind === 'C_DATE') dates.push(notes.spot);
        if (candidate.kind !== 'A_NAME') continue;
        const gap = candidate.from - nameEnd;
        const isClose = gap >= 2 && gap <= 4;
        nameEnd = candidate.to;
        const known = notes.mention;
        mentions.push(
          known?.isClose === isClose ? known : mentionInOrder(section, candidate, { notes, isClose }),
        );
      }
    }
    this.named = nameAll(mentions, { known: proposing, book, memory, words }).named;
    this.things = new Things(data, memory);
    this.timeline = this.timelineOf(dates);
    this.timelineKey = this.timeline.key;
    this.offset = dateOffset(replacing?.seed ?? 1);
    this.told = this.toldThings(sections);
  }

  private noteDown(folded: string, candidate: PlacedCandidate): ProposalNotes {
    const { memory } = this.proposing;
    const notes = new ProposalNotes(memory, spotOf(folded, candidate, memory));
    if (candidate.source) candidate.source.notes = notes;
    return notes;
  }

  /** ISO date that weeks are counted from, when the text has one. */
  anchor(): string | undefined {
    const { anchor } = this.timeline;
    return anchor === undefined ? undefined : isoDay(anchor);
  }

  /** The findings of the sections that it was made with. */
  propose(sections: readonly FoundSection[]): Finding[] {
    const findings: Finding[] = [];
    let names = 0;
    let things = 0;
    for (const entry of sections) {
      const { candidates } = entry;
      let end = 0;
      for (let index = 0; index < candidates.length; index += 1) {
        const candidate = candidates[index];
        const notes = this.notes[findings.length];
        if (!candidate || !notes) continue;
        const isName = candidate.kind === 'A_NAME';
        const named = isName ? this.named[names] : undefined;
        const told = named ?? this.told[things] ?? NOTHING_TOLD;
        const wording = named
          ? nameWorded(notes, named)
          : this.thing(candidate.kind, notes.spot, this.told[things] ?? NOTHING_TOLD);
        if (isName) names += 1;
        if (!named) things += 1;
        const { entity } = told;
        const known = findingAsBefore(candidate, notes, wording);
        if (known?.section === entry.key && known.entity === entity) findings.push(known);
        else {
          const room = { from: end, to: candidates[index + 1]?.from ?? Infinity };
          findings.push(findingOf(entry, candidate, { proposed: { entity, wording }, room, notes }));
        }
        end = candidate.to;
      }
    }
    return findings;
  }

  /** What is told of all that is no person's name, in order. */
  private toldThings(sections: readonly FoundSection[]): readonly ThingMention[] {
    const read: ReadThing[] = [];
    let at = 0;
    let names = 0;
    for (const { candidates } of sections) {
      for (const { kind } of candidates) {
        const spot = this.notes[at]?.spot;
        at += 1;
        if (kind === 'A_NAME') names += 1;
        if (!spot || (kind === 'A_NAME' && this.named[names - 1])) continue;
        read.push(kind === 'C_DATE' ? this.date(spot).thing : this.things.readSpot(thingKind(kind), spot));
      }
    }
    return this.things.mentionAll(read);
  }

  private thing(found: Candidate['kind'], spot: Spot, told: ThingMention): Wording {
    if (found === 'C_DATE') return this.date(spot).wording;
    const { lastYear } = this.timeline;
    const known = lastWording(spot, told, lastYear);
    if (known) return known;
    const { mentioned, kind: body } = told;
    return this.thingAnew(thingKind(found), spot, { mentioned, body, lastYear });
  }

  private thingAnew(kind: Replaceable, spot: Spot, by: WordedBy): Wording {
    const { text, before, after } = spot;
    const wording = generalWording({ kind, text, before, after, ...by, things: this.things });
    spot.worded = { by, wording };
    return wording;
  }

  private date(spot: Spot): NonNullable<Spot['date']> {
    const { timelineKey: timeline } = this;
    if (spot.date?.timeline === timeline) return spot.date;
    const { form, wording } = this.dateAnew(spot);
    spot.date = { timeline, thing: { form }, wording };
    return spot.date;
  }

  private dateAnew(spot: Spot): { form: string; wording: Wording } {
    const { timeline, offset } = this;
    const { text } = spot;
    const parsed = timeline.read(spot);
    const [point] = parsed?.points ?? [];
    const day = parsed && point && timeline.dayOf(parsed, point);
    const form = day === undefined ? `C_DATE ${text.toLowerCase()}` : `day ${String(day)}`;
    const style = this.proposing.replacing?.dates ?? 'WEEKS';
    const shifted = style === 'SHIFTED' ? parsed && shiftDate(text, parsed, { timeline, offset }) : undefined;
    if (shifted !== undefined) return { form, wording: only(shifted) };
    const { before, after } = spot;
    const told = style === 'SHIFTED' ? 'WEEKS' : style;
    return {
      form,
      wording: withCapital(dateWording(text, parsed, { before, after, timeline, style: told }), spot),
    };
  }

  /** Taken over from the screen before while the dates are the same. */
  private timelineOf(dates: readonly Spot[]): Timeline {
    const { record, replacing, memory } = this.proposing;
    const last = memory.timeline;
    if (last?.dates.length === dates.length && dates.every((spot, at) => spot === last.dates[at]))
      return last.timeline;
    const births = record?.dates?.slice(0, 1) ?? [];
    const timeline = new Timeline(dates, { anchor: replacing?.anchor, births });
    memory.timeline = { dates, timeline };
    return timeline;
  }
}

const NOTHING_TOLD: ThingMention = { entity: 'thing-0', mentioned: { nth: 0, isKnown: false } };

/** A name of nobody is some body's. */
function thingKind(kind: Candidate['kind']): Replaceable {
  return kind === 'A_NAME' ? 'QUASI_ORGANIZATION' : kind;
}

/** The words for a name; those of before while it is told to be the same. */
function nameWorded(notes: ProposalNotes, named: NamedMention): Wording {
  const known = notes.named;
  if (known?.named === named) return known.wording;
  const wording =
    known?.named.alias === named.alias ? known.wording : withRightArticle(named.alias, notes.spot);
  notes.named = { named, wording };
  return wording;
}

/** The mention that a name is; what it says is taken over from the one before. */
function mentionInOrder(
  { windows }: FoundSection['section'],
  candidate: PlacedCandidate,
  { notes, isClose }: { readonly notes: ProposalNotes; readonly isClose: boolean },
): MentionInOrder {
  const mention = notes.mention?.mention ?? mentionOf(windows, candidate, notes.spot);
  notes.mention = { mention, isClose };
  return notes.mention;
}
