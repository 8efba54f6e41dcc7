import { article } from './noun-phrase.js';
import { eating, only, withCapital } from './put-in-place.js';
import type { Place, Wording } from './put-in-place.js';

/** An age over 89, however it is told, pooled as Safe Harbor asks: "90 or older"; a birth year that shows one as "1934 or earlier". */
export function ageWords(text: string, place: Place, lastYear?: number): Wording {
  return withCapital(pooled(text, place, lastYear), place);
}

function pooled(text: string, place: Place, lastYear: number | undefined): Wording {
  const year = /(?:18|19)\d\d/.exec(text)?.[0];
  if (year !== undefined) return birthYear(text, year, lastYear);
  if (/^(?:centenarian|nonagenarian)/i.test(text)) return withArticleOf('very old person', place);
  if (/^in (?:his|her|their|my)/i.test(text)) return only('aged 90 or older');
  if (/nineties|90'?s/i.test(text)) return only('90 or older');
  if (/olds$/i.test(text)) return only('people of 90 or older');
  const isAdjective =
    /-old$/i.test(text) || (/(?:old|y\.?\/?o\.?|yr)$/i.test(text) && /^ [a-z]/.test(place.after));
  if (isAdjective && !/^ (?:and|or|but|with|who|when|at|in|is|was|has|had|by|now)(?![a-z])/.test(place.after))
    return adjective(text, place);
  return only('90 or older');
}

function birthYear(text: string, year: string, lastYear: number | undefined): Wording {
  const newest = lastYear === undefined ? Number(year) + (9 - (Number(year) % 10)) : lastYear - 90;
  return only(text.replace(year, `${String(Math.max(newest, Number(year)))} or earlier`));
}

/** "a 92-year-old woman" -> "a 90-or-older woman" */
function adjective(text: string, place: Place): Wording {
  const isBare = !/^ [a-z]/.test(place.after);
  return withArticleOf(isBare ? 'person of 90 or older' : '90-or-older', place);
}

function withArticleOf(words: string, { before }: Place): Wording {
  const found = /(?<![a-z])(an?)\s$/i.exec(before)?.[1];
  const right = article(words);
  if (found === undefined || found.toLowerCase() === right) return only(words);
  return eating(
    `${found.startsWith('A') ? right.slice(0, 1).toUpperCase() + right.slice(1) : right} ${words}`,
    found.length + 1,
  );
}
