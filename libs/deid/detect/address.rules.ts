import { digitCount } from './pattern-rule.js';
import type { PatternRule } from './pattern-rule.js';

const STREET =
  '(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Circle|Cir|Place|Pl|Terrace|Ter|Trail|Trl|Parkway|Pkwy|Highway|Hwy|Square|Sq|Loop|Alley|Crescent|Row|Close|Walk|Path|Plaza|Run|Crossing|Point|Way|Pike|Turnpike|Ridge|Gardens|Grove|Mews|Quay)';
const UNIT = '(?:,? ?(?:Apt|Apartment|Suite|Ste|Unit|Room|Rm|Floor|Bldg|#)\\.? ?#?[A-Za-z0-9-]{1,6})?';
const STATE_CODES =
  'A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]';
const STATES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming';
const CAPITALISED = "[A-Z0-9][A-Za-z0-9'.]{0,20}";

const place = (body: string, reason: readonly [PatternRule['code'], number], flags = 'gd'): PatternRule => ({
  kind: 'B_GEOGRAPHY',
  code: reason[0],
  confidence: reason[1],
  pattern: new RegExp(body, flags),
});

/** Street addresses, post boxes, postal codes, and towns that stand before their state. */
export const ADDRESS_RULES: readonly PatternRule[] = [
  place(
    `(?<![\\w.,$/-])\\d{1,6}[A-Z]?(?:-\\d{1,4})? (?:${CAPITALISED}[ -]){1,4}?${STREET}(?![a-z])\\.?(?: (?:N|S|E|W|NE|NW|SE|SW)(?!\\w))?${UNIT}`,
    ['STREET_ADDRESS', 0.97],
  ),
  {
    ...place(
      `(?<![\\w.,$/-])\\d{1,6} (?:[a-z']{3,14} ){1,2}(?:street|avenue|ave|boulevard|blvd|lane|drive|court|terrace|parkway)(?![a-z])`,
      ['STREET_ADDRESS', 0.75],
    ),
    accept: (value) =>
      !/ (?:minutes?|miles?|blocks?|hours?|years?|days?|the|down|people|times|of|and|per|in|on) /.test(value),
  },
  place(
    "(?<![\\w.,$/-])\\d{1,6}[A-Za-z]?(?: (?:\\p{Lu}[\\p{L}'.-]{0,24}|\\d{1,5}(?:st|nd|rd|th)?|d[aeou]s?|del|la|las|los)){1,7},?[ \\n]{1,3}(?:Apt|Apartment|Suite|Ste)\\.? ?#?\\d{1,5}(?!\\w)",
    ['STREET_ADDRESS', 0.9],
    'gdu',
  ),
  place(
    "(?<![\\w.,$/-])\\d{1,6}(?: [\\p{Ll}'.-]{2,24}){1,4}(?: \\d{1,4})?,?[ \\n]{1,3}(?:apt|apartment|suite|ste)\\. ?#?\\d{2,5}(?!\\w)",
    ['STREET_ADDRESS', 0.8],
    'gdu',
  ),
  place(
    '(?<!\\w)(?:psc|cmr|unit) \\d{3,5},? box \\d{2,5}(?:,?[ \\n]{1,2}(?:apo|fpo|dpo),? a[aep],? \\d{5})?',
    ['STREET_ADDRESS', 0.9],
  ),
  place('(?<!\\w)P\\.? ?O\\.? ?Box \\d{1,8}', ['STREET_ADDRESS', 0.97], 'gdi'),
  place('(?<!\\w)(?<value>(?:Apt|Apartment|Unit|Suite|Ste)\\.? ?#? ?\\d{1,5}[A-Z]?)(?!\\w)', [
    'STREET_ADDRESS',
    0.8,
  ]),
  place(`(?<!\\w)(?:${STATE_CODES}|${STATES}),? (?<value>\\d{5}(?:-\\d{4})?)(?![\\w-])`, ['POSTCODE', 0.95]),
  place(
    '(?<!\\w)(?:zip|zip ?code|postal code|postcode|post code)(?: (?:is|was|of))?[ :]{0,3}(?<value>\\d{5}(?:-\\d{4})?)(?!\\w)',
    ['POSTCODE', 0.95],
    'gdi',
  ),
  place('(?<![\\w$-])\\d{5}-\\d{4}(?![\\w-])', ['POSTCODE', 0.85]),
  place(
    '(?<!\\w)(?:PSC|CMR|Unit) \\d{3,5},? Box \\d{2,5}(?:,?[ \\n]{1,2}(?:APO|FPO|DPO),? A[AEP],? \\d{5}(?:-\\d{4})?)?',
    ['STREET_ADDRESS', 0.95],
  ),
  place('(?<!\\w)(?:APO|FPO|DPO),? A[AEP],? \\d{5}(?:-\\d{4})?', ['POSTCODE', 0.95]),
  place(
    '(?<![\\w-])(?:Via|Viale|Rue|Calle|Avenida|Rua|Piazza|Piazzetta|Corso|Strada|Avenue|Boulevard|Camino|Paseo|Carrera) (?:(?:de|del|della|degli|di|da|la|las|los|le|du|des|al) ){0,2}(?:\\p{Lu}[\\p{L}.]{0,20} ){1,4}\\d{1,4}(?!\\w)',
    ['STREET_ADDRESS', 0.85],
    'gdu',
  ),
  place(
    '(?<![\\p{L}\\d])(?:\\d{1,4} )?\\p{Lu}\\p{L}{2,24}(?:str\\.|straat|stra(?:ß|ss)e|gasse|weg|vej|gade|gatan|v\u00e4gen|vegen|laan|plein|kade|gata|utca|ulica|platz|allee|damm) \\d{1,4}[a-z]?(?!\\w)',
    ['STREET_ADDRESS', 0.85],
    'gdu',
  ),
  place(
    "(?<![\\w.,$/-])\\d{1,5} (?:\\p{Lu}[\\p{L}'.]{1,20} ){1,4}\\d{1,4}(?![\\w.,/-])(?: ?(?:Apt|Suite|Ste)\\.? \\d{1,5})?",
    ['STREET_ADDRESS', 0.7],
    'gdu',
  ),
  place('(?<!\\w)(?:[A-Z][a-z]{2,20} ){1,3}(?<value>\\d{5}(?:-\\d{4})?)(?=\\n|$)', ['POSTCODE', 0.6], 'gdm'),
  place('(?<!\\w)[ABCEGHJ-NPRSTVXY]\\d[A-Z] ?\\d[A-Z]\\d(?!\\w)', ['POSTCODE', 0.85]),
  place('(?<!\\w)[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}(?!\\w)', ['POSTCODE', 0.85]),
  {
    ...place(
      `(?<!\\w)(?<value>[A-Z][A-Za-z'.-]{1,20}(?: [A-Z][A-Za-z'.-]{1,20}){0,2}), (?:(?:${STATE_CODES})(?!\\w)|(?:${STATES})(?!\\w))`,
      ['CITY_STATE', 0.9],
    ),
    accept: (value) => digitCount(value) === 0 && !/^(?:In|From|At|The|On)$/.test(value),
  },
];
