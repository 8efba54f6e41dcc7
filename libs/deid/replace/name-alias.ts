import { isInitial, isParticle } from '../detect/reading.js';
import type { NameSex } from '../screener-data.js';
import type { Token } from '../tokens.js';
import type { AliasBook } from './alias-book.js';
import { isNameSuffix, isTitle } from './name-cues.js';
import type { NameStyle } from './name-styles.js';
import type { FullName, People } from './people.js';
import type { Mention } from './mention-shape.js';

/** What a mention is aliased with: the people of the case and its book of aliases. */
export interface Naming {
  readonly people: People;
  readonly book: AliasBook;
}

/**
 * The alias in the shape of the mention: every word in its place with its letter case, initials as initials, hyphens, titles and
 * particles kept, so that "Ms. de la Cruz-Ortega" becomes a name of the same form.
 */
export function aliasOfMention(mention: Mention, naming: Naming): string {
  const { tokens, gaps } = mention;
  const placed = { ...naming, beside: styleBeside(mention, naming) };
  let out = '';
  tokens.forEach((token, index) => {
    out += (gaps[index] ?? '') + wordFor(token, mention, placed);
  });
  return (out + (gaps.at(-1) ?? '')).replace(/ {2,8}/g, ' ').trim() || 'someone';
}

interface Placed extends Naming {
  readonly beside: NameStyle | undefined;
}

function wordFor(token: Token, mention: Mention, placed: Placed): string {
  if (token.shape === 'number') return '';
  if (isInitial(token)) return initial(token, mention, placed);
  if (LINK.test(token.text) || !mention.words.includes(token)) return isKept(token) ? token.text : '';
  const { people, book } = placed;
  if (book.isAlias(token.norm)) return token.text;
  const formal = people.formalName(token.norm);
  const isFamily = people.isFamilyName(token, mention);
  const sex: NameSex | undefined = isFamily ? undefined : people.sexOf(formal);
  const isWhole = !isFamily && /-\p{Ll}/u.test(token.text);
  const role = { isFamily, beside: isFamily ? undefined : placed.beside, sex, isWhole };
  if (!isFamily && people.isNickname(token.norm, formal))
    return inCaseOf(token, book.nicknameOf(token.norm, formal, role), mention);
  const ending = token.norm === `${formal}s` ? 's' : '';
  return inCaseOf(token, book.aliasOf(formal, role) + ending, mention);
}

const LINK = /^(?:of|the|and|or|y|e|to|in|at|for|with)$/;

function isKept(token: Token): boolean {
  return LINK.test(token.text) || isParticle(token) || isTitle(token.norm) || isNameSuffix(token.norm);
}

function isSurnameAlone({ given, family }: FullName): boolean {
  return given === undefined && family !== undefined;
}

/** The style of the surname in the mention, which the given names of the family follow. */
function styleBeside(mention: Mention, { people, book }: Naming): NameStyle | undefined {
  const family = mention.words.find((token) => people.isFamilyName(token, mention));
  if (family) return book.styleOf(people.formalName(family.norm), true);
  const [first] = mention.words;
  const name = first && people.formalName(first.norm);
  const known = name === undefined ? people.whoHas(isSurnameAlone)?.family : people.familyOf(name);
  return known === undefined ? undefined : book.styleOf(known, true);
}

/** The initial of the alias of the one it stands for; of nobody known, a letter of its own. */
function initial(token: Token, mention: Mention, naming: Placed): string {
  const { people, book } = naming;
  if (mention.tokens.some(({ norm }) => book.isAlias(norm))) return token.text;
  const isFirst = mention.tokens.indexOf(token) === 0;
  const name = people.whoHas(matching(token, mention, people));
  const word = isFirst ? name?.given : name?.family;
  if (word === undefined) return book.initialOf(token.norm);
  const role = { isFamily: !isFirst, sex: people.sexOf(word), beside: naming.beside };
  return book.aliasOf(word, role).slice(0, 1);
}

/** Whose initial it may be: the letter fits, and so does the name or the initial on its other side. */
function matching(token: Token, mention: Mention, people: People): (name: FullName) => boolean {
  const index = mention.tokens.indexOf(token);
  const isFirst = index === 0;
  const beside = mention.tokens[isFirst ? mention.tokens.length - 1 : 0];
  return ({ given, family }) => {
    const own = isFirst ? given : family;
    const other = isFirst ? family : given;
    if (own === undefined || !own.startsWith(token.norm)) return false;
    if (!beside || beside === token) return true;
    if (other === undefined) return false;
    return isInitial(beside) ? other.startsWith(beside.norm) : other === people.formalName(beside.norm);
  };
}

/** Capitals are kept where all of the name is in them; two letters ("JJ") tell nothing. */
function inCaseOf(token: Token, word: string, mention: Mention): string {
  const isLoud = token.shape === 'upper' && mention.words.every(({ shape }) => shape === 'upper');
  if (isLoud && (token.text.length > 2 || mention.tokens.length > 1)) return word.toUpperCase();
  if (token.shape === 'lower') return word.toLowerCase();
  return word;
}
