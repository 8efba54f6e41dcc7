import type { NameSex, ScreenerData } from '../screener-data.js';

/** A cultural style of names that the lists know; `english` is everything they do not tell apart. */
export type NameStyle = string;

/** The style of names that no list tells apart. */
export const ENGLISH: NameStyle = 'english';

/** A given name this common is borne by all kinds of families, unless its surname tells. */
const COMMON_GIVEN = 1000;
const ROMANCE = /^(?:spanish|portuguese|italian)$/;

/** Endings that tell the style of a surname which is on no list. */
const ENDINGS: readonly (readonly [RegExp, NameStyle])[] = [
  [/..ez$/, 'spanish'],
  [/...(?:sk[iy]|ska|czyk|wicz|vich|vic)$/, 'slavic'],
  [/...(?:ov|ova|ev|eva|enko|chuk)$/, 'russian'],
  [/...(?:sson|gaard|qv?uist|qvist)$/, 'nordic'],
  [/...(?:elli|etti|ucci|iello|azzo)$/, 'italian'],
  [/...(?:oglu)$/, 'turkish'],
  [/...(?:zadeh|pour)$/, 'persian'],
];

interface Listed {
  readonly style: NameStyle;
  readonly sex: NameSex;
}

/** Tells the style of a name from lists and endings, so that a family keeps the sound of its names. */
export class NameStyles {
  private readonly given = new Map<string, Listed[]>();
  private readonly family = new Map<string, NameStyle[]>();

  constructor(private readonly data: ScreenerData) {
    for (const [style, names] of Object.entries(data.aliasNames ?? {})) {
      for (const sex of ['female', 'male'] as const)
        for (const name of names[sex]) add(this.given, name, { style, sex });
      for (const name of names.family) add(this.family, name, style);
    }
  }

  /** The style a name is to keep; a name of several styles goes with the style of the name beside it. */
  styleOf(word: string, isFamily: boolean, beside: NameStyle | undefined): NameStyle {
    const own = isFamily ? this.familyStyles(word) : this.givenStyles(word);
    if (beside !== undefined && own.includes(beside)) return beside;
    if (!isFamily && beside !== undefined && this.goesWith(word, beside, own)) return beside;
    return own[0] ?? ENGLISH;
  }

  /** Who bears a given name, by every list. */
  sexOf(word: string): NameSex {
    const known = this.data.givenNames.get(word)?.sex;
    if (known !== undefined) return known;
    const sexes = new Set(this.given.get(plainLetters(word))?.map(({ sex }) => sex));
    const [only] = sexes;
    return sexes.size === 1 && only !== undefined ? only : 'either';
  }

  private familyStyles(word: string): readonly NameStyle[] {
    const listed = this.family.get(plainLetters(word));
    if (listed) return listed;
    const ending = this.data.surnames.has(word) ? undefined : ENDINGS.find(([pattern]) => pattern.test(word));
    return ending ? [ending[1]] : [ENGLISH];
  }

  private givenStyles(word: string): readonly NameStyle[] {
    const listed = (this.given.get(plainLetters(word)) ?? []).map(({ style }) => style);
    const isCommon = (this.data.givenNames.get(word)?.rank ?? Infinity) < COMMON_GIVEN;
    if (listed.length === 0) return isCommon ? [ENGLISH] : [];
    return isCommon && listed.length > 1 ? [ENGLISH, ...listed] : listed;
  }

  private goesWith(word: string, beside: NameStyle, own: readonly NameStyle[]): boolean {
    if (own.length === 0) return true;
    return own[0] === ENGLISH && ROMANCE.test(beside) && /[aeo]$/.test(word);
  }
}

/** Letters that folding leaves, as the lists write them. */
export function plainLetters(word: string): string {
  if (!/[\u0111\u0142\u00f8]/.test(word)) return word;
  return word
    .replace(/\u0111/g, 'd')
    .replace(/\u0142/g, 'l')
    .replace(/\u00f8/g, 'o');
}

function add<V>(map: Map<string, V[]>, key: string, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
