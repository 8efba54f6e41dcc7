import { Inject, Injectable } from '@nestjs/common';
import { LastingCipher } from '@subrosa/platform/crypto/index.js';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { z } from 'zod';
import { CaseKeys, CaseReader, hideReported } from '../cases/index.js';
import { CaseTexts } from '../discussion/index.js';
import type { RatingRow } from './rating.row.js';
import { ReviewTextRepository } from './review.repository.js';
import { noteField, rationaleField, recommendationsField } from './sealed-fields.js';
import type { SupervisionNoteRow } from './supervision-note.row.js';

const noteWords = z.strictObject({ focus: z.string(), riskAndEthics: z.string(), directions: z.string() });

/** The words of a supervision note. */
export type NoteWords = z.infer<typeof noteWords>;

/** Opens the words of reviews for their readers; every text that leaves is one event of the ledger. */
@Injectable()
export class ReviewReader {
  constructor(
    @Inject(ReviewTextRepository) private readonly texts: ReviewTextRepository,
    @Inject(CaseReader) private readonly cases: CaseReader,
    @Inject(CaseKeys) private readonly keys: CaseKeys,
    @Inject(LastingCipher) private readonly lasting: LastingCipher,
    @Inject(CaseTexts) private readonly caseTexts: CaseTexts,
  ) {}

  /**
   * The recommendations of these reviews, in their order, without what reports hide unless the reader wrote the case; null: none, not
   * for this reader, or at or after expiry.
   */
  async recommendations(work: Work, reviewIds: readonly string[]): Promise<(string | null)[]> {
    const found = await this.texts.ofReviews(work, reviewIds);
    const caseIds = [...new Set(found.map(({ row }) => row.caseId))];
    const ciphers = await this.keys.openMany(work, caseIds);
    const hidden = await this.caseTexts.hiddenFromReader(work, caseIds);
    const opened = found.flatMap(({ row, grants }) => {
      const cipher = ciphers.get(row.caseId);
      if (cipher === undefined || row.body === null) return [];
      const text = cipher.open(recommendationsField(row.id), 1, row.body);
      return [{ row, grants, text: hideReported(text, hidden.get(row.caseId) ?? []) }];
    });
    const unexpired = await this.cases.unexpiredNow(work, caseIds);
    const released = opened.filter(({ row }) => unexpired.has(row.caseId));
    await recordRead(work, { action: 'review.read', resource: 'Review' }, released);
    const byId = new Map(released.map(({ row, text }) => [row.id, text]));
    return reviewIds.map((id) => byId.get(id) ?? null);
  }

  /** The rationales of released ratings, in their order; they outlive the case. */
  async rationales(work: Work, ratings: readonly Granted<RatingRow>[]): Promise<string[]> {
    const opened = await Promise.all(
      ratings.map(({ row }) => this.lasting.open(work.actor.clinicId, rationaleField(row.id), row.rationale)),
    );
    await recordRead(work, { action: 'rating.read', resource: 'Rating' }, ratings);
    return opened;
  }

  /** The words of released supervision notes, in their order; they outlive the case. */
  async notes(work: Work, notes: readonly Granted<SupervisionNoteRow>[]): Promise<NoteWords[]> {
    const opened = await Promise.all(
      notes.map(({ row }) => this.lasting.open(work.actor.clinicId, noteField(row.id), row.body)),
    );
    await recordRead(work, { action: 'supervisionNote.read', resource: 'SupervisionNote' }, notes);
    return opened.map((words) => noteWords.parse(JSON.parse(words) as unknown));
  }
}

async function recordRead(
  work: Work,
  what: { readonly action: string; readonly resource: string },
  read: readonly Granted<{ readonly id: string; readonly caseId: string }>[],
): Promise<void> {
  await work.recordAll(
    read.map(({ row, grants }) => ({
      ...what,
      outcome: 'READ',
      resourceId: row.id,
      caseId: row.caseId,
      grant: grants[0]?.code ?? '',
    })),
  );
}
