import { strengthOf } from './fact.js';
import type { FactPattern, Meaning } from './person-facts.js';

function fact(share: number, words: string, say: string): Meaning {
  return { key: words, strength: strengthOf(share), plain: Math.min(strengthOf(share), 0.3), words, say };
}

const SAY_UNIT = 'Write "served in the military" instead of branch, unit or rank.';
const SAY_SERVICE = 'Leave military service out where the question does not need it.';
const SAY_DEGREE = 'Write "has studied" instead of the degree.';
const SAY_MIGRATION = 'Write "came from another country" instead of where from and how.';
const SAY_BODY = 'Leave the feature of the body out, or write "a visible difference".';

/** Service (Census 2020-22 and public strengths of the branches), degrees (ACS 2021), migration (ACS; Pew), body (NHANES). */
export const STANDING_PATTERNS: readonly FactPattern[] = [
  {
    kind: 'MILITARY',
    pattern: /\b(?:veteran|served in (?:the )?(?:military|army|navy|air force))\b/gi,
    meaning: () => fact(0.05, 'a veteran', SAY_SERVICE),
  },
  {
    kind: 'MILITARY',
    pattern: /\b(?:active duty|active-duty|enlisted|deployed|deployments?)\b/gi,
    meaning: () => fact(0.01, 'military service', SAY_UNIT),
  },
  {
    kind: 'MILITARY',
    pattern: /\b(?:Marines?|Marine Corps|Coast Guard|Space Force|National Guard|Navy|Army|Air Force)\b/g,
    meaning: () => fact(0.01, 'a branch of the military', SAY_UNIT),
  },
  {
    kind: 'MILITARY',
    pattern:
      /\b(?:Navy SEALs?|Green Berets?|Army Rangers?|Delta Force|special forces|Medal of Honor|Purple Heart|prisoner of war|POW|drone (?:pilot|operator)|submariner|combat medic|sniper)\b/g,
    meaning: () => fact(0.0003, 'a rare military role', SAY_UNIT),
  },
  {
    kind: 'EDUCATION',
    pattern:
      /\b(?:Ph\.?D|doctorate|doctoral (?:student|degree|candidate)|M\.?D\.? (?:student|degree)|Juris Doctor)\b/g,
    meaning: () => fact(0.02, 'a doctorate', SAY_DEGREE),
  },
  {
    kind: 'EDUCATION',
    pattern: /\b(?:medical|law|dental|veterinary|divinity|seminary|pharmacy|nursing) (?:student|school)\b/gi,
    meaning: () => fact(0.003, 'a student of a profession', SAY_DEGREE),
  },
  {
    kind: 'EDUCATION',
    pattern: /\b(?:valedictorian|Rhodes Scholar|Fulbright|astrophysics|homeschooled)\b/gi,
    meaning: () => fact(0.003, 'an unusual schooling', SAY_DEGREE),
  },
  {
    kind: 'MIGRATION',
    pattern: /\b(?:refugee|asylum seeker|granted asylum|seeking asylum|refugee camp)\b/gi,
    meaning: () => fact(0.01, 'a refugee', SAY_MIGRATION),
  },
  {
    kind: 'MIGRATION',
    pattern: /\b(?:undocumented|DACA|without papers|overstayed (?:her|his|their|a) visa)\b/gi,
    meaning: () => fact(0.033, 'without papers', SAY_MIGRATION),
  },
  {
    kind: 'MIGRATION',
    pattern:
      /\b(?:immigrated|emigrated|immigrant|came to (?:the (?:US|U\.S\.|United States|states)|America|this country)|moved here from|fled (?:from )?[A-Z][a-z]{2,16}|grew up abroad)\b/g,
    meaning: () => fact(0.14, 'an immigrant', SAY_MIGRATION),
  },
  {
    kind: 'BODY',
    pattern:
      /\b(?:six|seven|6|7)(?: (?:foot|feet|ft)|')[ -]?(?:(?:five|six|seven|eight|nine|ten|eleven|[5-9]|1[01])\b(?:"| inches)?)/gi,
    meaning: () => fact(0.002, 'an unusual height', SAY_BODY),
  },
  {
    kind: 'BODY',
    pattern:
      /\b(?:four|4)(?: (?:foot|feet|ft)|')[ -]?(?:one|two|three|four|five|six|[0-6])\b|\bunder five feet\b/gi,
    meaning: () => fact(0.004, 'an unusual height', SAY_BODY),
  },
  {
    kind: 'BODY',
    pattern: /\b(?:[4-9]\d\d) (?:pounds|lbs?)\b/gi,
    meaning: () => fact(0.002, 'an unusual weight', SAY_BODY),
  },
  {
    kind: 'BODY',
    pattern:
      /\b(?:missing|lost|amputated) (?:an?|her|his|their|one|two|both) (?:arms?|legs?|hands?|foot|feet|fingers?|eyes?|ears?)\b|\bglass eye\b|\b(?:neck|face|facial|forehead) tattoos?\b|\b(?:scar|burns?) (?:across|on|over) (?:her|his|their) (?:face|neck)\b|\bport-wine (?:stain|birthmark)\b/gi,
    meaning: () => fact(0.003, 'a feature that anyone can see', SAY_BODY),
  },
];
