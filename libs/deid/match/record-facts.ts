import type { Lexicon } from '../detect/lexicon.js';
import type { FindingKind } from '../finding-kind.js';
import { foldWord } from '../fold-text.js';
import type { OpenedRecord } from '../opened-record.js';
import { numericForms, parseDay, runTogetherForms, wordedForms } from './record-dates.js';
import { addressForms, bodyForms, placeForms, tellingWords, townsOf } from './record-fact-forms.js';
import type { FactForm, FormGuard } from './record-fact-forms.js';
import { compactForm } from './record-letters.js';
import { emailForms, lastFour, numberForms, vehicleForms, websiteForms } from './record-number-forms.js';
import { PhraseTree } from './record-phrases.js';
import { SpellingIndex } from './record-spelling.js';

export { compactForm } from './record-letters.js';

/** What a fact of the record is: the kind it is found as, and a word for the reason shown. */
export interface RecordFact {
  readonly kind: FindingKind;
  readonly label: string;
}

/** A fact in one of its forms. */
export interface FactPhrase extends RecordFact {
  readonly guard: FormGuard;
}

type FormsOf = (value: string, lexicon: Lexicon) => readonly FactForm[];

interface FactField extends RecordFact {
  readonly values: (record: OpenedRecord) => readonly string[] | undefined;
  readonly forms: FormsOf;
  /** Whether single telling words of it are known when misspelt. */
  readonly isSpelt?: true;
}

const asWritten: FormsOf = (value) => [{ compact: compactForm(value), guard: 'any' }];
const bodies = { forms: bodyForms, isSpelt: true } as const;

const FIELDS: readonly FactField[] = [
  { kind: 'F_EMAIL', label: 'e-mail address', values: ({ emails }) => emails, forms: emailForms },
  {
    kind: 'D_PHONE',
    label: 'phone number',
    values: ({ phones }) => phones,
    forms: (value) => numberForms(value, true),
  },
  {
    kind: 'R_OTHER',
    label: 'number',
    values: ({ identifiers }) => identifiers,
    forms: (value) => numberForms(value, false),
  },
  { kind: 'R_OTHER', label: 'user name', values: ({ usernames }) => usernames, forms: asWritten },
  { kind: 'N_URL', label: 'web page', values: ({ websites }) => websites, forms: websiteForms },
  { kind: 'L_VEHICLE', label: 'vehicle', values: ({ vehicles }) => vehicles, forms: vehicleForms },
  { kind: 'B_GEOGRAPHY', label: 'address', values: ({ addresses }) => addresses, forms: addressForms },
  { kind: 'B_GEOGRAPHY', label: 'town', values: ({ places }) => places, forms: placeForms, isSpelt: true },
  {
    kind: 'B_GEOGRAPHY',
    label: 'town',
    values: ({ addresses }) => addresses?.flatMap(townsOf),
    forms: placeForms,
    isSpelt: true,
  },
  {
    kind: 'B_GEOGRAPHY',
    label: 'county',
    values: ({ counties }) => counties,
    forms: placeForms,
    isSpelt: true,
  },
  { kind: 'QUASI_SCHOOL', label: 'school', values: ({ schools }) => schools, ...bodies },
  { kind: 'QUASI_EMPLOYER', label: 'employer', values: ({ employers }) => employers, ...bodies },
  {
    kind: 'QUASI_CONGREGATION',
    label: 'congregation',
    values: ({ congregations }) => congregations,
    ...bodies,
  },
  {
    kind: 'QUASI_ORGANIZATION',
    label: 'organization',
    values: ({ organizations }) => organizations,
    ...bodies,
  },
  {
    kind: 'QUASI_OCCUPATION',
    label: 'occupation',
    values: ({ occupations }) => occupations,
    forms: asWritten,
  },
  { kind: 'R_OTHER', label: 'fact', values: ({ others }) => others, forms: asWritten },
];

const SHORTEST = 3;

/** Every fact of the record but its names, in the forms it is likely to be written in, for one walk over the text. */
export class RecordFacts {
  readonly phrases = new PhraseTree<FactPhrase>();
  /** Dates in figures, parts parted by a slash, to whether they are whole. */
  readonly numericDates = new Map<string, 'whole' | 'partial'>();
  readonly lastFours = new Map<string, RecordFact>();
  /** Words of the bodies and places, heads among them: a fact begun goes on over them. */
  readonly parts = new Set<string>();
  readonly isEmpty: boolean;
  private readonly spelling = new SpellingIndex<RecordFact>();
  private readonly answers = new Map<string, RecordFact | undefined>();
  private readonly added = new Set<string>();

  constructor(
    record: OpenedRecord,
    private readonly lexicon: Lexicon,
  ) {
    for (const field of FIELDS) {
      for (const value of field.values(record) ?? []) this.addFact(field, value);
    }
    for (const value of [...(record.phones ?? []), ...(record.identifiers ?? [])]) {
      const four = lastFour(value);
      const isPhone = record.phones?.includes(value) ?? false;
      if (four !== undefined)
        this.lastFours.set(
          four,
          isPhone ? { kind: 'D_PHONE', label: 'phone number' } : { kind: 'R_OTHER', label: 'number' },
        );
    }
    for (const date of record.dates ?? []) this.addDate(date);
    this.isEmpty = this.added.size === 0;
  }

  /** The body or place that a folded word is a misspelling of; ordinary words are none. */
  misspelt(word: string): RecordFact | undefined {
    if (word.length < 5) return undefined;
    if (this.answers.has(word)) return this.answers.get(word);
    const isWord =
      this.lexicon.isOrdinary(word) || this.lexicon.isHarmless(word) || this.lexicon.isPlace(word);
    const hit = isWord ? undefined : this.spelling.find(compactForm(word));
    const isNear = hit !== undefined && hit.word.length > 4 && !this.isOtherName(word);
    if (this.answers.size > 20_000) this.answers.clear();
    this.answers.set(word, isNear ? hit.value : undefined);
    return isNear ? hit.value : undefined;
  }

  private isOtherName(word: string): boolean {
    return this.lexicon.givenRank(word) !== undefined || this.lexicon.surnameRank(word) !== undefined;
  }

  private addFact({ kind, label, forms, isSpelt }: FactField, value: string): void {
    for (const { compact, guard } of forms(value, this.lexicon)) this.add(compact, { kind, label, guard });
    if (!isSpelt) return;
    const words = foldWord(value).split(/[^\p{L}\p{N}']+/u);
    for (const word of words) if (word.length > 1) this.parts.add(word);
    for (const { compact } of tellingWords(words, this.lexicon))
      if (compact.length > 4) this.spelling.add(compact, { kind, label });
  }

  private addDate(date: string): void {
    const fact = { kind: 'C_DATE', label: 'date', guard: 'any' } as const;
    const day = parseDay(date);
    if (!day) {
      if (/\d/.test(date)) this.add(compactForm(date), fact);
      return;
    }
    for (const form of [...wordedForms(day), ...runTogetherForms(day)]) this.add(form, fact);
    const { whole, partial } = numericForms(day);
    for (const form of partial) if (!this.numericDates.has(form)) this.numericDates.set(form, 'partial');
    for (const form of whole) this.numericDates.set(form, 'whole');
    this.added.add(date);
  }

  private add(compact: string, phrase: FactPhrase): void {
    const key = `${compact} ${phrase.guard}`;
    if (compact.length < SHORTEST || this.added.has(key)) return;
    this.added.add(key);
    this.phrases.add(compact, phrase);
  }
}
