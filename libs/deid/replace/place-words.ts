import { RESTRICTED_ZIP_AREAS } from '../data/restricted-zip-areas.js';
import { foldWord } from '../fold-text.js';
import type { ScreenerData } from '../screener-data.js';
import { kindOfBody, kindOfPlace } from './kind-nouns.js';
import type { KindNoun } from './kind-nouns.js';
import { stateWithin } from './states.js';

/** What a place becomes: fixed words (a cut postal code), or a kind that takes an article. */
export type PlaceWords =
  | { readonly fixed: string }
  | {
      readonly kind: KindNoun;
      readonly state: string | undefined;
      /** A hospital or the like that was taken for a place. */
      readonly isBody?: true;
    };

const STREET =
  /(?:^|\s)(?:street|avenue|road|lane|drive|boulevard|court|terrace|parkway|st|ave|rd|ln|dr|blvd|way|circle|cir|hwy|highway|apt|apartment|suite|ste|unit|box|floor|room|#|psc|cmr|via|rue|calle|avenida|rua|piazza|corso|camino)(?![a-z])/i;
/** "Turlock, CA 95380": a town, for all its digits are those of the postal code. */
const TOWN_WITH_ZIP = /^[^\d]{2,40}, ?[A-Za-z. ]{2,20} \d{5}(?:-\d{4})?$/;
const BODY =
  /(?<![a-z])(?:hospital|medical cent(?:er|re)|clinic|school|college|university|academy|church|mosque|synagogue|library|prison|jail|museum|theat(?:er|re)|courthouse|police|restaurant|hotel)(?![a-z])/i;
const POSTCODE = /^(?:[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})$/i;
const SIZES: Readonly<Record<string, KindNoun>> = {
  'a small town': { noun: 'small town', short: 'town' },
  'a mid-size city': { noun: 'mid-size city', short: 'city' },
  'a large city': { noun: 'large city', short: 'city' },
  'a city abroad': { noun: 'city abroad', short: 'city' },
};

/** A place as its size or kind, with the state when the stretch itself names it; a ZIP as its first three digits. */
export function placeWords(text: string, data: ScreenerData): PlaceWords {
  const zip = /^(\d{3})\d{2}(?:-\d{4})?$/.exec(text)?.[1];
  if (zip !== undefined) return { fixed: RESTRICTED_ZIP_AREAS.has(zip) ? '000XX' : `${zip}XX` };
  if (POSTCODE.test(text)) return { kind: { noun: 'postal code', short: 'postal code' }, state: undefined };
  const state = stateWithin(text);
  const name = (text.split(',')[0] ?? '').trim();
  const size = SIZES[data.places.get(foldWord(name)) ?? ''];
  if (/\d/.test(text) && !TOWN_WITH_ZIP.test(text)) return { kind: kindOfNumbered(text), state };
  if (!size && BODY.test(name)) return { kind: kindOfBody('QUASI_ORGANIZATION', name), state, isBody: true };
  const kind = size ?? kindOfPlace(name) ?? { noun: 'local place', short: 'place' };
  return { kind, state };
}

function kindOfNumbered(text: string): KindNoun {
  const isRoad =
    /^(?:highway|hwy|route|interstate|i|us|sr|state route|county road|cr)[ -]?\d{1,4}[a-z]?$/i.test(text);
  if (isRoad) return { noun: 'highway', short: 'highway' };
  if (/^\d{1,3}(?:st|nd|rd|th) /i.test(text) && STREET.test(text))
    return { noun: 'residential street', short: 'street' };
  return { noun: 'private address', short: 'address' };
}
