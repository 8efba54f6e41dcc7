import type { PatternRule } from './pattern-rule.js';

const STATE_CODES =
  'A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]';
const STATES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming';

const place = (body: string, reason: readonly [PatternRule['code'], number], flags = 'gd'): PatternRule => ({
  kind: 'B_GEOGRAPHY',
  code: reason[0],
  confidence: reason[1],
  pattern: new RegExp(body, flags),
});

/** Words that a number of their own follows, so that it is no postal code: "in Room 1204". */
const NUMBERED =
  /^(?:Room|Suite|Unit|Building|Section|Session|Chapter|Page|Bed|Ward|Case|Form|Code|Model|Version|Level|Phase|Group|Study|Table|Figure|Grade|Class|Part|Flight|January|February|March|April|May|June|July|August|September|October|November|December)/;

/** Boxes, rural routes, numbered highways and postal codes, which a fixed form gives away; streets are read by their words. */
export const ADDRESS_RULES: readonly PatternRule[] = [
  place(
    '(?<!\\w)(?:\\d{1,5} )?(?:P\\.? ?O\\.? ?Box|Post(?:al)? ?Box|GPO Box|Postfach|Postboks|Postbus|Apartado(?: de Correos)?|Casilla|Bo\u00eete postale|B\\.?P\\.(?= \\d)) ?#? ?\\d{1,8}',
    ['STREET_ADDRESS', 0.97],
    'gdi',
  ),
  place(
    '(?<!\\w)(?:RR|R\\.R\\.|HC|Rural Route|Star Route) ?#?\\d{1,4},? Box \\d{1,6}[A-Za-z]?(?!\\w)',
    ['STREET_ADDRESS', 0.95],
    'gdi',
  ),
  place('(?<!\\w)(?<value>(?:Apt|Apartment|Unit|Suite|Ste)\\.? ?#? ?\\d{1,5}[A-Z]?)(?!\\w)', [
    'STREET_ADDRESS',
    0.8,
  ]),
  place(
    '(?<![\\w-])(?:(?:I|US|SR|CR|FM)[- ]\\d{1,4}(?=[ ,.;)]|$)|(?:(?:U\\.?S\\.?|State|County|Interstate|Farm Road) )?(?:Route|Rte\\.?|Highway|Hwy\\.?|Interstate|Exit|Autoroute|Autobahn) (?:[IA]-?)?\\d{1,4}[A-Z]?(?!\\w))',
    ['STREET_ADDRESS', 0.6],
  ),
  place(
    '(?<=(?:off|on|along|near|down|from|of|by|take|took) )(?:(?:state|county) )?(?:route|rte|highway|hwy|interstate) \\d{1,4}(?!\\w)',
    ['STREET_ADDRESS', 0.6],
  ),
  place(`(?<!\\w)(?:${STATE_CODES}|${STATES}),? (?<value>\\d{5}(?:-\\d{4})?)(?![\\w-])`, ['POSTCODE', 0.95]),
  place(
    '(?<!\\w)(?:zip|zip ?code|postal code|postcode|post code|plz)(?: (?:is|was|of))?[ :#]{0,3}(?<value>\\d{5}(?:-\\d{4})?|\\d{3} \\d{2}|\\d{2}-\\d{3}|\\d{4} ?[A-Z]{2}|\\d{3,7}|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d)(?!\\w)',
    ['POSTCODE', 0.95],
    'gdi',
  ),
  place('(?<![\\w$-])\\d{5}-\\d{4}(?![\\w-])', ['POSTCODE', 0.85]),
  place(
    '(?<!\\w)(?:PSC|CMR|Unit) \\d{3,5},? Box \\d{2,5}(?:,?[ \\n]{1,2}(?:APO|FPO|DPO),? A[AEP],? \\d{5}(?:-\\d{4})?)?',
    ['STREET_ADDRESS', 0.95],
    'gdi',
  ),
  place(
    "(?<!\\w)(?:(?:USS|USNS|USNV|USCGC|USAV) [\\p{L}'-]{2,24}(?: [\\p{L}'-]{2,24})?,?[ \\n]{1,2})?(?:APO|FPO|DPO),? A[AEP],? \\d{5}(?:-\\d{4})?",
    ['POSTCODE', 0.95],
    'gdiu',
  ),
  {
    needs: /[a-z] \d{5}/,
    ...place(
      '(?<!\\w)(?:[A-Z][a-z]{2,20} ){1,3}(?<value>\\d{5}(?:-\\d{4})?)(?=\\n|$)',
      ['POSTCODE', 0.6],
      'gdm',
    ),
  },
  {
    needs: /\D \d{3}(?:\d| \d\d)/,
    ...place(
      "(?<=(?:in|to|from|near|at) )\\p{Lu}[\\p{L}'-]{2,24}(?:(?: (?:de|d[aeiou]s?|del|la|le|am|an der|i|y) | )\\p{Lu}[\\p{L}'-]{0,24}){0,3} (?:\\d{4,5}|\\d{3} \\d{2})(?!\\w|[.,:/-]\\d)",
      ['POSTCODE', 0.75],
      'gdu',
    ),
    accept: (value) => !/ (?:1[5-9]|20)\d\d$/.test(value) && !NUMBERED.test(value),
  },
  place('(?<!\\w)[ABCEGHJ-NPRSTVXY]\\d[A-Z] ?\\d[A-Z]\\d(?!\\w)', ['POSTCODE', 0.85]),
  place('(?<!\\w)[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}(?!\\w)', ['POSTCODE', 0.85]),
  place('(?<!\\w)[nsewNSEW]\\.? \\d{1,3}(?:st|nd|rd|th)(?: (?:st|ave|street|avenue|pl|place))?(?!\\w)', [
    'STREET_ADDRESS',
    0.75,
  ]),
  {
    needs: / (?:on|off|onto|from|along|down) (?:the )?\d{2}/,
    ...place(
      '(?:accident|crash|wreck|collision|traffic|exit(?:ed|ing|s)?|merg(?:ed|ing)|driv(?:e|es|ing)|drove|commut(?:e|es|ing|ed)|stuck|broke down|got|pulled over)(?: [a-z]{1,12}){0,3} (?:on|off|onto|from|along|down) (?:the )?(?<value>\\d{2,3})(?=[.,;)]|$| (?:and|near|with|at|in|last|yesterday|when|north|south|east|west|northbound|southbound|eastbound|westbound|after|before|this|that|by))',
      ['STREET_ADDRESS', 0.6],
    ),
  },
  place(
    '(?<=(?:on|off|onto|take|took|taking|down|via|up) the )(?:\\d{3}|[4-9]\\d)(?=(?: (?:freeway|north|south|east|west|interchange|exit|and|near|at|by|last|when))|[.,;]|$)',
    ['STREET_ADDRESS', 0.6],
  ),
];
