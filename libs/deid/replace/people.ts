import { foldWord } from '../fold-text.js';
import type { RecordNames } from '../match/record-names.js';
import type { OpenedRecord } from '../opened-record.js';
import type { NameSex, ScreenerData } from '../screener-data.js';
import type { Token } from '../tokens.js';
import { sexAroundMention } from './mention.js';
import { plainLetters } from './name-styles.js';
import type { Mention } from './mention-shape.js';
import type { MentionInOrder } from './naming-shape.js';

/** What is known of names beside the text: the lists, and the opened record with its matcher. */
export interface KnownNames {
  readonly data: ScreenerData;
  readonly record: OpenedRecord | undefined;
  readonly names: RecordNames | undefined;
}

/** Styles of peoples that put the family name first. */
const FAMILY_FIRST = ['vietnamese', 'chinese', 'korean'];

interface Person {
  readonly id: string;
  readonly families: Set<string>;
}

/** A given name and a surname, folded, of somebody whom initials may stand for. */
export interface FullName {
  readonly given: string | undefined;
  readonly family: string | undefined;
}

/** Groups mentions: a first name, its nickname, the full name and "Ms" with the surname are one person. */
export class People {
  private count = 0;
  private readonly byGiven = new Map<string, Person[]>();
  private readonly byFamily = new Map<string, Person>();
  private readonly families = new Set<string>();
  private readonly seen: ReadonlySet<string>;
  /** Nickname to the name it stands for in this case. */
  private readonly formal = new Map<string, string>();
  private readonly sexes = new Map<string, NameSex>();
  private readonly full: FullName[] = [];
  /** Surname of the first fuller name with a given name. */
  private readonly surnames = new Map<string, string>();
  private readonly byInitials = new Map<string, Person>();

  constructor(
    inOrder: readonly MentionInOrder[],
    private readonly known: KnownNames,
  ) {
    this.seen = new Set(inOrder.flatMap(({ mention }) => mention.words.map((token) => token.norm)));
    for (const { given, family, nicknames } of known.record?.names ?? []) {
      for (const word of wordsOf(family)) this.families.add(word);
      const [first] = wordsOf(given);
      for (const nickname of nicknames ?? []) if (first) this.formal.set(foldWord(nickname), first);
    }
    for (const { mention } of inOrder) {
      const last = mention.words.at(-1);
      if (last && (mention.words.length > 1 || mention.isAfterTitle))
        this.families.add(this.formalName(last.norm));
    }
    this.pairNicknames();
    inOrder.forEach(({ mention, isClose }, index) => {
      if (isClose) this.pairBracketed(inOrder[index - 1]?.mention, mention);
    });
    for (const { mention } of inOrder) {
      if (mention.words.length > 1) this.personOf(mention);
      this.learn(mention);
    }
  }

  /** The sex that titles and kin before a given name tell, if any does. */
  sexOf(given: string): NameSex | undefined {
    return this.sexes.get(given);
  }

  /** Whether a word is a pet form of the name it stands for, and no misspelling or plural of it. */
  isNickname(word: string, formal: string): boolean {
    if (word === formal || word === `${formal}s`) return false;
    if (this.formal.get(word) === formal) return true;
    const { nicknames } = this.known.data;
    return (
      (nicknames.get(formal)?.includes(word) ?? false) || (nicknames.get(word)?.includes(formal) ?? false)
    );
  }

  /** The surname of the first mention that has one beside this given name. */
  familyOf(given: string): string | undefined {
    return this.surnames.get(given);
  }

  /** Who in the text a pair of initials, or an initial with a name, may stand for; the first that fits. */
  whoHas(fits: (name: FullName) => boolean): FullName | undefined {
    return this.full.find(fits);
  }

  /** The person a mention of initials alone stands for, or one of its own. */
  ofInitials(mention: Mention): string {
    const letters = mention.tokens
      .filter((token) => token.shape !== 'number')
      .map(({ norm }) => norm.slice(0, 1));
    const [first = '', last = ''] = [letters[0], letters.at(-1)];
    const known = this.whoHas(
      ({ given, family }) =>
        letters.length > 1 && given?.startsWith(first) === true && family?.startsWith(last) === true,
    );
    const person = this.find(known?.given, known?.family);
    if (person) return person.id;
    const key = `${letters.join('. ')}.`;
    const created = this.byInitials.get(key) ?? this.create();
    this.byInitials.set(key, created);
    return created.id;
  }

  private learn(mention: Mention): void {
    const parts = mention.words;
    const given = parts.filter((token) => !this.isFamilyName(token, mention));
    const family = parts.find((token) => this.isFamilyName(token, mention));
    const first = given[0] && this.formalName(given[0].norm);
    const last = family && this.formalName(family.norm);
    this.full.push({ given: first, family: last });
    if (first !== undefined && last !== undefined && !this.surnames.has(first))
      this.surnames.set(first, last);
    if (first === undefined || this.sexes.has(first)) return;
    const isListed = (this.known.data.givenNames.get(first)?.sex ?? 'either') !== 'either';
    const sex = mention.toldSex ?? sexAroundMention(mention, isListed);
    if (sex !== undefined) this.sexes.set(first, sex);
  }

  /** The name a word stands for in this case: "Mari" is "maria" where both occur, and so is "marias". */
  formalName(word: string): string {
    const known = this.formal.get(word) ?? this.known.names?.match(word)?.canonical;
    if (known !== undefined) return known;
    const stem = word.endsWith('s') ? word.slice(0, -1) : word;
    const isPlural =
      this.seen.has(stem) && !this.known.data.surnames.has(word) && !this.known.data.givenNames.has(word);
    return isPlural ? stem : word;
  }

  /** Whether a word of a mention is a surname there: the last of several, or one known as a surname only. */
  isFamilyName(token: Token, mention: Mention): boolean {
    const parts = mention.words;
    const name = this.formalName(token.norm);
    if (parts.length === 1) return this.families.has(name) && !this.byGiven.has(name);
    const at = parts.indexOf(token);
    const isSwapped = parts[1]?.gap.startsWith(',') === true;
    if (isSwapped || this.isFamilyFirst(parts)) return at === 0;
    return at === parts.length - 1 || (at > 0 && this.isSurnameOnly(name));
  }

  /** "Dang Thuy Linh": three words, of which the first alone is a surname of a people that puts it first. */
  private isFamilyFirst(parts: readonly Token[]): boolean {
    if (parts.length < 3) return false;
    const [first, last] = [parts[0]?.norm ?? '', parts.at(-1)?.norm ?? ''].map(plainLetters);
    if (first === undefined || last === undefined) return false;
    return FAMILY_FIRST.some((style) => {
      const families = this.known.data.aliasNames?.[style]?.family;
      return families?.includes(first) === true && !families.includes(last);
    });
  }

  /** A middle word that is a surname and no given name: the first half of a double surname. */
  private isSurnameOnly(name: string): boolean {
    const { givenNames, surnames } = this.known.data;
    return surnames.has(name) && !givenNames.has(name);
  }

  /** The person a mention belongs to; the same id for every mention of that person. */
  personOf(mention: Mention): string {
    const parts = mention.words;
    const last = parts.find((token) => this.isFamilyName(token, mention));
    const family = last && this.formalName(last.norm);
    const isSurnameAlone = family !== undefined && parts.length === 1;
    const given = parts.find((token) => !this.isFamilyName(token, mention));
    const first = given && !isSurnameAlone ? this.formalName(given.norm) : undefined;
    const person = this.find(first, family) ?? this.create();
    for (const token of isSurnameAlone ? [] : parts)
      if (!this.isFamilyName(token, mention)) this.index(this.formalName(token.norm), person);
    if (family !== undefined) {
      person.families.add(family);
      if (!this.byFamily.has(family)) this.byFamily.set(family, person);
    }
    return person.id;
  }

  private find(first: string | undefined, family: string | undefined): Person | undefined {
    if (first === undefined) return family === undefined ? undefined : this.byFamily.get(family);
    return this.byGiven
      .get(first)
      ?.find(({ families }) => family === undefined || families.size === 0 || families.has(family));
  }

  private create(): Person {
    this.count += 1;
    return { id: `person-${String(this.count)}`, families: new Set<string>() };
  }

  private index(first: string, person: Person): void {
    const known = this.byGiven.get(first) ?? [];
    if (!known.includes(person)) this.byGiven.set(first, [...known, person]);
  }

  /** 'Ximena Arriaga ("Xime")': what stands in brackets or quotes right after a name is its pet form. */
  private pairBracketed(name: Mention | undefined, { tokens, isBracketed }: Mention): void {
    const given = name?.words[0];
    const [nickname] = tokens;
    if (!given || !nickname || tokens.length > 1) return;
    const isSet = this.formal.has(nickname.norm) || nickname.norm === given.norm;
    if (!isSet && isBracketed) this.formal.set(nickname.norm, given.norm);
  }

  private pairNicknames(): void {
    for (const name of this.seen) {
      for (const nickname of this.known.data.nicknames.get(name) ?? []) {
        const isFree = !this.formal.has(nickname) && !this.formal.has(name) && nickname !== name;
        if (isFree && this.seen.has(nickname)) this.formal.set(nickname, name);
      }
    }
  }
}

function wordsOf(name: string | undefined): string[] {
  return foldWord(name ?? '')
    .split(/[\s-]/)
    .filter((word) => word.length > 1);
}
