/** Rows told again with other names, places and bodies, so that the tagger learns from what stands around a name. */
import { familyName, givenName, townName } from './invented-names.mjs';
import { address, clinic, congregation, firm, school } from './invented-places.mjs';

const CAPITALISED = /^\p{Lu}\p{L}/u;
const HEAD_WORD =
  /^(?:Hospital|Clinic|Center|Centre|Medical|Health|House|Street|St|Road|Avenue|Lane|River|Lake|Mount|Park|Hall|Bridge|County|Island|University|College|School|Church|Company|Club|Society|Office|Court|Square|Inn|The|Of|And|North|South|East|West|New|Great|Old)$/i;

/** Writes a name as the original was written. */
function inCaseOf(name, original) {
  if (original === original.toLowerCase()) return name.toLowerCase();
  if (original.length > 2 && original === original.toUpperCase()) return name.toUpperCase();
  return name;
}

class Retelling {
  #names = new Map();

  constructor(random) {
    this.random = random;
  }

  /** Another text for a marked stretch; undefined leaves it. */
  of(text, type) {
    if (type === 'NAME') return this.#name(text);
    if (type === 'LOCATION') return this.#place(text);
    return type === 'ORGANIZATION' ? this.#body(text) : undefined;
  }

  /** The same word of a row always becomes the same other word. */
  #word(word, make) {
    const key = word.toLowerCase();
    if (!this.#names.has(key)) this.#names.set(key, make(this.random));
    return inCaseOf(this.#names.get(key), word);
  }

  #name(text) {
    const words = text.split(/([\s.]+)/);
    const named = words.filter((word) => this.#isNameWord(word, text));
    return words
      .map((word) => {
        if (!this.#isNameWord(word, text)) return word;
        const isLast = named.length > 1 && word === named.at(-1);
        return this.#word(
          word,
          isLast || (named.length === 1 && this.random() < 0.3) ? familyName : givenName,
        );
      })
      .join('');
  }

  #isNameWord(word, text) {
    if (
      /^(?:de|la|van|der|von|the|of|and|al|bin|mr|mrs|ms|miss|dr|jr|sr|lady|lord|sir|captain|uncle|aunt)$/i.test(
        word,
      )
    )
      return false;
    return text === text.toLowerCase() ? /^\p{L}{3}/u.test(word) : CAPITALISED.test(word) && word.length > 1;
  }

  #place(text) {
    if (/\d/.test(text)) return inCaseOf(address(this.random), text);
    const words = text.split(' ');
    if (/hospital|clinic|medical|health/i.test(text)) return inCaseOf(clinic(this.random), text);
    if (words.length > 3 || words.some((word) => HEAD_WORD.test(word)))
      return words
        .map((word) =>
          CAPITALISED.test(word) && !HEAD_WORD.test(word) ? this.#word(word, familyName) : word,
        )
        .join(' ');
    return this.#word(text, townName);
  }

  #body(text) {
    if (/university|college|school|academy/i.test(text)) return inCaseOf(school(this.random), text);
    if (/church|temple|mosque/i.test(text)) return inCaseOf(congregation(this.random), text);
    if (/^[A-Z]{2,6}$/.test(text) && this.random() < 0.6) return undefined;
    return this.#word(text, (random) => firm(random));
  }
}

/** A row with new names in the marked stretches; `ignore` and the other marks move along. */
function retell(row, random) {
  const retelling = new Retelling(random);
  const marks = [
    ...row.spans.map(([from, to, type]) => ({ from, to, type })),
    ...row.ignore.map(([from, to]) => ({ from, to })),
  ].sort((a, b) => a.from - b.from || a.to - b.to);
  const told = { ...row, id: `${row.id}-retold`, text: '', spans: [], ignore: [] };
  let at = 0;
  for (const { from, to, type } of marks) {
    if (from < at) continue;
    told.text += row.text.slice(at, from);
    const before = row.text.slice(from, to);
    const after = (type && retelling.of(before, type)) ?? before;
    const place = [told.text.length, told.text.length + after.length];
    if (type) told.spans.push([...place, type]);
    else told.ignore.push(place);
    told.text += after;
    at = to;
  }
  told.text += row.text.slice(at);
  return told;
}

/** The rows told again, each with this chance. */
export const retoldRows = (rows, random, share) =>
  rows.flatMap((row) => (row.spans.length > 0 && random() < share ? [retell(row, random)] : []));
