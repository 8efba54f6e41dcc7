import { HANDLE_RULES } from './handle.rules.js';
import type { FindingKind } from '../finding-kind.js';
import { digitCount } from './pattern-rule.js';
import type { PatternRule } from './pattern-rule.js';

import { SPACED_RULES } from './spaced-number.rules.js';

export { CONTACT_RULES } from './contact.rules.js';

/** Lines that everyone may call. */
const PUBLIC_LINES = /^(?:[2-9]11|988|741741|838255)$/;

/** Three digits and no year, or a mixture of capitals and digits that is no word. */
const isCode = (value: string): boolean =>
  !PUBLIC_LINES.test(value) &&
  ((digitCount(value) >= 3 && !/^(?:19|20)\d\d$/.test(value)) ||
    /^(?=.{0,9}\d.{0,9}\d)[A-Z\d]{6,10}$/.test(value));

const isPlate = (value: string): boolean =>
  digitCount(value) >= 2 &&
  /[A-Za-z]/.test(value) &&
  !/(?:^|[ -])(?:is|was|the|and|for|of|in|on|to|at|a|no)(?:[ -]|$)/i.test(value);

const TWO_DIGITS = /\d.{0,9}\d/;

const VALUE =
  '(?=[A-Za-z/-]{0,12}\\d)(?<value>[A-Za-z0-9](?:[A-Za-z0-9/-]{1,28}[A-Za-z0-9])?)(?![A-Za-z0-9])';
const LINK =
  '(?: ?(?:#|no\\.?|nos\\.?|num\\.?|number|numbers|id|code))?(?: (?:is|was|of|reads))?[ :#."\'(=]{0,4}';

function afterCue(kind: FindingKind, cues: string, code: PatternRule['code'] = 'NUMBER_CUE'): PatternRule {
  const pattern = new RegExp(`(?<![A-Za-z0-9])(?<cue>${cues})${LINK}${VALUE}`, 'gdi');
  return { kind, code, confidence: 0.9, pattern, needs: TWO_DIGITS, accept: isCode };
}

/** Numbers that name one person: by their own form, or by the words before them. */
export const NUMBER_RULES: readonly PatternRule[] = [
  {
    kind: 'G_SSN',
    needs: TWO_DIGITS,
    code: 'SSN_FORM',
    confidence: 0.97,
    pattern: /(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])/dg,
  },
  {
    kind: 'G_SSN',
    needs: TWO_DIGITS,
    code: 'SSN_FORM',
    confidence: 0.8,
    pattern: /(?<![\w-])\d{3} \d{2} \d{4}(?![\w-])/dg,
  },
  {
    kind: 'G_SSN',
    needs: /\d{4}/,
    code: 'NUMBER_CUE',
    confidence: 0.9,
    pattern:
      /(?<![A-Za-z])(?<cue>ssn|ss#|social security|soc\.? sec|social|itin)(?: ?(?:#|no\.?|number|card))?(?: (?:is|was|are|ends in|ending in|ending))?[ :#]{0,3}(?<value>\d{9}|[\dX*]{3}[- ]?[\dX*]{2}[- ]?\d{4}|\d{4})(?![\w-])/dgi,
  },
  afterCue(
    'H_RECORD_NUMBER',
    'mrn|medical records?|chart|patient|health records?|hospital|clinic record|record|unit',
  ),
  afterCue(
    'I_PLAN_NUMBER',
    'policy|member|members?hip|enrollee|recipient|cin|rxgrp|rx group|authorization|auth|prior auth|subscriber|beneficiary|medicaid|medicare|medi-cal|insurance|plan|group|payer|health card|nhs',
  ),
  afterCue(
    'J_ACCOUNT',
    'account|acct\\.?|a/c|iban|routing|debit card|credit card|card|swift|wallet|invoice|check|cheque|loan|mortgage|debit|visa|mastercard|amex|bin|pcn',
  ),
  afterCue(
    'K_LICENCE',
    "driver'?s licen[cs]e|licen[cs]e|dl|certificate|passport|npi|dea|permit|registration|lic\\.?",
  ),
  afterCue(
    'M_DEVICE',
    'serial|s/n|sn|device|imei|meid|iccid|imsi|android id|udid|asset|monitor|hearing aid|prosthesis|stimulator|cpap|pacemaker|implant|pump|udi|lot|model',
  ),
  afterCue(
    'P_BIOMETRIC',
    'fingerprint|finger print|retina(?:l)? scan|iris scan|voice ?print|face id|biometric|biometrics|voiceprint|dna sample|retinal',
    'BIOMETRIC_CUE',
  ),
  {
    kind: 'Q_PHOTO',
    needs: /\.(?:jp|png|heic|gif|tif|mp4|mov)/i,
    code: 'PHOTO_CUE',
    confidence: 0.85,
    pattern: /(?<![\w.-])[\w-]{1,60}\.(?:jpe?g|png|heic|gif|tiff?|mp4|mov)(?!\w)/dgi,
  },
  afterCue(
    'R_OTHER',
    'claim|docket|case|cause|file|warrant|citation|incident|evidence|evidence tag|exhibit|booking|bin number|parole|probation|confirmation|verification|access|gate|door|alarm|pin|pin code|meeting|conference|webinar|zoom|session id|locker|lot number|applicant|candidate|customer|client|caller|resident|roll|roster|school|faculty|staff|library card|loyalty|rewards|frequent flyer|booking reference|record locator|reservation|uuid|report|confirmation|badge|student|employee|inmate|booking|cdcr|reference|ref\\.?|tracking|ticket|order|application|applications|id|identifier|identification|ein|tax|locker|room key|account holder',
  ),
  {
    kind: 'R_OTHER',
    needs: TWO_DIGITS,
    code: 'NUMBER_CUE',
    confidence: 0.8,
    pattern:
      /(?<![A-Za-z])(?<cue>no|nos|number)\.? (?<value>\d{2,7}\/\d{2,4}|[A-Z]{0,3}\d{4,12})(?![\w/])/dgi,
  },
  {
    kind: 'R_OTHER',
    needs: TWO_DIGITS,
    code: 'LONG_NUMBER',
    confidence: 0.7,
    pattern: /(?<![\w/])\d{4,6}\/\d{2}(?![\w/])/dg,
  },
  ...SPACED_RULES,
  {
    kind: 'L_VEHICLE',
    needs: TWO_DIGITS,
    code: 'VEHICLE_FORM',
    confidence: 0.9,
    pattern:
      /(?<![A-Za-z])(?:plates?|license plates?|licence plates?|tags?|registration)(?: ?(?:#|no\.?|number))?(?: (?:is|was|reads?))?[ :,"'(]{0,3}(?<value>[A-Za-z0-9]{1,4}[ -]?[A-Za-z0-9]{2,5}(?:[ -][A-Za-z0-9]{2,4})?)(?!\w)/dgi,
    accept: isPlate,
  },
  {
    kind: 'L_VEHICLE',
    needs: /[A-HJ-NPR-Z0-9]{17}/,
    code: 'VEHICLE_FORM',
    confidence: 0.9,
    pattern: /(?<!\w)[A-HJ-NPR-Z0-9]{17}(?!\w)/dg,
    accept: (value) => digitCount(value) >= 4 && /[A-Z]/.test(value),
  },
  {
    kind: 'J_ACCOUNT',
    needs: TWO_DIGITS,
    code: 'CARD_FORM',
    confidence: 0.95,
    pattern: /(?<![\w-])(?:\d{4}[ -]?){3}\d{1,7}(?![\w-])/dg,
  },
  {
    kind: 'J_ACCOUNT',
    needs: TWO_DIGITS,
    code: 'CARD_FORM',
    confidence: 0.9,
    pattern: /(?<!\w)[A-Z]{2}\d{2} ?[A-Z0-9]{4}[A-Z0-9 ]{6,26}[A-Z0-9](?!\w)/dg,
    accept: (value) => digitCount(value) >= 10,
  },
  {
    kind: 'J_ACCOUNT',
    needs: TWO_DIGITS,
    code: 'CARD_FORM',
    confidence: 0.8,
    pattern: /(?<!\w)[13][a-km-zA-HJ-NP-Z1-9]{25,34}(?!\w)/dg,
    accept: (value) => digitCount(value) >= 3,
  },
  {
    kind: 'R_OTHER',
    needs: TWO_DIGITS,
    code: 'LONG_NUMBER',
    confidence: 0.6,
    pattern: /(?<![\w$€£.,/+-])\d{6,20}(?![\w.,/%-]\d|[\w%])/dg,
    accept: (value) => !PUBLIC_LINES.test(value),
  },
  {
    kind: 'R_OTHER',
    needs: TWO_DIGITS,
    code: 'LONG_NUMBER',
    confidence: 0.65,
    pattern: /(?<![\w.-])[A-Z]{1,6}[-#]?\d{4,14}(?:-[A-Z0-9]{1,8}){0,2}(?!\w)/dg,
  },
  {
    kind: 'R_OTHER',
    needs: TWO_DIGITS,
    code: 'LONG_NUMBER',
    confidence: 0.6,
    pattern: /(?<![\w.-])\d{2,10}[A-Z]{1,4}-?\d{0,10}[A-Z]{0,3}(?!\w)/dg,
    accept: (value) => digitCount(value) >= 4 && !/^\d{4}[AP]M$/.test(value),
  },
  ...HANDLE_RULES,
];
