import { Inject, Injectable } from '@nestjs/common';
import type { CaseCipher } from '@subrosa/platform/crypto/index.js';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { FOREVER } from '@subrosa/kernel';
import { CaseKeys, CaseRepository, hideInAnchor, hideReported, reanchor } from '../cases/index.js';
import type { Anchor, OpenedSection, Passage, ReportedWords } from '../cases/index.js';
import { CaseTextRepository } from './case-text.repository.js';
import { CaseTexts } from './case-texts.js';
import type { CommentRow } from './comment.row.js';
import { commentField } from './sealed-fields.js';
import { shownPlace } from './shown-place.js';
import { openAnchor } from './stored-anchor.js';
import type { ThreadRow } from './thread.row.js';

/** A quoted passage as its reader may see it; the place is null if some of it is hidden from them. */
export interface QuotedPassage {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly place: Passage | null;
}

/** What placing threads needs, read once for all of them. */
interface Surroundings {
  readonly ciphers: ReadonlyMap<string, CaseCipher>;
  /** The id of the newest version, by case. */
  readonly newest: ReadonlyMap<string, string>;
  /** The section of that key in that version, if the actor may read it. */
  readonly sectionIn: (versionId: string, key: string) => OpenedSection | undefined;
}

/**
 * Opens comments and quotes for their readers. Every text that leaves is one event of the ledger, and the clock is asked once more
 * after the last text was opened: at or after expiry there is null instead.
 */
@Injectable()
export class DiscussionReader {
  constructor(
    @Inject(CaseRepository) private readonly cases: CaseRepository,
    @Inject(CaseKeys) private readonly keys: CaseKeys,
    @Inject(CaseTextRepository) private readonly versions: CaseTextRepository,
    @Inject(CaseTexts) private readonly texts: CaseTexts,
  ) {}

  /** The texts of released comments, in their order; without what reports hide, unless the reader wrote the case. */
  async commentTexts(work: Work, comments: readonly Granted<CommentRow>[]): Promise<(string | null)[]> {
    const ciphers = await this.keys.openMany(work, caseIdsOf(comments));
    const hidden = await this.texts.hiddenFromReader(work, caseIdsOf(comments));
    const opened = comments.map(({ row }) => {
      const cipher = ciphers.get(row.caseId);
      if (cipher === undefined || row.body === null) return null;
      return textFor(row, cipher.open(commentField(row.id), row.version, row.body), hidden);
    });
    return this.release(work, { action: 'comment.read', resource: 'Comment' }, { items: comments, opened });
  }

  /** The quoted passages of released threads, in their order; null for a thread about the whole case. */
  async passages(work: Work, threads: readonly Granted<ThreadRow>[]): Promise<(QuotedPassage | null)[]> {
    const around = await this.surroundings(work, threads);
    const opened = threads.map(({ row }) => {
      const section = around.sectionIn(row.versionId, row.sectionKey);
      const anchor = anchorOf(row, section, around);
      if (anchor === null || section === undefined) return null;
      const { quote, prefix, suffix } = hideInAnchor(anchor, section.hidden);
      return { quote, prefix, suffix, place: shownPlace(section, anchor) };
    });
    return this.release(work, { action: 'thread.read', resource: 'Thread' }, { items: threads, opened });
  }

  /**
   * Where the threads stand in the newest version as shown to this reader. Null: about the whole case, gone from the text, hidden, or
   * in a section that this reader has not opened in the newest version. No text leaves, only places.
   */
  async currentPlaces(work: Work, threads: readonly Granted<ThreadRow>[]): Promise<(Passage | null)[]> {
    const around = await this.surroundings(work, threads);
    return threads.map(({ row }) => {
      const anchor = anchorOf(row, around.sectionIn(row.versionId, row.sectionKey), around);
      const newest = around.newest.get(row.caseId) ?? '';
      const section = around.sectionIn(newest, row.sectionKey);
      if (anchor === null || section === undefined) return null;
      const place = row.versionId === newest ? anchor : reanchor(anchor, section.text);
      return place && shownPlace(section, place);
    });
  }

  private async surroundings(work: Work, threads: readonly Granted<ThreadRow>[]): Promise<Surroundings> {
    const caseIds = caseIdsOf(threads);
    const newest = await this.versions.newestVersions(work, caseIds);
    const versionIds = new Set([...threads.map(({ row }) => row.versionId), ...newest.map(({ id }) => id)]);
    const sections = new Map(
      (await this.texts.ofVersions(work, [...versionIds])).map((opened) => [
        `${opened.section.versionId}|${opened.section.key}`,
        opened,
      ]),
    );
    return {
      ciphers: await this.keys.openMany(work, caseIds),
      newest: new Map(newest.map(({ caseId, id }) => [caseId, id])),
      sectionIn: (versionId, key) => sections.get(`${versionId}|${key}`),
    };
  }

  private async release<Row extends { id: string; caseId: string }, Text>(
    work: Work,
    what: { readonly action: string; readonly resource: string },
    { items, opened }: { items: readonly Granted<Row>[]; opened: readonly (Text | null)[] },
  ): Promise<(Text | null)[]> {
    const unexpired = await this.cases.unexpiredNow(work, caseIdsOf(items));
    const released = items.map(({ row }, index) =>
      unexpired.has(row.caseId) ? (opened[index] ?? null) : null,
    );
    const read = items.filter((_, index) => released[index] !== null);
    await work.recordAll(
      read.map(({ row, grants }) => ({
        ...what,
        outcome: 'READ',
        resourceId: row.id,
        caseId: row.caseId,
        grant: grants[0]?.code ?? '',
      })),
    );
    return released;
  }
}

/** What is not sent yet is its writer's own, and stays as it was typed. */
function textFor(
  row: CommentRow,
  text: string,
  hidden: ReadonlyMap<string, readonly ReportedWords[]>,
): string {
  return row.visibleFrom >= FOREVER ? text : hideReported(text, hidden.get(row.caseId) ?? []);
}

function anchorOf(row: ThreadRow, section: OpenedSection | undefined, around: Surroundings): Anchor | null {
  const cipher = around.ciphers.get(row.caseId);
  if (cipher === undefined || section === undefined) return null;
  return openAnchor(cipher, row, section.versionNumber);
}

function caseIdsOf(items: readonly { readonly row: { readonly caseId: string } }[]): string[] {
  return [...new Set(items.map(({ row }) => row.caseId))];
}
