import type { Candidate } from '../detect/candidate.js';
import { layersOf } from '../evidence.js';
import type { Finding } from '../finding.js';
import type { FoldOrigin } from '../fold-text.js';
import { tokensWithin } from '../tokens.js';
import type { Token } from '../tokens.js';
import type { AliasBook } from './alias-book.js';
import { dateWording } from './date-words.js';
import { generalWording } from './generalise.js';
import { aliasOfMention } from './name-alias.js';
import { article } from './noun-phrase.js';
import { parseDate } from './parse-date.js';
import type { NumericOrder, ParsedDate } from './parse-date.js';
import { soundOfAny } from './near-words.js';
import { People, nameWords } from './people.js';
import { ProposalMemory } from './proposal-memory.js';
import type { KnownNames, Mention } from './people.js';
import { eating, only, withCapital } from './put-in-place.js';
import type { Place, Wording } from './put-in-place.js';
import { dateOffset, shiftDate } from './shift-date.js';
import { Things } from './things.js';
import { Timeline, isoDay } from './timeline.js';
import type { DateMention, DateStyle } from './timeline.js';

/** What the proposals of one document are made with. */
export interface Proposing extends KnownNames {
  readonly book: AliasBook;
  readonly replacing?: ReplacingOptions | undefined;
  /** From one screen to the next; without it everything is worked out anew. */
  readonly memory?: ProposalMemory | undefined;
}

/** A section with all that was found in it, in order and apart from each other; places are those of the folded text. */
export interface FoundSection {
  readonly key: string;
  readonly section: {
    readonly folded: string;
    readonly tokens: readonly Token[];
    readonly origin?: FoldOrigin;
  };
  readonly candidates: readonly Candidate[];
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

/** How far a replacement looks around itself, in code units. */
const VIEW = 80;

/** A body that was taken for a person is no person's alias. */
const BODY_END =
  / (?:School|Hospital|Church|University|College|Clinic|Academy|Elementary|Medical Center|Center|Department|Inc|LLC)$/;

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

/** The free text around a finding, up to its neighbours; what a replacement takes along must lie in it. */
interface Room {
  readonly from: number;
  readonly to: number;
}

class Proposer {
  private readonly mentions = new Map<Candidate, Mention>();
  private readonly people: People;
  private readonly things: Things;
  private readonly timeline: Timeline;
  private readonly offset: number;

  constructor(
    sections: readonly FoundSection[],
    private readonly proposing: Proposing & { readonly memory: ProposalMemory },
  ) {
    for (const entry of sections) {
      const { section, candidates } = entry;
      for (const candidate of candidates) {
        if (candidate.kind === 'A_NAME')
          this.mentions.set(candidate, {
            candidate,
            tokens: tokensWithin(section.tokens, candidate),
            around: placeOf(entry, candidate),
          });
      }
    }
    const mentions = [...this.mentions.values()];
    this.people = new People(mentions, proposing);
    this.things = new Things(proposing.data, proposing.memory);
    this.timeline = this.timelineOf(sections);
    this.offset = dateOffset(proposing.replacing?.seed ?? 1);
    const names = mentions.flatMap((mention) => nameWords(mention).map(({ norm }) => norm));
    proposing.book.avoid(names, (name) => proposing.memory.recall(`sound ${name}`, () => soundOfAny(name)));
  }

  /** ISO date that weeks are counted from, when the text has one. */
  anchor(): string | undefined {
    const { anchor } = this.timeline;
    return anchor === undefined ? undefined : isoDay(anchor);
  }

  propose(entry: FoundSection, candidate: Candidate, room: Room): Finding {
    const { kind, from, to, confidence, evidence } = candidate;
    const { entity, wording } =
      kind === 'A_NAME' ? this.name(entry, candidate) : this.thing(entry, candidate, kind);
    const found = {
      section: entry.key,
      from,
      to,
      kind,
      confidence,
      evidence,
      layers: layersOf(evidence),
      entity,
    };
    const { before, after } = wording.eats;
    const fits =
      from - before >= room.from && to + after <= room.to && isPlainAround(entry, candidate, wording);
    if (!fits) return { ...found, replacement: this.alone(entry, candidate, wording) };
    const reach = before + after > 0 ? { reach: wording.eats } : {};
    return {
      ...found,
      replacement: wording.words,
      ...reach,
    };
  }

  private name(entry: FoundSection, candidate: Candidate): { entity: string; wording: Wording } {
    const mention = this.mentions.get(candidate);
    if (!mention) return { entity: 'person-0', wording: only('someone') };
    if (BODY_END.test(textOf(entry, candidate))) return this.thing(entry, candidate, 'QUASI_ORGANIZATION');
    const { people, proposing } = this;
    const entity = nameWords(mention).length > 0 ? people.personOf(mention) : people.ofInitials(mention);
    const alias = aliasOfMention(mention, entry.section.folded, { people, book: proposing.book });
    return { entity, wording: withRightArticle(alias, placeOf(entry, candidate)) };
  }

  private thing(
    entry: FoundSection,
    candidate: Candidate,
    kind: Replaceable,
  ): { entity: string; wording: Wording } {
    const text = textOf(entry, candidate);
    const place = placeOf(entry, candidate);
    if (kind === 'C_DATE') return this.date(text, place);
    const { entity, mentioned, kind: body } = this.things.mention(kind, text);
    const { lastYear } = this.timeline;
    return {
      entity,
      wording: generalWording({ kind, text, ...place, mentioned, lastYear, things: this.things, body }),
    };
  }

  private date(text: string, place: Place): { entity: string; wording: Wording } {
    const { timeline, offset } = this;
    const parsed = timeline.read(text);
    const [point] = parsed?.points ?? [];
    const day = parsed && point && timeline.dayOf(parsed, point);
    const entity = this.things.form(
      day === undefined ? `C_DATE ${text.toLowerCase()}` : `day ${String(day)}`,
    );
    const style = this.proposing.replacing?.dates ?? 'WEEKS';
    if (style !== 'SHIFTED')
      return {
        entity,
        wording: withCapital(dateWording(text, parsed, { ...place, timeline, style }), place),
      };
    const shifted = parsed && shiftDate(text, parsed, { timeline, offset });
    const wording =
      shifted === undefined
        ? dateWording(text, parsed, { ...place, timeline, style: 'WEEKS' })
        : only(shifted);
    return { entity, wording: shifted === undefined ? withCapital(wording, place) : wording };
  }

  private timelineOf(sections: readonly FoundSection[]): Timeline {
    const { record, replacing, memory } = this.proposing;
    const dates = sections.flatMap((entry) =>
      entry.candidates
        .filter(({ kind }) => kind === 'C_DATE')
        .map((candidate): DateMention => ({ text: textOf(entry, candidate), ...placeOf(entry, candidate) })),
    );
    const read = (text: string, order: NumericOrder): ParsedDate | undefined =>
      memory.recall(`date ${order} ${text}`, () => ({ parsed: parseDate(text, order) })).parsed;
    return new Timeline(dates, { anchor: replacing?.anchor, births: record?.dates?.slice(0, 1) ?? [], read });
  }

  /** The words for the stretch alone, when what stands around it may not be touched. */
  private alone(entry: FoundSection, candidate: Candidate, { words }: Wording): string {
    const { before } = placeOf(entry, candidate);
    const bare = words.replace(/ in $/, '').replace(/^in (?=week|month|\d)/i, '');
    return /(?:^|[^a-z])(?:the|a|an)\s$/i.test(before) ? bare.replace(/^(?:an?|the|another) /i, '') : bare;
  }
}

/** "a Tobias" -> "an Edgar" */
function withRightArticle(alias: string, { before }: Place): Wording {
  const found = /(?<![\p{L}])(an?)\s$/iu.exec(before.slice(-4))?.[1];
  const right = article(alias);
  if (found === undefined || found.toLowerCase() === right) return only(alias);
  const words = found.startsWith('A') ? `A${right.slice(1)}` : right;
  return eating(`${words} ${alias}`, found.length + 1);
}

function textOf({ section }: FoundSection, { from, to }: Room): string {
  return section.folded.slice(from, to);
}

function placeOf({ section }: FoundSection, { from, to }: Room): Place {
  return {
    before: section.folded.slice(Math.max(0, from - VIEW), from),
    after: section.folded.slice(to, to + VIEW),
  };
}

/** Whether the text that a wording takes along stands in the original as it was read, unit for unit. */
function isPlainAround({ section }: FoundSection, { from, to }: Room, { eats }: Wording): boolean {
  const origin: FoldOrigin | undefined = section.origin;
  if (!origin) return true;
  const at = (index: number): number => origin.starts[index] ?? Number.NaN;
  const isPlainBefore = eats.before === 0 || at(from) - at(from - eats.before) === eats.before;
  const last = to - 1 + eats.after;
  return (
    isPlainBefore &&
    (eats.after === 0 || (origin.ends[last] ?? Number.NaN) - (origin.ends[to - 1] ?? 0) === eats.after)
  );
}
