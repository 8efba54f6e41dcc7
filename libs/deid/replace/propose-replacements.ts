import type { Candidate, PlacedCandidate } from '../detect/candidate.js';
import type { Finding } from '../finding.js';
import type { AliasBook } from './alias-book.js';
import { dateWording } from './date-words.js';
import { generalWording } from './generalise.js';
import { parseDate } from './parse-date.js';
import type { NumericOrder, ParsedDate } from './parse-date.js';
import type { CaseWords } from './case-words.js';
import { mentionOf } from './mention.js';
import { nameAll } from './naming.js';
import { dateWorded, spotOf, worded } from './spot.js';
import { notesOf } from './proposal-notes.js';
import { findingOf } from './proposed-finding.js';
import type { Proposed } from './proposed-finding.js';
import type { ProposalNotes } from './proposal-notes.js';
import { ProposalMemory } from './proposal-memory.js';
import type { KnownNames } from './people.js';
import { only, withCapital } from './put-in-place.js';
import { withRightArticle } from './found-section.js';
import type { FoundSection } from './found-section.js';
import type { Wording } from './put-in-place.js';
import { dateOffset, shiftDate } from './shift-date.js';
import { Things } from './things.js';
import { Timeline, isoDay } from './timeline.js';
import type { DateStyle } from './timeline.js';
import type { Spot } from './mention-shape.js';
import type { MentionInOrder, Naming } from './naming-shape.js';

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
        const notes = notesOf(candidate.source, memory, () => spotOf(section.folded, candidate, memory));
        this.notes.push(notes);
        if (candidate.kind === 'C_DATE') dates.push(notes.spot);
        if (candidate.kind !== 'A_NAME') continue;
        const gap = candidate.from - nameEnd;
        nameEnd = candidate.to;
        mentions.push(mentionInOrder(section, candidate, { notes, isClose: gap >= 2 && gap <= 4 }));
      }
    }
    this.named = nameAll(mentions, { known: proposing, book, memory, words }).named;
    this.things = new Things(data, memory);
    this.timeline = this.timelineOf(dates);
    this.timelineKey = this.timeline.key;
    this.offset = dateOffset(replacing?.seed ?? 1);
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
    for (const entry of sections) {
      const { candidates } = entry;
      let end = 0;
      for (let index = 0; index < candidates.length; index += 1) {
        const candidate = candidates[index];
        const notes = this.notes[findings.length];
        if (!candidate || !notes) continue;
        const proposed = this.proposed(candidate.kind, notes.spot, names);
        if (candidate.kind === 'A_NAME') names += 1;
        const room = { from: end, to: candidates[index + 1]?.from ?? Infinity };
        findings.push(findingOf(entry, candidate, { proposed, room, notes }));
        end = candidate.to;
      }
    }
    return findings;
  }

  private proposed(kind: Candidate['kind'], spot: Spot, nameAt: number): Proposed {
    if (kind !== 'A_NAME') return this.thing(spot, kind);
    const named = this.named[nameAt];
    if (!named) return this.thing(spot, 'QUASI_ORGANIZATION');
    return { entity: named.entity, wording: withRightArticle(named.alias, spot) };
  }

  private thing(spot: Spot, kind: Replaceable): Proposed {
    if (kind === 'C_DATE') return this.date(spot);
    const { text, before, after } = spot;
    const { entity, mentioned, kind: body } = this.things.mention(kind, spot);
    const { things } = this;
    const { lastYear } = this.timeline;
    const { nth, isKnown, isAmbiguous } = mentioned;
    const by = { nth, isKnown, isAmbiguous, lastYear, noun: body?.noun, short: body?.short };
    const wording = worded(spot, by, () =>
      generalWording({ kind, text, before, after, mentioned, lastYear, things, body }),
    );
    return { entity, wording };
  }

  private date(spot: Spot): Proposed {
    const { form, wording } = dateWorded(spot, this.timelineKey, () => this.dateAnew(spot));
    return { entity: this.things.form(form), wording };
  }

  private dateAnew(spot: Spot): { form: string; wording: Wording } {
    const { timeline, offset } = this;
    const { text } = spot;
    const parsed = timeline.read(text);
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

  private timelineOf(dates: readonly Spot[]): Timeline {
    const { record, replacing, memory } = this.proposing;
    const read = (text: string, order: NumericOrder): ParsedDate | undefined =>
      memory.recall(`date ${order} ${text}`, () => ({ parsed: parseDate(text, order) })).parsed;
    return new Timeline(dates, { anchor: replacing?.anchor, births: record?.dates?.slice(0, 1) ?? [], read });
  }
}

/** The mention that a name is; the one before as long as it says the same. */
function mentionInOrder(
  { windows }: FoundSection['section'],
  candidate: PlacedCandidate,
  { notes, isClose }: { readonly notes: ProposalNotes; readonly isClose: boolean },
): MentionInOrder {
  const known = notes.mention;
  if (known?.isClose === isClose) return known;
  const mention = known?.mention ?? mentionOf(windows, candidate, notes.spot);
  notes.mention = { mention, isClose };
  return notes.mention;
}
