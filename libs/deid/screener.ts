import { applyEdit } from './case-document.js';
import type { CaseDocument, Edit } from './case-document.js';
import { Lexicon } from './detect/lexicon.js';
import type { Candidate } from './detect/candidate.js';
import type { Reading } from './detect/reading.js';
import { candidatesIn } from './detect/read-section.js';
import { SectionReader } from './detect/section-reader.js';
import type { ReadSection } from './detect/window-reading.js';
import type { Finding } from './finding.js';
import { originalSpan } from './fold-text.js';
import { DocumentCandidates } from './match/document-candidates.js';
import { RecordMatcher } from './match/record-matcher.js';
import type { OpenedRecord } from './opened-record.js';
import { AliasBook, aliasPools } from './replace/alias-book.js';
import { CaseWords } from './replace/case-words.js';
import type { Alias, AliasStyle } from './replace/alias-book.js';
import { proposeReplacements } from './replace/propose-replacements.js';
import { ProposalMemory } from './replace/proposal-memory.js';
import type { ReplacingOptions } from './replace/propose-replacements.js';
import type { ScreenerData } from './screener-data.js';
import { NEUTRAL_SENSITIVITY, Tagger } from './tagger/tagger.js';
import { WordBook } from './word-book.js';

/** How a screener works: how much it marks, and what keeps the aliases of a case the same from one sitting to the next. */
export interface ScreenerOptions extends AliasOptions {
  /** The tagger's dial: 0 is neutral, above it more is marked (and more wrongly), below it less. */
  readonly sensitivity?: number;
}

/** What keeps the aliases of a case the same; both are sealed with the draft. */
export interface AliasOptions extends ReplacingOptions {
  readonly aliases?: readonly Alias[];
  /** `SAME`, the default, keeps the style of names where the lists tell it; `COMMON` makes them all English names. */
  readonly aliasStyle?: AliasStyle;
}

/** Finds what may identify someone; synchronous, and without any contact to the outside. */
export interface Screener {
  /** Every finding of the document, in order of sections and places; none overlap. */
  screen(doc: CaseDocument): Finding[];
  /** The findings after an edit of the document screened last; always the same as screening the whole anew. */
  update(edit: Edit): Finding[];
  /** The words of names of the document screened last with their aliases; to be sealed with the draft. */
  aliases(): Alias[];
  /** ISO date that weeks were counted from in the document screened last, to be sealed too and given to later screeners. */
  anchor(): string | undefined;
  /** Drops all that was read: no word of any text stays, not even among what was remembered of words. */
  forget(): void;
}

/** A screener over these lists and, on the author's own device, the opened record of the client. */
export function createScreener(
  data: ScreenerData,
  record?: OpenedRecord,
  options: ScreenerOptions = {},
): Screener {
  return new CaseScreener(data, record, options);
}

/** A section as it was read last, with the reader that remembers its windows. */
interface ReadText {
  readonly key: string;
  readonly text: string;
  readonly reader: SectionReader;
  readonly section: ReadSection;
}

class CaseScreener implements Screener {
  private readonly lexicon: Lexicon;
  private readonly tagger: Tagger | undefined;
  private readonly matcher: RecordMatcher | undefined;
  private readonly pools: ReturnType<typeof aliasPools>;
  private readonly book = new WordBook();
  private document: CaseDocument = { sections: [] };
  private read = new Map<string, ReadText>();
  private candidates = new DocumentCandidates();
  private words = new CaseWords();
  private memory = new ProposalMemory();

  constructor(
    private readonly data: ScreenerData,
    private readonly record: OpenedRecord | undefined,
    private readonly options: ScreenerOptions,
  ) {
    this.lexicon = new Lexicon(data);
    this.tagger =
      data.tagger && new Tagger(data.tagger, this.lexicon, options.sensitivity ?? NEUTRAL_SENSITIVITY);
    this.matcher = record && new RecordMatcher(record, data, this.lexicon);
    this.pools = aliasPools(data, this.lexicon);
  }

  screen(doc: CaseDocument): Finding[] {
    this.document = doc;
    const sections = doc.sections.map(({ key, text }) => this.readOnce(key, text));
    this.read = new Map(sections.map((section) => [section.key, section]));
    const united = this.candidates.unite(sections.map(({ section }) => section));
    const merged = sections.map(({ key, section }, at) => ({ key, section, candidates: united[at] ?? [] }));
    this.words.follow(wordsOf(sections));
    const book = new AliasBook(this.pools, {
      seed: this.options.seed ?? 1,
      aliases: this.options.aliases ?? [],
      taken: this.words,
      record: this.matcher?.names,
      style: this.options.aliasStyle,
    });
    const proposed = proposeReplacements(merged, {
      data: this.data,
      record: this.record,
      names: this.matcher?.names,
      book,
      words: this.words,
      replacing: this.options,
      memory: this.memory,
    });
    return inOriginal(proposed, this.read);
  }

  update(edit: Edit): Finding[] {
    return this.screen(applyEdit(this.document, edit));
  }

  anchor(): string | undefined {
    return this.memory.anchor;
  }

  forget(): void {
    this.document = { sections: [] };
    this.read = new Map();
    this.candidates = new DocumentCandidates();
    this.words = new CaseWords();
    this.memory = new ProposalMemory();
    this.tagger?.forget();
    this.lexicon.forget();
    this.book.forget();
  }

  aliases(): Alias[] {
    return this.memory.naming?.book.entries() ?? [];
  }

  /** What a section says by itself depends on its text alone, so an untouched section is not read again. */
  private readOnce(key: string, text: string): ReadText {
    const known = this.read.get(key);
    if (known?.text === text) return known;
    const reader =
      known?.reader ?? new SectionReader(this.lexicon, (reading) => this.candidatesOf(reading), this.book);
    const section = reader.read(text);
    return { key, text, reader, section };
  }

  private candidatesOf(reading: Reading): Candidate[] {
    return [...candidatesIn(reading, this.tagger), ...(this.matcher?.find(reading) ?? [])];
  }
}

/** The findings with their places in the texts as written. */
function inOriginal(findings: readonly Finding[], sections: ReadonlyMap<string, ReadText>): Finding[] {
  return findings.map((finding) => {
    const { text = '', section } = sections.get(finding.section) ?? {};
    const { from, to } = originalSpan(text, section?.origin, finding);
    return from === finding.from && to === finding.to ? finding : { ...finding, from, to };
  });
}

/** The words of each window; the same object as long as the window is read the same. */
function wordsOf(sections: readonly ReadText[]): ReadonlyMap<string, unknown>[] {
  return sections.flatMap(({ section }) => section.windows.map(({ reading }) => reading.words));
}
