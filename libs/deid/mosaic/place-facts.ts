import { PLACE_MILLIONS, REGIONS, US_MILLIONS } from '../data/populations.js';
import { lineBefore } from '../detect/quasi-rule.js';
import type { ScreenerData } from '../screener-data.js';
import { foldWord } from '../fold-text.js';
import { tokenAt } from '../tokens.js';
import { strengthOf } from './fact.js';
import type { FactReading } from './fact.js';
import type { FactText } from './listed-facts.js';
import { PhraseTable } from './phrase-table.js';

/** Where the presenter works, as far as readers know it. */
export interface PresenterPlace {
  readonly town?: string;
  readonly county?: string;
  /** ISO 3166-2, such as US-CA. */
  readonly region?: string;
}

type Places = ScreenerData['places'];

const regionEntries = REGIONS.split('|').map((item) => {
  const [code = '', rest = ''] = item.split(':');
  return { code, rest };
});
const regions = new PhraseTable(regionEntries.map(({ rest }) => rest).join('|'));
const byCode = new Map(regionEntries.map(({ code, rest }) => [code, Number(rest.split('=')[1])]));

const SAY_PLACE = 'Write the kind of place, such as "a small town", instead of its name or size.';
const NEAR =
  /\b(?:in|from|near|of|to|outside|around|at|for|across|toward|towards|through) (?:the (?:town|city|village) of )?$/i;

/** People in a place by its name or kind; an unknown one counts as small, so that not knowing never reassures. */
function millionsOf(name: string, places: Places): { millions: number; words: string } {
  if (/\d/.test(name) && /[a-z]{3}/i.test(name))
    return { millions: PLACE_MILLIONS.household, words: 'an address' };
  if (/(?:county|parish)$/i.test(name))
    return { millions: PLACE_MILLIONS.county, words: 'a county of this size' };
  const size = places.get(foldWord(name.split(',')[0] ?? '').trim());
  if (size === undefined) return { millions: PLACE_MILLIONS.unknown, words: 'a place of this size' };
  return {
    millions: PLACE_MILLIONS[size],
    words: size === 'a small town' ? 'a town of this size' : 'a city of this size',
  };
}

/** The fact that a place is named; `name` is as it stands in the text. */
export function placeFact(name: string, at: { from: number; to: number }, places: Places): FactReading {
  const { millions, words } = millionsOf(name, places);
  const strength = strengthOf(millions / US_MILLIONS);
  const key = `place ${foldWord(name)}`;
  return { ...at, kind: 'PLACE', key, strength, plain: Math.min(strength, 0.8), words, say: SAY_PLACE };
}

/** The places that a section names by itself, and the sizes that it tells. */
export function placeFacts(text: FactText, places: Places): FactReading[] {
  const found: FactReading[] = [];
  for (let at = 0; at < text.tokens.length; at += 1) {
    const fact = regionAt(text, at) ?? townAt(text, at, places);
    if (fact) found.push(fact);
  }
  return [...found, ...sizes(text.folded)];
}

function regionAt({ tokens }: FactText, at: number): FactReading | undefined {
  const hit = regions.at(tokens, at);
  if (!hit || tokenAt(tokens, at).shape === 'lower') return undefined;
  const strength = strengthOf(hit.value / US_MILLIONS);
  return {
    kind: 'PLACE',
    key: `region ${hit.phrase}`,
    strength,
    plain: 0,
    words: 'a state of this size',
    say: 'Leave the state out, or write the part of the country.',
    from: tokenAt(tokens, at).from,
    to: tokenAt(tokens, hit.last).to,
  };
}

const COUNTY = new Set(['county', 'parish', 'township', 'reservation', 'island', 'valley']);

function townAt({ folded, tokens }: FactText, at: number, places: Places): FactReading | undefined {
  const first = tokenAt(tokens, at);
  const isCounty = COUNTY.has(tokenAt(tokens, at + 1).norm) && tokenAt(tokens, at + 1).shape === 'title';
  if (first.shape !== 'title') return undefined;
  if (isCounty) {
    const { from, to } = { from: first.from, to: tokenAt(tokens, at + 1).to };
    return placeFact(folded.slice(from, to), { from, to }, places);
  }
  if (!NEAR.test(lineBefore(folded, first.from))) return undefined;
  for (let last = at + 2; last >= at; last -= 1) {
    const { to } = tokenAt(tokens, last);
    const name = folded.slice(first.from, to);
    if (/^[\p{L}'. -]{3,40}$/u.test(name) && places.has(foldWord(name)))
      return placeFact(name, { from: first.from, to }, places);
  }
  return undefined;
}

const SIZES: readonly { readonly pattern: RegExp; readonly share: number }[] = [
  {
    pattern:
      /\b(?:small|tiny|rural|remote|isolated|mountain|coastal|farming|mining|logging|fishing|one-stoplight) (?:[a-z]{3,10} )?(?:town|village|community|county|island|hamlet)\b/gi,
    share: 0.15,
  },
  {
    pattern: /\b(?:mid-?size|medium-sized|college|university|mill|border|resort|military) (?:city|town)\b/gi,
    share: 0.3,
  },
  {
    pattern:
      /\b(?:town|village|community|county|island|hamlet|population) of (?:about |around |only |some |under |fewer than )?(?:\d{1,3},?\d{3}|\d{2,4}|(?:a few |several |two |three |four |five )?(?:hundred|thousand))\b/gi,
    share: 0.01,
  },
];

function sizes(folded: string): FactReading[] {
  return SIZES.flatMap(({ pattern, share }) =>
    [...folded.matchAll(pattern)].map((match): FactReading => {
      const strength = strengthOf(share);
      return {
        kind: 'PLACE_SIZE',
        key: `size ${String(share)}`,
        strength,
        plain: Math.min(strength, 0.5),
        words: 'the size of the place',
        say: 'Leave the size of the place out where the question does not need it.',
        from: match.index,
        to: match.index + match[0].length,
      };
    }),
  );
}

/** What readers know of the place because they know the presenter; null when that is nothing. */
export function presenterFact(
  place: PresenterPlace | undefined,
  places: Places,
): { readonly strength: number; readonly words: string } | null {
  if (place?.town !== undefined) {
    return {
      strength: strengthOf(millionsOf(place.town, places).millions / US_MILLIONS),
      words: "the town of the presenter's clinic",
    };
  }
  if (place?.county !== undefined) {
    return {
      strength: strengthOf(PLACE_MILLIONS.county / US_MILLIONS),
      words: "the county of the presenter's clinic",
    };
  }
  const millions = byCode.get(place?.region ?? '');
  return millions === undefined
    ? null
    : { strength: strengthOf(millions / US_MILLIONS), words: "the state of the presenter's clinic" };
}
