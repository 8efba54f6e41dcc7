import type { RecordNames } from '../match/record-names.js';
import type { NameSex } from '../screener-data.js';
import type { AliasPools, PoolKind } from './alias-pools.js';
import type { TakenWords } from './case-words.js';
import { ENGLISH } from './name-styles.js';
import type { NameStyle } from './name-styles.js';
import { NearWords, soundOf, soundOfAny } from './near-words.js';
import { seededRandom } from './random-source.js';
import type { RandomSource } from './random-source.js';

export { aliasPools } from './alias-pools.js';

/** One word of a name and what stands for it in this case; sealed with the draft, for it undoes the replacement. */
export interface Alias {
  /** The original word, lower case and without diacritics; an initial ends in a full stop. */
  readonly original: string;
  readonly alias: string;
}

/** `SAME`: names keep their style where the lists tell it (a Vietnamese family stays one); `COMMON`: all become English names. */
export type AliasStyle = 'SAME' | 'COMMON';

/** What an alias must not collide with, and where its choice comes from. */
export interface AliasChoice {
  readonly seed: number;
  /** Aliases already given in this case; they are kept. */
  readonly aliases: readonly Alias[];
  /** Folded words of the text, none of which becomes an alias. */
  readonly taken: TakenWords;
  readonly record: RecordNames | undefined;
  readonly style?: AliasStyle | undefined;
}

/** What a name is in this case, as far as the text and the lists tell. */
export interface NameRole {
  readonly isFamily: boolean;
  /** By a title or kin before the name; the lists decide when it is not given. */
  readonly sex?: NameSex | undefined;
  /** One name although a hyphen stands in it ("Min-jun"). */
  readonly isWhole?: boolean;
  /** The style of the name that stands beside it. */
  readonly beside?: NameStyle | undefined;
}

/** Letters that read as initials; I and O look like words. */
const LETTERS = 'a b c d e f g h j k l m n p r s t v w'.split(' ');
/** A word this short is one edit from too many others for that to say anything. */
const TELLING = 4;

/** Gives each word of a name its alias, the same one every time; picks in order of first appearance. */
export class AliasBook {
  private readonly given = new Map<string, string>();
  private readonly used: Set<string>;
  /** First letters of the aliases in use: two people must not look alike. */
  private readonly openings = new Set<string>();
  private readonly random: RandomSource;
  private names = new NearWords();
  private readonly usedNear: NearWords;
  /** Pools of which no name is free any more. */
  private readonly empty = new Set<readonly string[]>();
  private sounds: ReadonlySet<string> = new Set();

  constructor(
    private readonly pools: AliasPools,
    private readonly choice: AliasChoice,
  ) {
    this.random = seededRandom(choice.seed);
    for (const { original, alias } of choice.aliases) this.given.set(original, alias);
    this.used = new Set(choice.aliases.flatMap(({ alias }) => alias.toLowerCase().split(/[ -]/)));
    this.usedNear = new NearWords(this.used);
    for (const name of this.used) this.openings.add(name.slice(0, 3));
  }

  /** Keeps new aliases away from these folded names too: none will sound like one of them. */
  avoid(names: readonly string[], sound: (name: string) => string = soundOfAny): void {
    const distinct = [...new Set(names)].filter((name) => name.length > 1);
    this.names = new NearWords(distinct);
    this.sounds = new Set(distinct.map(sound).filter((code) => code.length > 1));
  }

  /** Whether a folded word is an alias of this case; what is replaced already stays as it is. */
  isAlias(word: string): boolean {
    return this.used.has(word) && !this.given.has(word);
  }

  /** The style a name keeps in this case. */
  styleOf(word: string, isFamily: boolean, beside?: NameStyle): NameStyle {
    return this.choice.style === 'COMMON' ? ENGLISH : this.pools.styles.styleOf(word, isFamily, beside);
  }

  /** The alias of a folded word of a name, with a capital; parts that a hyphen joins are aliased one by one. */
  aliasOf(word: string, role: NameRole): string {
    const known = this.given.get(word);
    if (known !== undefined) return known;
    if (word.includes('-') && role.isWhole !== true) {
      const parts = word.split('-').filter((part) => part !== '');
      if (parts.length > 1) return parts.map((part) => this.aliasOf(part, role)).join('-');
    }
    return this.give(word, this.pick(word, role));
  }

  /** The alias of a pet form: a pet form of the alias of the name it stands for, where there is one. */
  nicknameOf(word: string, formal: string, role: NameRole): string {
    const known = this.given.get(word);
    if (known !== undefined) return known;
    const alias = this.aliasOf(formal, role).toLowerCase();
    const fit = this.pools
      .nicknamesOf(alias)
      .filter((name) => name !== alias && !this.isTaken(name) && !this.isNearName(name));
    const name = fit[Math.floor(this.random() * fit.length)];
    return name === undefined ? this.aliasOf(formal, role) : this.give(word, name);
  }

  /** The letter that stands for an initial of somebody who has no fuller name in the text. */
  initialOf(letter: string): string {
    const known = this.given.get(`${letter}.`);
    if (known !== undefined) return known.slice(0, 1);
    if (this.isAlias(`${letter}.`)) return letter.toUpperCase();
    const others = LETTERS.filter((other) => other !== letter && !this.used.has(`${other}.`));
    const chosen = others[Math.floor(this.random() * others.length)] ?? 'x';
    this.use(`${chosen}.`);
    this.given.set(`${letter}.`, `${chosen.toUpperCase()}.`);
    return chosen.toUpperCase();
  }

  /** All aliases given so far. */
  entries(): Alias[] {
    return [...this.given].map(([original, alias]) => ({ original, alias }));
  }

  private use(name: string): void {
    this.used.add(name);
    this.usedNear.add(name);
    this.openings.add(name.slice(0, 3));
  }

  private give(word: string, name: string): string {
    this.use(name);
    const alias = name.slice(0, 1).toUpperCase() + name.slice(1);
    this.given.set(word, alias);
    return alias;
  }

  private pick(word: string, role: NameRole): string {
    const style = this.styleOf(word, role.isFamily, role.beside);
    const kind = this.kindOf(word, role);
    const own = this.pools.poolFor(style, kind);
    const wantsNickname = !role.isFamily && style === ENGLISH && this.pools.hasNicknames(word);
    const rich = (name: string): boolean => !wantsNickname || this.pools.nicknamesOf(name).length > 1;
    return (
      this.pickFrom(own, (name) => rich(name) && name[0] !== word[0] && !this.isNear(name)) ??
      this.pickFrom(own, (name) => !this.isNear(name)) ??
      this.pickFrom(this.pools.poolFor(ENGLISH, kind), (name) => !this.isNear(name)) ??
      this.pickFrom(this.pools.poolFor(ENGLISH, kind), () => true) ??
      `person${String(this.used.size + 1)}`
    );
  }

  private kindOf(word: string, { isFamily, sex }: NameRole): PoolKind {
    if (isFamily) return 'family';
    const known = sex === undefined || sex === 'either' ? this.pools.styles.sexOf(word) : sex;
    const chosen = known === 'either' ? this.eitherSex() : known;
    return this.pools.isNickname(word) ? `${chosen} nickname` : chosen;
  }

  private eitherSex(): 'female' | 'male' {
    return this.random() < 0.5 ? 'female' : 'male';
  }

  private pickFrom(pool: readonly string[], isWanted: (name: string) => boolean): string | undefined {
    if (pool.length === 0 || this.empty.has(pool)) return undefined;
    const start = Math.floor(this.random() * pool.length);
    let isEmpty = true;
    for (let step = 0; step < pool.length; step += 1) {
      const name = pool[(start + step) % pool.length] ?? '';
      if (this.isTaken(name)) continue;
      if (isWanted(name)) return name;
      isEmpty = false;
    }
    if (isEmpty) this.empty.add(pool);
    return undefined;
  }

  private isTaken(name: string): boolean {
    if (name === '' || this.used.has(name) || this.choice.taken.has(name)) return true;
    return this.choice.taken.has(`${name}s`) || this.choice.record?.match(name) !== undefined;
  }

  /** Close to another alias, to a name, or to any word of the text: a reader could take the one for the other. */
  private isNear(name: string): boolean {
    if (this.isNearName(name) || this.openings.has(name.slice(0, 3))) return true;
    return name.length >= TELLING && this.choice.taken.isNear(name);
  }

  private isNearName(name: string): boolean {
    return this.sounds.has(soundOf(name)) || this.names.has(name) || this.usedNear.has(name);
  }
}
