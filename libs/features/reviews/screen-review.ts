import { Inject, Injectable } from '@nestjs/common';
import { AppError, invalidInput } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { CaseTextRepository, CaseTexts, FreeTextScreen } from '../discussion/index.js';
import type { KeptText, TextFinding, TypedText } from '../discussion/index.js';

/** One rating as its reviewer gives it. */
export interface GivenRating {
  readonly competency: string;
  readonly score: number;
  readonly rationale: string;
}

/** The supervision note as its supervisor writes it; days are YYYY-MM-DD in the clinic's zone. */
export interface GivenNote {
  readonly heldOn: string;
  readonly focus: string;
  readonly riskAndEthics: string;
  readonly directions: string;
  readonly followUpOn?: string | null | undefined;
}

/** Every word of a review. */
export interface ReviewWords {
  readonly recommendations: string;
  readonly ratings: readonly GivenRating[];
  readonly note: GivenNote | null;
  readonly kept: readonly KeptText[];
}

/** There are ten competencies; a longer list is no rating. */
const MAX_RATINGS = 50;

/** Screens the words of a review: those that last must not even hold what the released text holds. */
@Injectable()
export class ScreenReview {
  constructor(
    @Inject(FreeTextScreen) private readonly screen: FreeTextScreen,
    @Inject(CaseTexts) private readonly texts: CaseTexts,
    @Inject(CaseTextRepository) private readonly versions: CaseTextRepository,
  ) {}

  /** What is still marked, by input field; INVALID_INPUT or TOO_LARGE for words that are none. */
  async open(work: Work, caseId: string, words: ReviewWords): Promise<TextFinding[]> {
    if (words.ratings.length > MAX_RATINGS) {
      throw new AppError('TOO_LARGE', { field: 'ratings', size: words.ratings.length, limit: MAX_RATINGS });
    }
    const passing: TypedText[] = [{ field: 'recommendations', text: words.recommendations }];
    const lasting = lastingTexts(words);
    checkTexts([...passing, ...lasting], words.kept);
    const released = words.recommendations === '' ? [] : await this.released(work, caseId);
    return [
      ...this.screen.open(passing, keptIn(passing, words.kept), released),
      ...this.screen.open(lasting, keptIn(lasting, words.kept)),
    ];
  }

  /** The same for words that end with the case: what its readers have before them may be said again. */
  async openPassing(
    work: Work,
    caseId: string,
    words: { readonly texts: readonly TypedText[]; readonly kept: readonly KeptText[] },
  ): Promise<TextFinding[]> {
    checkTexts(words.texts, words.kept);
    return this.screen.open(words.texts, words.kept, await this.released(work, caseId));
  }

  private async released(work: Work, caseId: string): Promise<string[]> {
    const newest = await this.versions.newestVersions(work, [caseId]);
    const sections = await this.texts.ofVersions(
      work,
      newest.map(({ id }) => id),
    );
    return sections.map(({ shown }) => shown);
  }
}

function checkTexts(texts: readonly TypedText[], kept: readonly KeptText[]): void {
  for (const { field, text } of texts) {
    // As in a comment: it would not survive storage as it was typed.
    if (/[\0\p{Surrogate}]/u.test(text)) throw invalidInput(field, 'holds a broken character; type it again');
  }
  if (kept.some(({ field }) => !texts.some((one) => one.field === field))) {
    throw invalidInput('kept', 'must name a field of this review');
  }
}

function keptIn(texts: readonly TypedText[], kept: readonly KeptText[]): KeptText[] {
  return kept.filter(({ field }) => texts.some((one) => one.field === field));
}

function lastingTexts({ ratings, note }: ReviewWords): TypedText[] {
  const rationales = ratings.map(({ rationale }, index) => ({
    field: `ratings.${index}.rationale`,
    text: rationale,
  }));
  if (note === null) return rationales;
  const parts = (['focus', 'riskAndEthics', 'directions'] as const).map((part) => ({
    field: `note.${part}`,
    text: note[part],
  }));
  return [...rationales, ...parts];
}
