import type { ScreenerData } from '../screener-data.js';
import type { Token } from '../tokens.js';

const MEDICAL_ENDING =
  /(?:itis|osis|emia|aemia|ectomy|pathy|algia|ology|oscopy|otomy|plasty|uria|pnea|xetine|pram|azepam|zolam|zepine|azine|azole|idone|apine|pril|olol|sartan|statin|mab|cillin|cycline|floxacin|formin|gliptin|gliflozin|glutide|triptan|codone|morphone|phylline|barbital|profen|dipine|terol|sone|solone|thiazide|amine|etine|odone|line hcl|iasis|oma|gram|graphy|graphic|metry|scope|rrhea|stomy|cyte|philia|phobia|thymia|lepsy|sclerosis|asteride|platin|ulose|plegia|phasia|trophy|tropic|genic|azam)$/;

const CONTRACTION = /n't$|^(?:i|you|he|she|it|we|they|that|there|what|who|let|here|where|how)'/;

/** Answers what the lists know of a word; every question takes the folded lower-case word. */
export class Lexicon {
  constructor(private readonly data: ScreenerData) {}

  /** An everyday word of English, or a contraction of one. */
  isCommon(word: string): boolean {
    return this.data.commonWords.has(word) || CONTRACTION.test(word);
  }

  /** Any ordinary word; hyphenated words are ordinary when all their parts are. */
  isOrdinary(word: string): boolean {
    if (this.isCommon(word) || this.data.ordinaryWords.has(word)) return true;
    if (!word.includes('-')) return false;
    return word.split('-').every((part) => part.length < 2 || this.isOrdinary(part) || this.isHarmless(part));
  }

  /** A capitalised word that names nobody by itself: drug, term, acronym, nation, day, disease. */
  isHarmless(word: string): boolean {
    const { data } = this;
    if (data.properOrdinary.has(word) || data.drugs.has(word) || data.clinicalTerms.has(word)) return true;
    if (this.givenRank(word) !== undefined || data.surnames.has(word)) return false;
    return word.length > 6 && MEDICAL_ENDING.test(word);
  }

  /** Lives on as the name of a scale, disease or school of therapy. */
  isEponym(word: string): boolean {
    return this.data.eponyms.has(word);
  }

  /** A cited author, by first and last name. */
  isAuthor(given: string, family: string): boolean {
    return this.data.authors.has(`${given} ${family}`);
  }

  isClinicalHead(word: string): boolean {
    return this.data.clinicalHeads.has(word);
  }

  givenRank(word: string): number | undefined {
    return this.data.givenNames.get(word)?.rank;
  }

  surnameRank(word: string): number | undefined {
    const rank = this.data.surnames.get(word);
    if (rank !== undefined || !word.includes('-')) return rank;
    const parts = word.split('-').map((part) => this.data.surnames.get(part));
    return parts.every((part) => part !== undefined) ? Math.max(...parts) : undefined;
  }

  isPlace(phrase: string): boolean {
    return this.data.places.has(phrase);
  }

  /** Nothing the lists know: neither an ordinary word, nor a harmless capitalised one, nor an eponym. */
  isUnknown(word: string): boolean {
    return word.length > 1 && !this.isOrdinary(word) && !this.isHarmless(word) && !this.isEponym(word);
  }

  /** Written with a capital, and not because it is one of the harmless words. */
  isNameShaped(token: Token): boolean {
    const isCapital = token.shape === 'title' || token.shape === 'upper';
    return isCapital && token.text.length > 1 && !this.isHarmless(token.norm);
  }
}
