import type { Lexicon } from '../detect/lexicon.js';
import { foldWord } from '../fold-text.js';
import { compactForm } from './record-letters.js';

/** How a form of a fact must be written to count: anyhow, with a capital, or all in capitals. */
export type FormGuard = 'any' | 'capital' | 'upper';

/** A way a fact is written, compact. */
export interface FactForm {
  readonly compact: string;
  readonly guard: FormGuard;
}

const HEADS = new Set(
  'school high middle elementary primary secondary junior senior academy college university institute preschool kindergarten daycare church temple mosque synagogue parish chapel cathedral ministries ministry congregation fellowship hospital clinic center centre medical health healthcare services service company co corp corporation inc incorporated llc llp ltd limited group industries enterprises department dept office agency store shop restaurant bank county city public unified district foundation association society club team lutheran baptist catholic methodist presbyterian episcopal pentecostal orthodox adventist evangelical community memorial regional general'.split(
    ' ',
  ),
);
const SMALL = new Set('the of and for at in on a an de la del y & st saint'.split(' '));
const SHORT_HEADS: readonly (readonly [string, string])[] = [
  ['high school', 'hs'],
  ['high school', 'high'],
  ['middle school', 'ms'],
  ['middle school', 'middle'],
  ['elementary school', 'elementary'],
  ['elementary school', 'elem'],
  ['elementary', 'elementary school'],
  ['university', 'univ'],
  ['university', 'u'],
  ['university', 'uni'],
  ['saint', 'st'],
  ['mount', 'mt'],
  ['fort', 'ft'],
  ['department', 'dept'],
  ['community college', 'cc'],
  ['company', 'co'],
  ['and', '&'],
];
const STREETS: readonly (readonly [string, string])[] = [
  ['street', 'st'],
  ['avenue', 'ave'],
  ['road', 'rd'],
  ['boulevard', 'blvd'],
  ['lane', 'ln'],
  ['drive', 'dr'],
  ['court', 'ct'],
  ['place', 'pl'],
  ['circle', 'cir'],
  ['highway', 'hwy'],
  ['parkway', 'pkwy'],
  ['terrace', 'ter'],
  ['trail', 'trl'],
  ['square', 'sq'],
  ['north', 'n'],
  ['south', 's'],
  ['east', 'e'],
  ['west', 'w'],
  ['apartment', 'apt'],
  ['suite', 'ste'],
];
const DIRECTIONS = /^(?:n|s|e|w|north|south|east|west|ne|nw|se|sw)$/;
const STREET_WORDS = new Set([...STREETS.slice(0, 14).flat(), 'way', 'loop', 'alley', 'route']);

const split = (text: string): string[] =>
  foldWord(text)
    .replace(/[.,()"]/g, ' ')
    .split(/[\s/]+/)
    .filter((word) => word !== '');
const form = (text: string, guard: FormGuard = 'any'): FactForm => ({ compact: compactForm(text), guard });

/** Words that say what a body is and not which ("High School", "Inc."). */
function isHeadWord(word: string): boolean {
  return HEADS.has(word) || SMALL.has(word);
}

/** A school, employer, congregation or other body: whole, with shorter heads, without them, by telling words and initials. */
export function bodyForms(name: string, lexicon: Lexicon): FactForm[] {
  const words = split(name);
  const bare = words[0] === 'the' ? words.slice(1) : words;
  const beforeOf = bare.slice(0, bare.indexOf('of') < 2 ? bare.length : bare.indexOf('of'));
  const shorter = [bare, beforeOf, bare.slice(1)].flatMap(withoutHeads);
  const known = [form(name), form(bare.join(' ')), ...swapped(bare, SHORT_HEADS).map((text) => form(text))];
  const pieces = shorter
    .filter((piece) => piece.length > 1 && piece.some((word) => !isHeadWord(word)))
    .flatMap((piece) => [piece.join(' '), ...swapped(piece, SHORT_HEADS)])
    .map((text) => form(text, 'capital'));
  const university = /^university of (.{3,60})$/.exec(bare.join(' '))?.[1];
  const turned = university ? [form(`${university} university`), form(`u of ${university}`)] : [];
  return [...known, ...pieces, ...pairs(bare), ...turned, ...tellingWords(bare, lexicon), ...acronyms(name)];
}

/** Neighbouring words of a name, neither of them a head ("Orchard Packing"). */
function pairs(words: readonly string[]): FactForm[] {
  return words
    .slice(1)
    .flatMap((word, at) =>
      isHeadWord(word) || isHeadWord(words[at] ?? '') ? [] : [form(`${words[at] ?? ''}${word}`, 'capital')],
    );
}

/** Words that by themselves point to the body: neither ordinary words nor heads. */
export function tellingWords(words: readonly string[], lexicon: Lexicon): FactForm[] {
  return words
    .filter(
      (word) => word.length > 3 && !isHeadWord(word) && !STREET_WORDS.has(word) && lexicon.isUnknown(word),
    )
    .map((word) => form(word, 'capital'));
}

/** The beginnings of a name that end before one of its last heads: "Lincoln High School", "Lincoln High", "Lincoln". */
function withoutHeads(words: readonly string[]): string[][] {
  const shorter = [[...words]];
  for (let end = words.length - 1; end > 0 && HEADS.has(words[end] ?? ''); end -= 1)
    shorter.push(words.slice(0, end));
  return shorter;
}

function acronyms(name: string): FactForm[] {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const all = words.map((word) => word[0] ?? '').join('');
  const capitals = words
    .filter((word) => /^\p{Lu}/u.test(word) && !/^the$/i.test(word))
    .map((word) => word[0] ?? '')
    .join('');
  const withOf = words
    .filter((word) => !/^(?:the|at|and|for|in)$/i.test(word))
    .map((word) => word[0] ?? '')
    .join('');
  return [...new Set([all, capitals, withOf])]
    .filter((letters) => letters.length > 2)
    .map((letters) => form(letters, 'upper'));
}

function swapped(words: readonly string[], pairsOf: readonly (readonly [string, string])[]): string[] {
  const text = ` ${words.join(' ')} `;
  return pairsOf.flatMap(([long, short]) => [
    ...(text.includes(` ${long} `) ? [text.replace(` ${long} `, ` ${short} `)] : []),
    ...(text.includes(` ${short} `) ? [text.replace(` ${short} `, ` ${long} `)] : []),
  ]);
}

/** A street address: whole, its street with and without number and kind of street, and its postal code. */
export function addressForms(address: string): FactForm[] {
  const parts = address.split(/[,\n]/).map((part) => part.trim());
  const street = parts[0] ?? '';
  const written = split(street);
  const words = written.filter((word, at) => at > 1 || !DIRECTIONS.test(word));
  const numbered = /^\d/.test(words[0] ?? '');
  const named = numbered ? words.slice(1) : words;
  const zip = /(?:^|\s)(\d{5})(?:-\d{4})?\s*$/.exec(address)?.[1];
  const once = [written, words].flatMap((all) => [all.join(' '), ...swapped(all, STREETS)]);
  const forms = [address, street, ...once, ...once.flatMap((text) => swapped(split(text), STREETS))];
  const bare = named.filter((word, at) => !(at > 0 && at === named.length - 1 && STREET_WORDS.has(word)));
  const isPair = named.length > 1 && named.some((word) => !STREET_WORDS.has(word));
  return [
    ...forms.map((text) => form(text)),
    ...(isPair
      ? [
          named.join(' '),
          ...swapped(named, STREETS),
          ...swapped(written.slice(numbered ? 1 : 0), STREETS),
        ].map((text) => form(text))
      : []),
    ...(numbered && bare.length > 0
      ? [bare.join(' '), bare[0] ?? ''].map((text) => form(`${words[0] ?? ''} ${text}`))
      : []),
    ...(bare.length < named.length && bare.join('').length > 3 ? [form(bare.join(' '), 'capital')] : []),
    ...(zip === undefined ? [] : [form(zip)]),
  ];
}

/** The towns an address names: the parts after the street that are neither state nor postal code. */
export function townsOf(address: string): string[] {
  return address
    .split(/[,\n]/)
    .slice(1)
    .map((part) => part.replace(/\b(?:[A-Z]{2}|\d{5}(?:-\d{4})?)\b/g, ' ').trim())
    .filter((part) => /^\p{L}[\p{L} .'-]{2,40}$/u.test(part));
}

/** A town or county: with and without its state, "Saint" as "St.", a county's name alone. */
export function placeForms(place: string): FactForm[] {
  const [town = ''] = place.split(',');
  const words = split(town);
  const county = /^(.{3,40}) county$/.exec(words.join(' '))?.[1];
  const bare = county ? [form(`county of ${county}`), form(county, 'capital')] : [];
  return [form(place), form(town), ...swapped(words, SHORT_HEADS).map((text) => form(text)), ...bare];
}
