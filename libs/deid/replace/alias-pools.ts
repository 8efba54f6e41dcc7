import type { Lexicon } from '../detect/lexicon.js';
import type { NameSex, ScreenerData } from '../screener-data.js';
import { ENGLISH, NameStyles } from './name-styles.js';
import type { NameStyle } from './name-styles.js';

/** Which list an alias comes from. */
export type PoolKind = 'female' | 'male' | 'family' | 'female nickname' | 'male nickname';

/** A list shorter than this would make the few names on it telling; the English list stands in. */
const SMALLEST = 12;

/** Candidates for aliases: common enough to read naturally, and no ordinary word, place or author. */
export class AliasPools {
  readonly styles: NameStyles;
  private readonly pools = new Map<string, readonly string[]>();
  private readonly nicknames: ReadonlyMap<string, NameSex>;

  constructor(
    private readonly data: ScreenerData,
    private readonly lexicon: Lexicon,
  ) {
    this.styles = new NameStyles(data);
    this.nicknames = new Map(
      [...data.nicknames.values()].flat().map((name) => [name, data.givenNames.get(name)?.sex ?? 'either']),
    );
  }

  /** The names of a style and kind; English ones where the style has too few. */
  poolFor(style: NameStyle, kind: PoolKind): readonly string[] {
    const key = `${style} ${kind}`;
    const known = this.pools.get(key);
    if (known) return known;
    const own =
      kind.endsWith('nickname') || style === ENGLISH ? this.english(kind) : this.styled(style, kind);
    const pool = own.length < SMALLEST && style !== ENGLISH ? this.poolFor(ENGLISH, kind) : own;
    this.pools.set(key, pool);
    return pool;
  }

  /** Names of English that stand for longer ones ("Deb"), of one name or of any. */
  nicknamesOf(name: string): readonly string[] {
    return (this.data.nicknames.get(name) ?? []).filter((short) => short.length > 2 && this.isFit(short));
  }

  /** Whether a word is a pet form by the lists, or by its ending. */
  isNickname(word: string): boolean {
    if (!this.nicknames.has(word) || this.data.nicknames.has(word)) return false;
    return word.length < 5 || /(?:y|ie|i)$/.test(word);
  }

  /** Whether a formal name has pet forms, so that its alias must have some too. */
  hasNicknames(word: string): boolean {
    return this.data.nicknames.has(word);
  }

  private english(kind: PoolKind): string[] {
    if (kind === 'family') {
      return [...this.data.surnames]
        .filter(
          ([name, rank]) =>
            rank > 60 &&
            rank < 2500 &&
            name.length > 3 &&
            !this.data.givenNames.has(name) &&
            this.styles.styleOf(name, true, undefined) === ENGLISH,
        )
        .map(([name]) => name)
        .filter((name) => this.isFamilyFit(name));
    }
    const [sex = ''] = kind.split(' ');
    if (kind.endsWith('nickname')) {
      return [...this.nicknames]
        .filter(
          ([name, of]) => of === sex && name.length > 2 && (this.lexicon.givenRank(name) ?? Infinity) < 1500,
        )
        .map(([name]) => name)
        .filter((name) => this.isNickname(name) && this.isFit(name));
    }
    return [...this.data.givenNames]
      .filter(([name, info]) => info.sex === sex && info.rank > 15 && info.rank < 420 && name.length > 3)
      .map(([name]) => name)
      .filter((name) => this.isFit(name));
  }

  private styled(style: NameStyle, kind: PoolKind): string[] {
    const names = this.data.aliasNames?.[style];
    if (!names) return [];
    if (kind === 'family') return names.family.filter((name) => name.length > 1 && this.isFamilyFit(name));
    const of = kind.startsWith('female') ? names.female : names.male;
    return of.filter((name) => name.length > 2 && this.isFit(name));
  }

  /** A plural ("the Ortegas") must be plain, so no surname that ends in a hiss. */
  private isFamilyFit(name: string): boolean {
    return !/(?:[sxz]|[cs]h)$/.test(name) && this.isFit(name);
  }

  private isFit(name: string): boolean {
    const { lexicon } = this;
    return (
      !lexicon.isOrdinary(name) &&
      !lexicon.isHarmless(name) &&
      !lexicon.isEponym(name) &&
      !lexicon.isPlace(name) &&
      !lexicon.isClinicalHead(name)
    );
  }
}

const unpacked = new WeakMap<ScreenerData, AliasPools>();

/** The pools of these lists, sorted out once and shared by every screener over them. */
export function aliasPools(data: ScreenerData, lexicon: Lexicon): AliasPools {
  const pools = unpacked.get(data) ?? new AliasPools(data, lexicon);
  unpacked.set(data, pools);
  return pools;
}
