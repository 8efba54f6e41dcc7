import { digitCount } from './pattern-rule.js';
import type { PatternRule } from './pattern-rule.js';

const TWO_DIGITS = /\d.{0,9}\d/;

/** Numbers written in groups, numbers told by their last digits, and codes known by their form alone. */
export const SPACED_RULES: readonly PatternRule[] = [
  {
    kind: 'G_SSN',
    needs: TWO_DIGITS,
    code: 'NUMBER_CUE',
    confidence: 0.9,
    pattern:
      /(?<![A-Za-z])(?<cue>last (?:four|4)(?: digits)?(?: of (?:her|his|their|the|my|client'?s?))?(?: (?:social(?: security)?(?: number)?|ssn))?)(?: (?:is|are|was|were))?[ :=]{1,3}(?<value>\d{4})(?!\w)/dgi,
  },
  {
    kind: 'J_ACCOUNT',
    needs: TWO_DIGITS,
    code: 'NUMBER_CUE',
    confidence: 0.9,
    pattern:
      /(?<![A-Za-z])(?<cue>card|account|acct|visa|mastercard|amex|debit|checking|savings)(?: (?:number|no\.?))? (?:ending|ends|ended)(?: in| with)?[ :]{1,2}(?<value>[xX*]{0,4}[ -]?\d{3,6})(?!\w)/dgi,
  },
  {
    kind: 'R_OTHER',
    needs: TWO_DIGITS,
    code: 'NUMBER_CUE',
    confidence: 0.85,
    pattern:
      /(?<![A-Za-z])(?<cue>id|claim|case|cause|docket|file|member|policy|record|mrn|account|certificate|permit|number|no\.|reference|booking|inmate|meeting id|a-number)(?: ?(?:#|number|no\.?|id))?(?: (?:is|was))?[ :#]{1,3}(?<value>(?:[A-Za-z]{1,3}[ -])?[A-Za-z]?\d[\dOIl]{0,9}(?:[ -](?:[A-Z]{2} )?[\dOIl]{2,7}){1,4})(?![\w/])/dgi,
    accept: (value) => digitCount(value) >= 5 && !/^[a-z]/.test(value),
  },
  {
    kind: 'K_LICENCE',
    needs: TWO_DIGITS,
    code: 'NUMBER_CUE',
    confidence: 0.92,
    pattern:
      /(?<![A-Za-z])(?<cue>licen[cs]e|dl|passport|permit)(?: ?(?:#|number|no\.?))?(?: (?:is|was))?[ :#]{1,3}(?<value>[A-Z]{1,4}[ .-]?\d{2,9}(?:[ -]\d{2,6}){0,4})(?!\w)/dgi,
    accept: (value) => digitCount(value) >= 5,
  },
  {
    kind: 'R_OTHER',
    needs: TWO_DIGITS,
    code: 'LONG_NUMBER',
    confidence: 0.9,
    pattern: /(?<![\w-])\d:\d\d-[A-Za-z]{2}-\d{3,6}(?:-[A-Z]{2,4}){0,2}(?![\w-])/dg,
  },
  {
    kind: 'R_OTHER',
    needs: TWO_DIGITS,
    code: 'LONG_NUMBER',
    confidence: 0.8,
    pattern: /(?<![\w-])(?:19|20)?\d\d-?[A-Z]{2,3}-\d{3,7}(?![\w-])/dg,
  },
  {
    kind: 'R_OTHER',
    needs: /-[\da-f]{4}-[\da-f]{4}-/i,
    code: 'LONG_NUMBER',
    confidence: 0.9,
    pattern: /(?<![\w-])[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\w-])/dgi,
  },
  {
    kind: 'J_ACCOUNT',
    needs: /bc1|0x/,
    code: 'CARD_FORM',
    confidence: 0.9,
    pattern: /(?<!\w)(?:bc1[a-z\d]{25,60}|0x[\da-fA-F]{40})(?!\w)/dg,
  },
  {
    kind: 'B_GEOGRAPHY',
    needs: /\d\.\d{3}/,
    code: 'STREET_ADDRESS',
    confidence: 0.9,
    pattern:
      /(?<![\w.-])[+-]?\d{1,2}\.\d{3,8} ?°? ?[NS]?,? {0,2}[+-]?\d{1,3}\.\d{3,8}(?: ?° ?[EW]?| [EW])?(?![\w.])/dg,
  },
  {
    kind: 'R_OTHER',
    needs: TWO_DIGITS,
    code: 'NUMBER_CUE',
    confidence: 0.7,
    pattern:
      /(?<![A-Za-z])(?<cue>room|rm\.?|cell|dorm|suite) ?#?(?<value>\d{4}|\d{3}[A-Z]|[A-Z]-?\d{3,4})(?![\w-])/dgi,
    accept: (value) => !/^(?:19|20)\d\d$/.test(value),
  },
];
