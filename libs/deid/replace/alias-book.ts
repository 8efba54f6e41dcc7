import type { Lexicon } from '../detect/lexicon.js';
import type { RecordNames } from '../match/record-names.js';
import type { NameSex, ScreenerData } from '../screener-data.js';
import { seededRandom } from './random-source.js';
import type { RandomSource } from './random-source.js';

/** One word of a name and what stands for it in this case; sealed with the draft, for it undoes the replacement. */
export interface Alias {
  /** The original word, lower case and without diacritics. */
  readonly original: string;
  readonly alias: string;
}

/** What an alias must not collide with, and where its choice comes from. */
export interface AliasChoice {
  readonly seed: number;
  /** Aliases already given in this case; they are kept. */
  readonly aliases: readonly Alias[];
  /** Folded words of the text, none of which becomes an alias. */
  readonly taken: ReadonlySet<string>;
  readonly record: RecordNames | undefined;
}

type Pool = 'female' | 'male' | 'family';

/** Candidates for aliases: common enough to read naturally, and no ordinary word, place or author. */
class AliasPools {
  private readonly pools: Readonly<Record<Pool, readonly string[]>>;

  constructor(
    private readonly data: ScreenerData,
    lexicon: Lexicon,
  ) {
    const isFit = (name: string): boolean =>
      name.length > 3 &&
      !lexicon.isOrdinary(name) &&
      !lexicon.isHarmless(name) &&
      !lexicon.isEponym(name) &&
      !lexicon.isPlace(name);
    const given = (sex: NameSex): string[] =>
      [...data.givenNames]
        .filter(([name, info]) => info.sex === sex && info.rank > 15 && info.rank < 420 && isFit(name))
        .map(([name]) => name);
    const family = [...data.surnames].filter(
      ([name, rank]) =>
        rank > 60 && rank < 2500 && !data.givenNames.has(name) && isFit(name) && !name.endsWith('s'),
    );
    this.pools = { female: given('female'), male: given('male'), family: family.map(([name]) => name) };
  }

  /** The pool that reads like the original: a surname for a surname, a name of the same sex for a first name. */
  poolFor(word: string, isFamily: boolean, random: RandomSource): readonly string[] {
    if (isFamily) return this.pools.family;
    const sex = this.data.givenNames.get(word)?.sex ?? 'either';
    if (sex !== 'either') return this.pools[sex];
    return random() < 0.5 ? this.pools.female : this.pools.male;
  }
}

const unpacked = new WeakMap<ScreenerData, AliasPools>();

/** The pools of these lists, sorted out once and shared by every screener over them. */
export function aliasPools(data: ScreenerData, lexicon: Lexicon): AliasPools {
  const pools = unpacked.get(data) ?? new AliasPools(data, lexicon);
  unpacked.set(data, pools);
  return pools;
}

/** Gives each word of a name its alias, the same one every time; picks in order of first appearance. */
export class AliasBook {
  private readonly given = new Map<string, string>();
  private readonly used: Set<string>;
  private readonly random: RandomSource;

  constructor(
    private readonly pools: AliasPools,
    private readonly choice: AliasChoice,
  ) {
    this.random = seededRandom(choice.seed);
    for (const { original, alias } of choice.aliases) this.given.set(original, alias);
    this.used = new Set(choice.aliases.map(({ alias }) => alias.toLowerCase()));
  }

  /** The alias of a folded word of a name, with a capital. */
  aliasOf(word: string, isFamily: boolean): string {
    const known = this.given.get(word);
    if (known !== undefined) return known;
    const pool = this.pools.poolFor(word, isFamily, this.random);
    const picked = this.pick(pool);
    this.used.add(picked);
    const alias = picked.slice(0, 1).toUpperCase() + picked.slice(1);
    this.given.set(word, alias);
    return alias;
  }

  /** All aliases given so far. */
  entries(): Alias[] {
    return [...this.given].map(([original, alias]) => ({ original, alias }));
  }

  private pick(pool: readonly string[]): string {
    const start = Math.floor(this.random() * pool.length);
    for (let step = 0; step < pool.length; step += 1) {
      const name = pool[(start + step * 7) % pool.length] ?? '';
      if (!this.isTaken(name)) return name;
    }
    return `person${String(this.used.size + 1)}`;
  }

  private isTaken(name: string): boolean {
    if (name === '' || this.used.has(name) || this.choice.taken.has(name)) return true;
    return this.choice.record?.match(name) !== undefined;
  }
}
