import { SPOKEN_RULES } from './spoken.rules.js';
import { digitCount } from './pattern-rule.js';
import type { PatternRule } from './pattern-rule.js';

const isPhoneLike = (value: string): boolean => {
  const digits = digitCount(value.replace(/,? ?(?:x|ext).{0,8}$/i, ''));
  if (digits < 7 || digits > 15) return false;
  if (/^\d{4}-\d{4}$/.test(value) || /^\d{1,3}(?: \d{3}){1,4}$/.test(value)) return false;
  if (/^\d{1,2}[.-]\d{1,2}[.-]\d{2,4}$/.test(value) || /^\d{4}[.-]\d{1,2}[.-]\d{1,2}$/.test(value))
    return false;
  if (/^(?:19|20)\d\d\D+(?:19|20)\d\d/.test(value) || /^\d{1,9}\.\d{1,9}$/.test(value)) return false;
  return /\D/.test(value) && /\d{3}|\d\d\D\d\d\D\d\d/.test(value);
};

const hasOctets = (value: string): boolean => value.split('.').every((part) => Number(part) <= 255);

const DOMAIN_ENDS =
  'blog|site|shop|xyz|clinic|gg|fm|nyc|eu|com|org|net|edu|gov|mil|io|co|us|uk|info|me|app|ca|biz|tv|ly|dev|health|online|de|fr|au|nz|ie|es|it|nl|se|no|pl|cz|be|ch|at|hu|si|dk|fi|is|im|cn|jp';

/** Telephone, fax, e-mail, web and network addresses. */
export const CONTACT_RULES: readonly PatternRule[] = [
  {
    kind: 'F_EMAIL',
    needs: /@/,
    code: 'EMAIL_FORM',
    confidence: 0.99,
    pattern: /(?<![\w.+%-])[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/dg,
  },
  {
    kind: 'N_URL',
    needs: /:\/\/|www\./i,
    code: 'URL_FORM',
    confidence: 0.99,
    pattern: /(?<![A-Za-z])(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"')\]]{1,300}[^\s<>"')\].,;:!?]/dgi,
  },
  {
    kind: 'N_URL',
    needs: /[A-Za-z\d]\.[a-z]{2}/,
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
    needs: /\d\.\d/,
    code: 'IP_FORM',
    confidence: 0.97,
    pattern: /(?<![\d.])\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\d]|\.\d)/dg,
    accept: hasOctets,
  },
  {
    kind: 'M_DEVICE',
    needs: /[\dA-F]{2}[:-][\dA-F]{2}[:-]/i,
    code: 'NUMBER_CUE',
    confidence: 0.9,
    pattern: /(?<![\w:-])(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}(?![\w:-])/dg,
  },
  {
    kind: 'O_IP',
    needs: /::|:[\dA-F]{1,4}:/i,
    code: 'IP_FORM',
    confidence: 0.95,
    pattern: /(?<![\w:])[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?![\w:])/dg,
    accept: (value) => digitCount(value) > 0 && (value.includes('::') || value.split(':').length >= 6),
  },
  {
    kind: 'E_FAX',
    needs: /\d{3}/,
    code: 'FAX_FORM',
    confidence: 0.95,
    pattern:
      /(?<![A-Za-z])(?<cue>fax)(?:ed)?(?: ?(?:#|no\.?|number))?(?: (?:to|at|is|was))?[ :]{0,3}(?<value>[+(\d][\d .()-]{5,18}\d)/dgi,
    accept: (value) => digitCount(value) >= 7,
  },
  {
    kind: 'D_PHONE',
    needs: /\d\d/,
    code: 'PHONE_FORM',
    confidence: 0.95,
    pattern:
      /(?<![\w.+(])(?:\+?1[ .-]?)?(?:\(\d{3}\)|\d{3})(?:[ .-]{0,2}|\/)\d{3}[ .-]?\d{4}(?:,? ?(?:x|ext\.?|extension) ?\d{1,6})?(?!\w)/dgi,
  },
  {
    kind: 'D_PHONE',
    needs: /\d\d/,
    code: 'PHONE_FORM',
    confidence: 0.85,
    pattern: /(?<![\w+.(/-])(?:\+ ?)?\(?\d[\d .()-]{5,18}\d(?:,? ?(?:x|ext\.?) ?\d{1,6})?(?![\w/])/dg,
    accept: isPhoneLike,
  },
  {
    kind: 'D_PHONE',
    needs: /\d\d/,
    code: 'NUMBER_CUE',
    confidence: 0.8,
    pattern:
      /(?<![A-Za-z])(?<cue>phone|telephone|tel|cell|mobile|call(?:ed)?|text(?:ed)?|reached? (?:him|her|them|me|us)? ?(?:at|on))(?: ?(?:#|no\.?|number))?(?: (?:is|was|at|on))?[ :.]{0,3}(?<value>\d[\d .-]{5,16}\d)(?!\w)/dgi,
    accept: (value) => digitCount(value) >= 6 && !/^(?:19|20)\d\d\D/.test(value),
  },
  {
    kind: 'D_PHONE',
    needs: /\d\d/,
    code: 'NUMBER_CUE',
    confidence: 0.85,
    pattern:
      /(?<![A-Za-z])(?<cue>ext\.?|extension|x)(?: ?(?:#|no\.?))? ?:? ?(?<value>\d{3,6})(?![\w.,/%-]|, ?\d)/dgi,
    accept: (value, whole) => !/^x ?\d{1,3}$/i.test(whole) && !/^(?:19|20)\d\d$/.test(value),
  },
  {
    kind: 'E_FAX',
    needs: /\d{3}/,
    code: 'FAX_FORM',
    confidence: 0.96,
    pattern: /(?<![A-Za-z])[Ff][:.] ?(?<value>(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4})(?!\w)/dg,
  },
  ...SPOKEN_RULES,
];
