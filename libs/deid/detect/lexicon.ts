import type { ScreenerData } from '../screener-data.js';
import type { Token } from '../tokens.js';

const MEDICAL_ENDING =
  /(?:itis|osis|emia|aemia|ectomy|opathy|algia|ology|oscopy|otomy|ostomy|plasty|uria|pnea|pnoea|xetine|pram|azepam|zolam|zepine|azine|azole|idone|apine|pril|olol|sartan|statin|mab|tinib|cillin|cycline|floxacin|mycin|formin|gliptin|gliflozin|glutide|triptan|gepant|orexant|codone|morphone|phylline|barbital|profen|dipine|terol|sone|solone|thiazide|amine|etine|odone|tadine|tidine|nidine|caine|setron|lukast|conazole|ciclovir|cyclovir|tegravir|buvir|dronate|coxib|iasis|oma|gram|graphy|graphic|metry|scope|rrhea|rrhoea|rrhage|cyte|philia|phobia|phobic|thymia|thymic|lepsy|sclerosis|asteride|platin|ulose|plegia|phasia|phagia|pepsia|trophy|tropic|genic|genesis|kinesia|somnia|penia|esthesia|aesthesia|flexion|globin|rubin|lalia|lexia|praxia|mania|edema|centesis|lysis|lytic)$/;
/** Adjectives and nouns made of Greek and Latin parts of the body and its workings. */
const MEDICAL_START =
  /^(?:adreno|angio|arterio|arthro|atrio|auto(?:immun|nom)|brady|broncho|cardio|cerebro|cervico|chemo|chole|chromo|cranio|cysto|cyto|dermat|dextro|electro|encephal|endo(?:crin|metri|scop)|entero|fibro|gastro|genito|gyneco|gynaeco|haemo|haemato|hemato|hemo|hepat|histo|hydro(?:c|x)|hyper|hypo|immuno|ischem|kinesi|laparo|laryng|leuko|lumbo|lympho|magneto|mammo|mesothel|metabol|musculo|myelo|myocard|nephro|neuro|oculo|oesophag|ophthalm|ortho(?:p|s)|osteo|otolaryn|pancreat|parasymp|patello|pediatr|paediatr|periton|pharmaco|phlebo|pneumo|psycho|pulmon|pyelo|radiculo|radio|retino|rheumat|sacro|spondyl|sterno|tachy|thoraco|thrombo|thyro|tibio|trans(?:derm|vag)|uretero|urethr|vaso|ventricul|vestibulo|viscero)[a-z-]{2,20}(?:al|ic|ar|ous|ion|ia|ism|ium|ine|ide|ate|in|us|is|um|ory|oid|y|ed|ics|gist|gists|logy)$/;

const CONTRACTION = /n't$|^(?:i|you|he|she|it|we|they|that|there|what|who|let|here|where|how)'/;

const COMMON = 1;
const ORDINARY = 2;
const HARMLESS = 4;
const DRUG = 8;
const SHARED_EPONYM = 16;
const EPONYM = 32;
const CLINICAL_HEAD = 64;

/** What the lists say of one word. */
interface WordFacts {
  readonly bits: number;
  readonly given: number | undefined;
  readonly surname: number | undefined;
}

/** So many words are remembered at most; a case has far fewer. */
const MOST_WORDS = 30_000;

/**
 * Answers what the lists know of a word; every question takes the folded lower-case word. All answers about a word are worked
 * out together and remembered, for the readers ask of each word many times.
 */
export class Lexicon {
  private readonly known = new Map<string, WordFacts>();

  constructor(private readonly data: ScreenerData) {}

  /** Drops what was remembered of the words asked about. */
  forget(): void {
    this.known.clear();
  }

  /** An everyday word of English, or a contraction of one. */
  isCommon(word: string): boolean {
    return (this.of(word).bits & COMMON) !== 0;
  }

  /** Any ordinary word; hyphenated words are ordinary when all their parts are. */
  isOrdinary(word: string): boolean {
    return (this.of(word).bits & ORDINARY) !== 0;
  }

  /** A capitalised word that names nobody by itself: drug, term, acronym, nation, day, disease. */
  isHarmless(word: string): boolean {
    return (this.of(word).bits & HARMLESS) !== 0;
  }

  /** A drug or brand, even when people bear the name too ("Camila"). */
  isDrug(word: string): boolean {
    return (this.of(word).bits & DRUG) !== 0;
  }

  /** Words that are a phrase of therapy together ("wise mind"), folded and parted by spaces. */
  isClinicalPhrase(phrase: string): boolean {
    return this.data.clinicalPhrases.has(phrase);
  }

  /** Clinical before a clinical word alone: "Turner syndrome", "Boston Naming Test". */
  isSharedEponym(word: string): boolean {
    return (this.of(word).bits & SHARED_EPONYM) !== 0;
  }

  /** Lives on as the name of a scale, disease or school of therapy. */
  isEponym(word: string): boolean {
    return (this.of(word).bits & EPONYM) !== 0;
  }

  /** A cited author, by first and last name. */
  isAuthor(given: string, family: string): boolean {
    return this.data.authors.has(`${given} ${family}`);
  }

  isClinicalHead(word: string): boolean {
    return (this.of(word).bits & CLINICAL_HEAD) !== 0;
  }

  givenRank(word: string): number | undefined {
    return this.of(word).given;
  }

  surnameRank(word: string): number | undefined {
    return this.of(word).surname;
  }

  isPlace(phrase: string): boolean {
    return this.data.places.has(phrase);
  }

  /** Nothing the lists know: neither an ordinary word, nor a harmless capitalised one, nor an eponym. */
  isUnknown(word: string): boolean {
    return word.length > 1 && (this.of(word).bits & (ORDINARY | HARMLESS | EPONYM)) === 0;
  }

  /** Written with a capital, and not because it is one of the harmless words. */
  isNameShaped(token: Token): boolean {
    const isCapital = token.shape === 'title' || token.shape === 'upper';
    return isCapital && token.text.length > 1 && !this.isHarmless(token.norm);
  }

  private of(word: string): WordFacts {
    const known = this.known.get(word);
    if (known) return known;
    if (this.known.size > MOST_WORDS) this.known.clear();
    const facts = this.read(word);
    this.known.set(word, facts);
    return facts;
  }

  private read(word: string): WordFacts {
    const { data } = this;
    const given = data.givenNames.get(word)?.rank;
    const surname = this.readSurname(word);
    const isCommon = data.commonWords.has(word) || CONTRACTION.test(word);
    const bits =
      (isCommon ? COMMON | ORDINARY : 0) |
      (!isCommon && this.readOrdinary(word) ? ORDINARY : 0) |
      (this.readHarmless(word, given) ? HARMLESS : 0) |
      (data.drugs.has(word) ? DRUG : 0) |
      (data.sharedEponyms.has(word) ? SHARED_EPONYM : 0) |
      (data.eponyms.has(word) ? EPONYM : 0) |
      (data.clinicalHeads.has(word) ? CLINICAL_HEAD : 0);
    return { bits, given, surname };
  }

  private readOrdinary(word: string): boolean {
    if (this.data.ordinaryWords.has(word)) return true;
    if (!word.includes('-')) return false;
    return word.split('-').every((part) => part.length < 2 || this.isOrdinary(part) || this.isHarmless(part));
  }

  private readHarmless(word: string, given: number | undefined): boolean {
    const { data } = this;
    if (data.properOrdinary.has(word) || data.clinicalTerms.has(word)) return true;
    if (data.drugs.has(word)) return given === undefined;
    if (given !== undefined || data.surnames.has(word) || word.length < 7) return false;
    return MEDICAL_ENDING.test(word) || (word.length > 8 && MEDICAL_START.test(word));
  }

  private readSurname(word: string): number | undefined {
    const { surnames } = this.data;
    const rank = surnames.get(word);
    if (rank !== undefined || !word.includes('-')) return rank;
    const parts = word.split('-').map((part) => surnames.get(part));
    return parts.every((part) => part !== undefined) ? Math.max(...parts) : undefined;
  }
}
