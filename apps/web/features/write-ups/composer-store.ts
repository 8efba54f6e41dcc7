import type { Alias, CaseDocument, KeepReasonCode, OpenedRecord } from '@subrosa/deid';
import { applyReplacements } from '@subrosa/deid/replace/apply-replacements.js';
import { answerFindings } from '../identifiers/answer-findings.js';
import { aliasesUsed, withAliases } from '../identifiers/aliases-used.js';
import { followChange } from '../identifiers/follow-change.js';
import { groupFindings, keepEqualGroups, reasonsOf } from '../identifiers/group-findings.js';
import type { IdentifierGroup } from '../identifiers/group-findings.js';
import { notFoundHere } from '../identifiers/listed-finding.js';
import type { ListedFinding } from '../identifiers/listed-finding.js';
import { changesOf, renamedIn, withChosenWords } from '../identifiers/replacing.js';
import { withWordsFor } from '../identifiers/words-for-server.js';
import { kindInWords, markStyleOf } from '../identifiers/mark-style.js';
import { Screening } from '../identifiers/screening.js';
import type { Screened } from '../identifiers/screening.js';
import { EMPTY_VIEW } from './composer-view.js';
import type { ComposerView } from './composer-view.js';
import { documentOf, withTexts } from './draft-content.js';
import type { DraftContent } from './draft-content.js';
import { hasLongParagraph } from './long-paragraphs.js';
import { TextSurfaces } from './text-surfaces.js';
import type { TextChange } from '../identifiers/follow-change.js';

/** What a composer is opened with. */
export interface ComposerOpening {
  readonly content: DraftContent;
  /** The opened client record; without it the engine looks for what anyone could see. */
  readonly record: OpenedRecord | undefined;
  /** Something that is to be saved has changed. */
  readonly onEdited: () => void;
}

/** One write-up as it is written: its text, what was found in it, and what the author did about that. */
export class ComposerStore {
  readonly surfaces: TextSurfaces;
  private readonly screening: Screening;
  private content: DraftContent;
  private view: ComposerView = EMPTY_VIEW;
  private findings: readonly ListedFinding[] = [];
  private fromServer: readonly ListedFinding[] = [];
  private open: readonly ListedFinding[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(private readonly opening: ComposerOpening) {
    this.content = opening.content;
    this.surfaces = new TextSurfaces(documentOf(opening.content), (section, change) => {
      this.typed(section, change);
    });
    this.screening = new Screening({
      document: () => this.surfaces.document(),
      onScreened: (screened) => {
        this.screened(screened);
      },
      onFailed: () => {
        this.show({ check: 'FAILED' });
      },
    });
    this.show({ kept: this.content.kept ?? [], longSections: this.longSections() });
    void this.screening.open(this.content, opening.record);
  }

  /** For useSyncExternalStore. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): ComposerView => this.view;

  /** All that is to be sealed, as it is now. */
  sealable(): DraftContent {
    return withTexts(this.content, this.surfaces.document());
  }

  /** The open findings in the order of the text. */
  openFindings(): readonly ListedFinding[] {
    return this.open;
  }

  findingsOf(entity: string): readonly ListedFinding[] {
    return this.open.filter((finding) => finding.entity === entity);
  }

  /** Marks a row as the one that the reader stands on. */
  standOn(entity: string | null): void {
    this.show({ current: entity });
  }

  /** Puts the proposed words in place of every mention; answers how many. One undo takes it back. */
  replaceAll(entity: string): number {
    const document = this.surfaces.document();
    const mentions = this.findingsOf(entity);
    if (mentions.length === 0) return 0;
    const { originals } = applyReplacements(document, mentions);
    // Asked before the text changes: what names stand for is told of the text that still has them.
    const choices = this.screening.choices();
    const words = mentions.flatMap(({ kind, section, from, to }) =>
      kind === 'A_NAME' ? [this.surfaces.textOf(section).slice(from, to)] : [],
    );
    this.surfaces.replace(changesOf(mentions, document), originals);
    if (mentions.some(({ toldByServer }) => toldByServer !== undefined))
      this.change({ forServer: withWordsFor(mentions, this.content.forServer) });
    void choices.then(({ aliases, anchor }) => {
      const used = aliasesUsed(aliases, words, this.content.aliases);
      const isDated = mentions.some(({ kind }) => kind === 'C_DATE');
      this.change({ aliases: used, ...(isDated && anchor !== undefined ? { anchor } : {}) });
      return this.screenAnew();
    }, this.failed);
    return mentions.length;
  }

  /** Leaves these words wherever they stand, for a reason; or asks about them again. */
  keep(words: readonly string[], reasonCode: KeepReasonCode | null): void {
    const others = (this.content.kept ?? []).filter(({ quote }) => !words.includes(quote));
    const kept = reasonCode === null ? others : [...others, ...words.map((quote) => ({ quote, reasonCode }))];
    this.change({ kept });
    this.tell();
  }

  /** Takes other settings of the replacing, and reads the whole text with them. */
  async choose(
    choice: Partial<Pick<DraftContent, 'aliases' | 'dates' | 'chosen' | 'kept' | 'forServer'>>,
  ): Promise<void> {
    this.change(choice);
    await this.screenAnew();
  }

  /** Writes these aliases for a row's names, also where earlier ones stand already, in one step. */
  async rename(group: IdentifierGroup, changed: readonly Alias[]): Promise<void> {
    const before = this.content.aliases ?? [];
    const renamed = changed.flatMap(({ original, alias }) => {
      const old = before.find((one) => one.original === original)?.alias;
      return old === undefined || old === alias ? [] : [{ from: old, to: alias }];
    });
    this.surfaces.replace(renamedIn(this.surfaces.document(), renamed));
    await this.choose({ aliases: withAliases(before, changed) });
    const same = this.view.groups.find(({ words }) => words[0] === group.words[0]);
    if (same !== undefined) this.replaceAll(same.entity);
  }

  /** Writes these words for every mention of a row, now and later. */
  writeInstead({ entity, words }: IdentifierGroup, instead: string): void {
    const others = (this.content.chosen ?? []).filter(({ quote }) => !words.includes(quote));
    this.change({ chosen: [...others, ...words.map((quote) => ({ quote, words: instead }))] });
    this.tell();
    this.replaceAll(entity);
  }

  /** What names stand for now. */
  async aliases() {
    return (await this.screening.choices()).aliases;
  }

  /** Takes the text of another tab, section by section, as one step that undo takes back. */
  takeTexts(document: CaseDocument): void {
    const changes = document.sections.map(({ key, text }): [string, readonly TextChange[]] => {
      const now = this.surfaces.textOf(key);
      return [key, now === text ? [] : [{ from: 0, to: now.length, insert: text }]];
    });
    this.surfaces.replace(new Map(changes));
  }

  /** Takes what another tab has decided about names and kept words, beside what was decided here. */
  takeChoices({ aliases = [], kept = [], chosen = [], forServer = [] }: DraftContent): void {
    const now = this.content;
    const isNew = <Entry>(entry: Entry, known: readonly Entry[], of: (one: Entry) => string): boolean =>
      !known.some((one) => of(one) === of(entry));
    void this.choose({
      aliases: [
        ...(now.aliases ?? []),
        ...aliases.filter((one) => isNew(one, now.aliases ?? [], ({ original }) => original)),
      ],
      kept: [...(now.kept ?? []), ...kept.filter((one) => isNew(one, now.kept ?? [], ({ quote }) => quote))],
      chosen: [
        ...(now.chosen ?? []),
        ...chosen.filter((one) => isNew(one, now.chosen ?? [], ({ quote }) => quote)),
      ],
      forServer: [
        ...(now.forServer ?? []),
        ...forServer.filter((one) => isNew(one, now.forServer ?? [], ({ words }) => words)),
      ],
    });
  }

  /** What the server found in the text as it stands now; listed like what this device found, until the words are touched. */
  takeFromServer(found: readonly ListedFinding[]): void {
    this.fromServer = found;
    this.tell();
  }

  end(): void {
    this.screening.end();
    this.listeners.clear();
  }

  private change(change: Partial<DraftContent>): void {
    this.content = { ...this.content, ...change };
    this.show({ kept: this.content.kept ?? [] });
    this.opening.onEdited();
  }

  private async screenAnew(): Promise<void> {
    await this.screening.open(this.content, this.opening.record).catch(this.failed);
  }

  private readonly failed = (): void => {
    this.show({ check: 'FAILED' });
  };

  private typed(section: string, change: TextChange): void {
    const move = (finding: ListedFinding): ListedFinding[] => {
      if (finding.section !== section) return [finding];
      const moved = followChange(finding, change);
      return moved === null ? [] : [moved];
    };
    this.findings = this.findings.flatMap(move);
    this.fromServer = this.fromServer.flatMap(move);
    this.open = this.open.flatMap(move);
    this.screening.edited();
    this.opening.onEdited();
  }

  private screened({ findings }: Screened): void {
    this.findings = findings;
    this.show({ check: 'READY' });
    this.tell();
  }

  private tell(): void {
    const document = this.surfaces.document();
    const all = [...this.findings, ...notFoundHere(this.fromServer, this.findings)];
    const found = withChosenWords(document, all, this.content.chosen);
    const { open, resolutions } = answerFindings(document, found, this.content);
    this.open = open;
    this.show({
      groups: keepEqualGroups(this.view.groups, groupFindings(document, open)),
      replaced: resolutions.filter(({ resolution }) => resolution !== 'KEPT').length,
      longSections: this.longSections(),
    });
    for (const { key } of document.sections) this.markSection(key);
  }

  /** Underlines what is open in a section; asked by a surface that has just come. */
  markSection(section: string): void {
    const marks = this.open
      .filter((finding) => finding.section === section)
      .map((finding) => ({
        from: finding.from,
        to: finding.to,
        style: markStyleOf(finding.kind),
        entity: finding.entity,
        isKnown: finding.layers.includes('RECORD'),
        why: whyInWords(finding),
      }));
    this.surfaces.surfaceOf(section)?.mark(marks);
  }

  private longSections(): readonly string[] {
    const now = this.surfaces
      .document()
      .sections.filter(({ text }) => hasLongParagraph(text))
      .map(({ key }) => key);
    return now.join() === this.view.longSections.join() ? this.view.longSections : now;
  }

  private show(change: Partial<ComposerView>): void {
    const isSame = Object.entries(change).every(([key, value]) =>
      Object.is(value, Reflect.get(this.view, key)),
    );
    if (isSame) return;
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** What a pointer over a mark is told; the row beside the text says the same. */
const whyInWords = (finding: ListedFinding): string =>
  [kindInWords(finding.kind), ...reasonsOf(finding).map((reason) => `it ${reason}`)].join('; ') +
  `. Ctrl+. writes “${finding.replacement}” everywhere.`;
