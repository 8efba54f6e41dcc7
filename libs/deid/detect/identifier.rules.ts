import type { FindingKind } from '../finding-kind.js';
import { digitCount } from './pattern-rule.js';
import type { PatternRule } from './pattern-rule.js';

const isPhoneLike = (value: string): boolean => {
  const digits = digitCount(value);
  if (digits < 7 || digits > 15) return false;
  if (/^\d{4}-\d{4}$/.test(value) || /^\d{1,3}(?: \d{3}){1,4}$/.test(value)) return false;
  if (/^\d{1,2}[.-]\d{1,2}[.-]\d{2,4}$/.test(value) || /^\d{4}[.-]\d{1,2}[.-]\d{1,2}$/.test(value))
    return false;
  if (/^(?:19|20)\d\d\D+(?:19|20)\d\d/.test(value) || /^\d{1,9}\.\d{1,9}$/.test(value)) return false;
  return /\D/.test(value) && /\d{3}|\d\d\D\d\d\D\d\d/.test(value);
};

const hasOctets = (value: string): boolean => value.split('.').every((part) => Number(part) <= 255);

const isCode = (value: string): boolean => digitCount(value) >= 3 && !/^(?:19|20)\d\d$/.test(value);

const isPlate = (value: string): boolean =>
  digitCount(value) >= 1 && value === value.toUpperCase() && /[A-Z]/.test(value);

const VALUE =
  '(?=[A-Za-z/-]{0,12}\\d)(?<value>[A-Za-z0-9](?:[A-Za-z0-9/-]{1,28}[A-Za-z0-9])?)(?![A-Za-z0-9])';
const LINK =
  '(?: ?(?:#|no\\.?|nos\\.?|num\\.?|number|numbers|id|code))?(?: (?:is|was|of|reads))?[ :#."\'(=]{0,4}';

function afterCue(kind: FindingKind, cues: string, code: PatternRule['code'] = 'NUMBER_CUE'): PatternRule {
  const pattern = new RegExp(`(?<![A-Za-z0-9])(?<cue>${cues})${LINK}${VALUE}`, 'gdi');
  return { kind, code, confidence: 0.9, pattern, accept: isCode };
}

const DOMAIN_ENDS =
  'com|org|net|edu|gov|mil|io|co|us|uk|info|me|app|ca|biz|tv|ly|dev|health|online|de|fr|au|nz|ie|es|it|nl|se|no|pl|cz|be|ch|at|hu|si|dk|fi|is|im|cn|jp';

/** Telephone, fax, e-mail, web and network addresses. */
export const CONTACT_RULES: readonly PatternRule[] = [
  {
    kind: 'F_EMAIL',
    code: 'EMAIL_FORM',
    confidence: 0.99,
    pattern: /(?<![\w.+%-])[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/dg,
  },
  {
    kind: 'F_EMAIL',
    code: 'EMAIL_FORM',
    confidence: 0.9,
    pattern:
      /(?<![\w.+%-])[\w.+%-]{1,64} ?(?:\(at\)|\[at\]) ?[\w-]{1,63}(?: ?(?:\.|\(dot\)|\[dot\]) ?[\w-]{1,63}){1,3}/dgi,
  },
  {
    kind: 'N_URL',
    code: 'URL_FORM',
    confidence: 0.99,
    pattern: /(?<![A-Za-z])(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"')\]]{1,300}[^\s<>"')\].,;:!?]/dgi,
  },
  {
    kind: 'N_URL',
    code: 'URL_FORM',
    confidence: 0.9,
    pattern: new RegExp(
      `(?<![\\w@.-])[A-Za-z0-9-]{2,63}(?:\\.[A-Za-z0-9-]{1,63}){0,3}?\\.(?:${DOMAIN_ENDS})(?![\\w@-])(?:/[\\w/.?=&%#~+-]{0,200}[\\w/])?`,
      'gd',
    ),
    accept: (value) => /[A-Za-z]{2}/.test(value) && !/^(?:e\.g|i\.e|a\.m|p\.m)/i.test(value),
  },
  {
    kind: 'O_IP',
    code: 'IP_FORM',
    confidence: 0.97,
    pattern: /(?<![\d.])\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\d]|\.\d)/dg,
    accept: hasOctets,
  },
  {
    kind: 'M_DEVICE',
    code: 'NUMBER_CUE',
    confidence: 0.9,
    pattern: /(?<![\w:-])(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}(?![\w:-])/dg,
  },
  {
    kind: 'O_IP',
    code: 'IP_FORM',
    confidence: 0.95,
    pattern: /(?<![\w:])[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?![\w:])/dg,
    accept: (value) => digitCount(value) > 0 && (value.includes('::') || value.split(':').length >= 6),
  },
  {
    kind: 'E_FAX',
    code: 'FAX_FORM',
    confidence: 0.95,
    pattern:
      /(?<![A-Za-z])(?<cue>fax)(?:ed)?(?: ?(?:#|no\.?|number))?(?: (?:to|at|is|was))?[ :]{0,3}(?<value>[+(\d][\d .()-]{5,18}\d)/dgi,
    accept: (value) => digitCount(value) >= 7,
  },
  {
    kind: 'D_PHONE',
    code: 'PHONE_FORM',
    confidence: 0.95,
    pattern:
      /(?<![\w.+(])(?:\+?1[ .-]?)?(?:\(\d{3}\)|\d{3})[ .-]{0,2}\d{3}[ .-]?\d{4}(?:,? ?(?:x|ext\.?|extension) ?\d{1,6})?(?!\w)/dgi,
  },
  {
    kind: 'D_PHONE',
    code: 'PHONE_FORM',
    confidence: 0.85,
    pattern: /(?<![\w+.(/-])(?:\+ ?)?\(?\d[\d .()-]{5,18}\d(?:,? ?(?:x|ext\.?) ?\d{1,6})?(?![\w/])/dg,
    accept: isPhoneLike,
  },
  {
    kind: 'D_PHONE',
    code: 'NUMBER_CUE',
    confidence: 0.8,
    pattern:
      /(?<![A-Za-z])(?<cue>phone|telephone|tel|cell|mobile|call(?:ed)?|text(?:ed)?|reached? (?:him|her|them|me|us)? ?(?:at|on))(?: ?(?:#|no\.?|number))?(?: (?:is|was|at|on))?[ :.]{0,3}(?<value>\d[\d .-]{5,16}\d)(?!\w)/dgi,
    accept: (value) => digitCount(value) >= 7,
  },
];

/** Numbers that name one person: by their own form, or by the words before them. */
export const NUMBER_RULES: readonly PatternRule[] = [
  { kind: 'G_SSN', code: 'SSN_FORM', confidence: 0.97, pattern: /(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])/dg },
  { kind: 'G_SSN', code: 'SSN_FORM', confidence: 0.8, pattern: /(?<![\w-])\d{3} \d{2} \d{4}(?![\w-])/dg },
  {
    kind: 'G_SSN',
    code: 'NUMBER_CUE',
    confidence: 0.9,
    pattern:
      /(?<![A-Za-z])(?<cue>ssn|social security|soc\.? sec|social)(?: ?(?:#|no\.?|number|card))?(?: (?:is|was|ends in|ending in))?[ :#]{0,3}(?<value>[\dX*]{3}[- ]?[\dX*]{2}[- ]?\d{4}|\d{4})(?![\w-])/dgi,
  },
  afterCue(
    'H_RECORD_NUMBER',
    'mrn|medical records?|chart|patient|health records?|hospital|clinic record|record|unit',
  ),
  afterCue(
    'I_PLAN_NUMBER',
    'policy|member|subscriber|beneficiary|medicaid|medicare|medi-cal|insurance|plan|group|payer|health card|nhs',
  ),
  afterCue('J_ACCOUNT', 'account|acct\\.?|iban|routing|debit card|credit card|card|swift|wallet|invoice'),
  afterCue(
    'K_LICENCE',
    "driver'?s licen[cs]e|licen[cs]e|dl|certificate|passport|npi|dea|permit|registration|lic\\.?",
  ),
  afterCue('M_DEVICE', 'serial|device|imei|pacemaker|implant|pump|udi|lot|model'),
  afterCue(
    'P_BIOMETRIC',
    'fingerprint|finger print|retina(?:l)? scan|iris scan|voice ?print|face id',
    'BIOMETRIC_CUE',
  ),
  {
    kind: 'Q_PHOTO',
    code: 'PHOTO_CUE',
    confidence: 0.85,
    pattern: /(?<![\w.-])[\w-]{1,60}\.(?:jpe?g|png|heic|gif|tiff?|mp4|mov)(?!\w)/dgi,
  },
  afterCue(
    'R_OTHER',
    'claim|docket|case|file|report|confirmation|badge|student|employee|inmate|booking|cdcr|reference|ref\\.?|tracking|ticket|order|application|applications|id|identifier|identification|ein|tax|locker|room key|account holder',
  ),
  {
    kind: 'R_OTHER',
    code: 'NUMBER_CUE',
    confidence: 0.8,
    pattern:
      /(?<![A-Za-z])(?<cue>no|nos|number)\.? (?<value>\d{2,7}\/\d{2,4}|[A-Z]{0,3}\d{4,12})(?![\w/])/dgi,
  },
  { kind: 'R_OTHER', code: 'LONG_NUMBER', confidence: 0.7, pattern: /(?<![\w/])\d{4,6}\/\d{2}(?![\w/])/dg },
  {
    kind: 'L_VEHICLE',
    code: 'VEHICLE_FORM',
    confidence: 0.9,
    pattern:
      /(?<![A-Za-z])(?:plates?|license plates?|licence plates?|tags?|registration)(?: ?(?:#|no\.?|number))?(?: (?:is|was|reads?))?[ :,"'(]{0,3}(?<value>[A-Za-z0-9]{1,4}[ -]?[A-Za-z0-9]{2,5}(?:[ -][A-Za-z0-9]{2,4})?)(?!\w)/dgi,
    accept: isPlate,
  },
  {
    kind: 'L_VEHICLE',
    code: 'VEHICLE_FORM',
    confidence: 0.9,
    pattern: /(?<!\w)[A-HJ-NPR-Z0-9]{17}(?!\w)/dg,
    accept: (value) => digitCount(value) >= 4 && /[A-Z]/.test(value),
  },
  {
    kind: 'J_ACCOUNT',
    code: 'CARD_FORM',
    confidence: 0.95,
    pattern: /(?<![\w-])(?:\d{4}[ -]?){3}\d{1,7}(?![\w-])/dg,
  },
  {
    kind: 'J_ACCOUNT',
    code: 'CARD_FORM',
    confidence: 0.9,
    pattern: /(?<!\w)[A-Z]{2}\d{2} ?[A-Z0-9]{4}[A-Z0-9 ]{6,26}[A-Z0-9](?!\w)/dg,
    accept: (value) => digitCount(value) >= 10,
  },
  {
    kind: 'J_ACCOUNT',
    code: 'CARD_FORM',
    confidence: 0.8,
    pattern: /(?<!\w)[13][a-km-zA-HJ-NP-Z1-9]{25,34}(?!\w)/dg,
    accept: (value) => digitCount(value) >= 3,
  },
  {
    kind: 'R_OTHER',
    code: 'LONG_NUMBER',
    confidence: 0.6,
    pattern: /(?<![\w$€£.,/+-])\d{6,20}(?![\w.,/%-]\d|[\w%])/dg,
  },
  {
    kind: 'R_OTHER',
    code: 'LONG_NUMBER',
    confidence: 0.65,
    pattern: /(?<![\w.-])[A-Z]{1,6}[-#]?\d{4,14}(?:-[A-Z0-9]{1,8}){0,2}(?!\w)/dg,
  },
  {
    kind: 'R_OTHER',
    code: 'LONG_NUMBER',
    confidence: 0.6,
    pattern: /(?<![\w.-])\d{2,10}[A-Z]{1,4}-?\d{0,10}[A-Z]{0,3}(?!\w)/dg,
    accept: (value) => digitCount(value) >= 4 && !/^\d{4}[AP]M$/.test(value),
  },
  { kind: 'R_OTHER', code: 'HANDLE', confidence: 0.9, pattern: /(?<![\w@.])@[A-Za-z_][\w.]{1,29}\w/dg },
  {
    kind: 'R_OTHER',
    code: 'HANDLE',
    confidence: 0.8,
    pattern:
      /(?<![A-Za-z])(?:user ?name|handle|screen name|gamertag|instagram|snapchat|tiktok|discord|twitter|reddit|steam|user)(?: (?:handle|name|account))?(?: (?:is|was|as))?[ :"']{1,3}(?<value>[A-Za-z][\w.-]{2,29})(?!\w)/dgi,
    accept: (value) => /[\d_]|\w\.\w/.test(value),
  },
];
