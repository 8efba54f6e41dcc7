import type { EvidenceCode } from '../evidence.js';
import type { OpenedRecord, RecordName, RecordRole } from '../opened-record.js';
import type { ScreenerData } from '../screener-data.js';
import type { Lexicon } from '../detect/lexicon.js';
import { compactForm, umlautForms } from './record-letters.js';
import { handleForms, nameWords } from './record-name-forms.js';
import type { NameWords } from './record-name-forms.js';
import { PhraseTree } from './record-phrases.js';
import { SpellingIndex } from './record-spelling.js';

/** How a word of the text meets a name of the record. */
export interface NameMatch {
  readonly code: Extract<EvidenceCode, 'RECORD_NAME' | 'RECORD_NAME_VARIANT' | 'RECORD_NAME_MISSPELT'>;
  readonly role: RecordRole;
  readonly confidence: number;
  /** The name of the record that is meant; every form of it gets the alias of this one. */
  readonly canonical: string;
  /** An ordinary word, or one of three letters, that may be meant: it counts only where it is written as a name. */
  readonly isDoubtful?: true;
}

const ROLE_ORDER: readonly RecordRole[] = ['client', 'relative', 'clinician', 'other'];
const REMEMBERED = 20_000;

/** The names of an opened record in every form they are likely to be written in; answers are remembered per word. */
export class RecordNames {
  /** Names of several words, and run together, for the walk over the text. */
  readonly phrases = new PhraseTree<NameMatch>();
  /** Initials of a person in a row, to the role of that person. */
  readonly initials = new Map<string, RecordRole>();
  /** First letters that stand for a person alone: of given names, and of the client's family name. */
  readonly letters = new Map<string, RecordRole>();
  private readonly exact = new Map<string, NameMatch>();
  private readonly starts = new PhraseTree<NameMatch>();
  private readonly spelling = new SpellingIndex<NameMatch>();
  private readonly answers = new Map<string, NameMatch | undefined>();
  private readonly inPhrases = new Set<string>();
  private readonly formal: ReadonlyMap<string, readonly string[]>;

  constructor(
    record: OpenedRecord,
    private readonly data: ScreenerData,
    private readonly lexicon: Lexicon,
  ) {
    this.formal = formalNames(data);
    const people = [...(record.names ?? [])].sort((a, b) => rank(a) - rank(b));
    const known = people.map((name) => ({ name, role: name.role ?? 'client', words: nameWords(name) }));
    for (const { words, role } of known) this.addWords(words, role);
    for (const { words, role } of known) this.addVariants(words, role);
    for (const { name, words, role } of known) this.addUmlauts(name, words, role);
    for (const { name, words, role } of known) this.addJoined(words, role, name);
  }

  /** Whether a folded word is a name of the record: as written, as a nickname, or misspelt. */
  match(word: string): NameMatch | undefined {
    const answer = this.meet(word);
    return answer?.isDoubtful && answer.code === 'RECORD_NAME_MISSPELT' ? undefined : answer;
  }

  /** Like `match`, with words that only may be meant; the caller looks at how they stand in the text. */
  meet(word: string): NameMatch | undefined {
    const known = this.exact.get(word) ?? this.answers.get(word);
    if (known || this.answers.has(word)) return known;
    const answer = this.look(word);
    if (this.answers.size > REMEMBERED) this.answers.clear();
    this.answers.set(word, answer);
    return answer;
  }

  /** The name that a longer word begins with, for handles such as "lucia_88" or "luciabear88". */
  startsWith(word: string): NameMatch | undefined {
    return this.starts.longestStart(compactForm(word))?.values[0];
  }

  /** Whether a compact word is one of the record's own words, and not several of them joined. */
  isOneWord(compact: string): boolean {
    return this.exact.get(compact)?.code === 'RECORD_NAME';
  }

  private look(word: string): NameMatch | undefined {
    const compact = compactForm(word);
    if (compact.length < 2) return undefined;
    return (
      this.exact.get(compact) ??
      this.inParts(word) ??
      this.plural(compact) ??
      this.misspelt(compact) ??
      this.runTogether(compact)
    );
  }

  private addWords(words: NameWords, role: RecordRole): void {
    const exact = { code: 'RECORD_NAME', role, confidence: 0.99 } as const;
    const all = [...words.given, ...words.family, ...words.former];
    for (const word of all) this.put(word, { ...exact, canonical: word });
    for (const word of words.nicknames)
      this.put(word, { ...exact, confidence: 0.98, canonical: words.given[0] ?? word });
    for (const word of [...all, ...words.nicknames]) {
      const match = this.exact.get(word);
      if (!match) continue;
      if (word.length > 3) this.starts.add(word, match);
      this.spelling.add(word, match);
    }
    for (const form of words.initials) if (!this.initials.has(form)) this.initials.set(form, role);
    const [first = ''] = words.given;
    const [last = ''] = role === 'client' ? words.family : [];
    for (const letter of [first.slice(0, 1), last.slice(0, 1)])
      if (letter !== '' && !this.letters.has(letter)) this.letters.set(letter, role);
  }

  private addVariants(words: NameWords, role: RecordRole): void {
    for (const word of words.given) {
      const variant: NameMatch = { code: 'RECORD_NAME_VARIANT', role, confidence: 0.9, canonical: word };
      const others = [...(this.data.nicknames.get(word) ?? []), ...(this.formal.get(word) ?? [])];
      for (const other of others) {
        const isDoubtful = this.lexicon.isCommon(other) || this.lexicon.isHarmless(other);
        this.put(other, isDoubtful ? { ...variant, confidence: 0.7, isDoubtful } : variant);
      }
    }
    for (const form of handleForms(words)) {
      const isKnown =
        this.lexicon.givenRank(form) !== undefined || this.lexicon.surnameRank(form) !== undefined;
      if (isKnown || this.lexicon.isOrdinary(form)) continue;
      const canonical = words.family[0] ?? form;
      this.put(form, { code: 'RECORD_NAME_VARIANT', role, confidence: 0.8, canonical });
    }
  }

  private addUmlauts({ given = '' }: RecordName, words: NameWords, role: RecordRole): void {
    const [canonical] = words.given;
    if (canonical === undefined || /\s/.test(given.trim())) return;
    for (const form of umlautForms(given))
      this.put(form, { code: 'RECORD_NAME_VARIANT', role, confidence: 0.9, canonical });
  }

  private addJoined(words: NameWords, role: RecordRole, name: RecordName): void {
    const canonical = words.given[0] ?? words.family[0];
    if (canonical === undefined) return;
    const variant: NameMatch = { code: 'RECORD_NAME_VARIANT', role, confidence: 0.95, canonical };
    const family = compactForm(name.family ?? '');
    for (const form of words.joined) {
      const match = form === family ? { ...variant, canonical: words.family[0] ?? canonical } : variant;
      if (!this.lexicon.isOrdinary(form)) this.put(form, match);
      this.addPhrase(form, match);
    }
    for (const word of [...words.given, ...words.family]) if (word.length > 3) this.addPhrase(word, variant);
  }

  private addPhrase(form: string, match: NameMatch): void {
    if (this.inPhrases.has(form)) return;
    this.inPhrases.add(form);
    this.phrases.add(form, this.exact.get(form) ?? match);
  }

  private put(word: string, match: NameMatch): void {
    if (word.length > 1 && !this.exact.has(word)) this.exact.set(word, match);
  }

  /** "Garcia-Lopez" when one of them is in the record. */
  private inParts(word: string): NameMatch | undefined {
    if (!word.includes('-')) return undefined;
    const parts = word.split('-').map((part) => this.exact.get(part));
    const hit = parts.find((part) => part && !part.isDoubtful);
    if (!hit || this.lexicon.isOrdinary(word)) return undefined;
    return { ...hit, code: 'RECORD_NAME_VARIANT', confidence: 0.9 };
  }

  /** "the Garcias", "the Lopezes", "the Kennedies", and a possessive whose apostrophe was lost. */
  private plural(word: string): NameMatch | undefined {
    if (!word.endsWith('s') || word.length < 4) return undefined;
    const stems = [word.slice(0, -1), word.slice(0, -2), `${word.slice(0, -3)}y`];
    const fits = [true, word.endsWith('es'), word.endsWith('ies')];
    const match = stems.map((stem, at) => (fits[at] ? this.exact.get(stem) : undefined)).find(Boolean);
    if (!match) return undefined;
    const isDoubtful = this.lexicon.isCommon(word) || this.lexicon.isHarmless(word);
    const variant: NameMatch = { ...match, code: 'RECORD_NAME_VARIANT', confidence: 0.9 };
    return isDoubtful ? { ...variant, confidence: 0.7, isDoubtful } : variant;
  }

  private misspelt(word: string): NameMatch | undefined {
    const { lexicon } = this;
    const isWord = lexicon.isOrdinary(word) || lexicon.isHarmless(word) || lexicon.isEponym(word);
    if (isWord || word.length < 4) return this.doubtful(word);
    const hit = this.nearest(word);
    if (!hit) return undefined;
    const match = { code: 'RECORD_NAME_MISSPELT', role: hit.value.role, confidence: 0.75 } as const;
    if (hit.word.length < 4)
      return this.isOtherName(word)
        ? undefined
        : { ...hit.value, ...match, confidence: 0.6, isDoubtful: true };
    if (hit.isSameSound || !this.isOtherName(word)) return { ...match, canonical: hit.value.canonical };
    // "Maria" is no misspelling of "Marie" with the same alias: it is marked, and may be someone else.
    return word[0] === hit.word[0] ? { ...match, canonical: word, confidence: 0.6 } : undefined;
  }

  /** A word that is a word itself ("Edit" for Edith), unless it is a well-known name of other sound ("Mark" for Mary). */
  private doubtful(word: string): NameMatch | undefined {
    const isName = (this.lexicon.givenRank(word) ?? Infinity) < 300;
    const hit = isName ? this.spelling.findSameSound(word) : this.spelling.findOneOff(word);
    const code = 'RECORD_NAME_MISSPELT';
    return hit && hit.word.length > 3 ? { ...hit.value, code, confidence: 0.6, isDoubtful: true } : undefined;
  }

  private nearest(word: string): ReturnType<SpellingIndex<NameMatch>['find']> {
    const hit = this.spelling.find(word);
    return hit ?? (word.length > 4 && word.endsWith('s') ? this.spelling.find(word.slice(0, -1)) : undefined);
  }

  private isOtherName(word: string): boolean {
    return (
      (this.lexicon.givenRank(word) ?? Infinity) < 1500 || (this.lexicon.surnameRank(word) ?? Infinity) < 3000
    );
  }

  /** A user name or hashtag that runs two names of the record together. */
  private runTogether(word: string): NameMatch | undefined {
    if (word.length < 7 || this.lexicon.isOrdinary(word)) return undefined;
    const start = this.starts.longestStart(word);
    const first = start?.values[0];
    if (!start || !first) return undefined;
    const rest = word.slice(start.length);
    const second =
      rest === '' ? undefined : (this.exact.get(rest) ?? this.starts.longestStart(rest)?.values[0]);
    return second && { ...first, code: 'RECORD_NAME_VARIANT', confidence: 0.85 };
  }
}

function rank(name: RecordName): number {
  return ROLE_ORDER.indexOf(name.role ?? 'client');
}

const reversed = new WeakMap<ReadonlyMap<string, readonly string[]>, Map<string, string[]>>();

/** Nickname to the names it stands for; turned round once per table. */
function formalNames({ nicknames }: ScreenerData): ReadonlyMap<string, readonly string[]> {
  const known = reversed.get(nicknames);
  if (known) return known;
  const formal = new Map<string, string[]>();
  for (const [name, others] of nicknames) {
    for (const other of others) formal.set(other, [...(formal.get(other) ?? []), name]);
  }
  reversed.set(nicknames, formal);
  return formal;
}
