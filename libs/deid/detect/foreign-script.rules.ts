import type { PatternRule } from './pattern-rule.js';

const SCRIPTS =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Devanagari}\\p{Script=Thai}\\p{Script=Armenian}\\p{Script=Georgian}\\p{Script=Bengali}\\p{Script=Tamil}\\p{Script=Gurmukhi}\\p{Script=Ethiopic}';

/** One or two short words in another script amid text in Latin letters: a name as it is written at home, sooner than a quotation. */
export const FOREIGN_SCRIPT_RULES: readonly PatternRule[] = [
  {
    kind: 'A_NAME',
    code: 'FOREIGN_SCRIPT',
    confidence: 0.5,
    needs: /[\u0370-\u1fff\u3040-\ud7af]/,
    pattern: new RegExp(
      `(?<![${SCRIPTS}] ?)[${SCRIPTS}\\p{M}]{2,14}(?:[ ·・][${SCRIPTS}\\p{M}]{1,14}){0,2}(?! ?[${SCRIPTS}])`,
      'dgu',
    ),
    accept: (value) => value.slice(0, 1).toUpperCase() === value.slice(0, 1),
  },
];
