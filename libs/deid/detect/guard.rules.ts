import type { Guard } from './candidate.js';

/** What a number must not be taken for: scores, pressures, doses, sections, sessions and units (our own list). */
export const NUMBER_GUARDS: readonly RegExp[] = [
  /(?<![\d/])\d{1,2}(?:\.\d)?\/(?:5|10)(?![\d/])/g,
  /(?<![\d/])(?:[6-9]\d|1\d\d|2\d\d)\/(?:[3-9]\d|1[0-4]\d)(?![\d/])(?: ?mm ?Hg)?/gi,
  /(?<!\w)(?:PHQ|GAD|BDI|BAI|PCL|AUDIT|DAST|MDQ|MoCA|MMSE|GAF|WHODAS|ORS|SRS|OQ|DERS|ACE|CSSRS|C-SSRS|Y-BOCS|HAM-?[DA]|ISI|PSS|WAI|CAPS|SCL|CBCL|DES|EDE-?Q|EPDS|GDS|K|WSAS|IES)(?:-?[A-Z\d]{1,4}){0,3}(?: (?:score|total|of|was|is|at|=|dropped|fell|rose|to|from|stayed|remained)){0,4}[ :=]{0,2}\d{1,3}(?:\/\d{1,3})?/g,
  /(?<!\d)\d{1,7}(?:[.,]\d{1,4})? ?(?:mg|mcg|µg|g|kg|ml|mL|units?|IU|mEq|lbs?|cm|mm|bpm|percent|%)(?!\w)/g,
  /(?<!\w)(?:session|section|step|stage|phase|chapter|page|item|question|week|day|month|year|module|axis|level|grade|article|figure|table|version|part|unit|room|bed)s? #?\d{1,4}(?:[-/.]\d{1,4}){0,2}/gi,
  /(?<!\w)(?:ICD|DSM)-?(?:\d{1,2}|IV|V|III)(?:-(?:TR|CM|R))?(?!\w)/g,
  /(?<!\w)[A-TV-Z]\d{2}(?:\.\d{1,4})?(?!\w)/g,
  /(?<!\d)\d{1,4} ?(?:out of|of) ?\d{1,4}(?!\d)/gi,
  /[$€£] ?\d[\d,. ]{0,15}/g,
  /(?<![\d/])\d\/\d (?:systolic|diastolic|murmur|strength|motor|reflex|pulses?|bilaterally|throughout)/gi,
];

/** Stretches where a number is a measurement, in order of rules; dates and numbers inside them are not findings. */
export function numberGuards(folded: string): Guard[] {
  return NUMBER_GUARDS.flatMap((pattern) =>
    [...folded.matchAll(pattern)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
    })),
  );
}
