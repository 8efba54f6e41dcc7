import type { Candidate, PlacedCandidate } from '../detect/candidate.js';
import { layersOf } from '../evidence.js';
import type { Finding } from '../finding.js';
import type { AliasBook } from './alias-book.js';
import { dateWording } from './date-words.js';
import { generalWording } from './generalise.js';
import { parseDate } from './parse-date.js';
import type { NumericOrder, ParsedDate } from './parse-date.js';
import type { CaseWords } from './case-words.js';
import { mentionOf } from './mention.js';
import { nameAll } from './naming.js';
import { spotOf, worded } from './spot.js';
import { ProposalMemory } from './proposal-memory.js';
import type { KnownNames } from './people.js';
import { only, withCapital } from './put-in-place.js';
import { alone, isPlainAround, withRightArticle } from './found-section.js';
import type { FoundSection, Room } from './found-section.js';
import type { Wording } from './put-in-place.js';
import { dateOffset, shiftDate } from './shift-date.js';
import { Things } from './things.js';
import { Timeline, isoDay } from './timeline.js';
import type { DateStyle } from './timeline.js';
import type { Spot } from './mention-shape.js';
import type { MentionInOrder, NamedMention } from './naming-shape.js';

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
  const findings = sections.flatMap((entry) => {
    let end = 0;
    return entry.candidates.map((candidate, index) => {
      const next = entry.candidates[index + 1]?.from ?? Infinity;
      const finding = proposer.propose(entry, candidate, { from: end, to: next });
      end = candidate.to;
      return finding;
    });
  });
  memory.anchor = proposer.anchor();
  memory.end();
  return findings;
}

class Proposer {
  private readonly spots = new Map<Candidate, Spot>();
  private readonly naming = new Map<Candidate, NamedMention | undefined>();
  private readonly things: Things;
  private readonly timeline: Timeline;
  private readonly timelineKey: string;
  private readonly offset: number;

  constructor(
    sections: readonly FoundSection[],
    private readonly proposing: Proposing & { readonly memory: ProposalMemory },
  ) {
    const { memory, book, words, data, replacing } = proposing;
    const names: Candidate[] = [];
    const mentions: MentionInOrder[] = [];
    const dates: Spot[] = [];
    for (const { section, candidates } of sections) {
      for (const candidate of candidates) {
        const spot = spotOf(section.folded, candidate, memory);
        this.spots.set(candidate, spot);
        if (candidate.kind === 'C_DATE') dates.push(spot);
        if (candidate.kind !== 'A_NAME') continue;
        const gap = candidate.from - (names.at(-1)?.to ?? 0);
        names.push(candidate);
        mentions.push({
          mention: this.mentionOf(section, candidate, spot),
          isClose: gap >= 2 && gap <= 4,
        });
      }
    }
    const { named } = nameAll(mentions, { known: proposing, book, memory, words });
    names.forEach((candidate, index) => this.naming.set(candidate, named[index]));
    this.things = new Things(data, memory);
    this.timeline = this.timelineOf(dates);
    this.timelineKey = this.timeline.key;
    this.offset = dateOffset(replacing?.seed ?? 1);
  }

  private mentionOf(
    { windows }: FoundSection['section'],
    candidate: PlacedCandidate,
    spot: Spot,
  ): MentionInOrder['mention'] {
    const { mentions } = this.proposing.memory;
    const { source } = candidate;
    const known = source && mentions.get(source);
    if (known) return known;
    const mention = mentionOf(windows, candidate, spot);
    if (source) mentions.set(source, mention);
    return mention;
  }

  /** ISO date that weeks are counted from, when the text has one. */
  anchor(): string | undefined {
    const { anchor } = this.timeline;
    return anchor === undefined ? undefined : isoDay(anchor);
  }

  propose(entry: FoundSection, candidate: Candidate, room: Room): Finding {
    const { kind, from, to, confidence, evidence } = candidate;
    const spot = this.spots.get(candidate) ?? spotOf(entry.section.folded, candidate, this.proposing.memory);
    const { entity, wording } = kind === 'A_NAME' ? this.name(candidate, spot) : this.thing(spot, kind);
    const { before, after } = wording.eats;
    const fits =
      before + after === 0 ||
      (from - before >= room.from && to + after <= room.to && isPlainAround(entry, candidate, wording));
    const replacement = fits ? wording.words : alone(spot, wording);
    const layers = layersOf(evidence);
    const { key: section } = entry;
    const found = { section, from, to, kind, confidence, evidence, layers, entity, replacement };
    return fits && before + after > 0 ? { ...found, reach: wording.eats } : found;
  }

  private name(candidate: Candidate, spot: Spot): { entity: string; wording: Wording } {
    const named = this.naming.get(candidate);
    if (!named) return this.thing(spot, 'QUASI_ORGANIZATION');
    return { entity: named.entity, wording: withRightArticle(named.alias, spot) };
  }

  private thing(spot: Spot, kind: Replaceable): { entity: string; wording: Wording } {
    if (kind === 'C_DATE') return this.date(spot);
    const { text, before, after } = spot;
    const { entity, mentioned, kind: body } = this.things.mention(kind, spot);
    const { things } = this;
    const { lastYear } = this.timeline;
    const { nth, isKnown, isAmbiguous } = mentioned;
    const by = `${String(nth)} ${String(isKnown)} ${String(isAmbiguous)} ${String(lastYear)} ${body?.noun ?? ''} ${body?.short ?? ''}`;
    const { wording } = worded(spot, by, () => ({
      form: '',
      wording: generalWording({ kind, text, before, after, mentioned, lastYear, things, body }),
    }));
    return { entity, wording };
  }

  private date(spot: Spot): { entity: string; wording: Wording } {
    const { form, wording } = worded(spot, this.timelineKey, () => this.dateAnew(spot));
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
