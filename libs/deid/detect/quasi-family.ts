import { RARE_DISEASES } from '../data/rare-diseases.js';
import { LETTER, anyCase } from './quasi-words.js';
import type { QuasiRule } from './quasi-rule.js';

const sticky = (source: string): RegExp => new RegExp(source, 'y');

const FAMILY = { kind: 'QUASI_FAMILY', code: 'QUASI_FAMILY' } as const;
const NUMBER = '(?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}|all|both)';
const DEATH =
  '(?:died|killed|murdered|shot|drowned|perished|executed|lost their lives|lost|deported|imprisoned|arrested)';
const DISEASES = RARE_DISEASES.split('|')
  .map((name) => anyCase(name).replace(/[-'](?![^[]{0,40}\])/g, "[-' ]?"))
  .join('|');

/** Constellations that few families share and that neighbours know. */
export const FAMILY_RULES: readonly QuasiRule[] = [
  {
    ...FAMILY,
    triggers: 'quadruplet quadruplets quintuplet quintuplets sextuplet sextuplets septuplets octuplets',
    confidence: 0.7,
  },
  { ...FAMILY, triggers: 'conjoined', confidence: 0.75, after: sticky(' (?:twins?|sisters?|brothers?)\\b') },
  {
    ...FAMILY,
    triggers: 'both whole entire',
    confidence: 0.65,
    after: sticky(
      `(?: of)?(?: (?:her|his|their|my|the client's|the patient's))?(?: (?:biological|adoptive|foster))? (?:parents|brothers|sisters|grandparents|children|sons|daughters|family)(?: (?:were|was|had|have|been|both|all|who)){0,3} ${DEATH}(?: together)? (?:in|when|during|on|by|at) (?:a|an|the|their|the same|one|that) (?:[a-z-]{2,14} ){0,3}?(?:crash|accident|fire|flood|shooting|collision|wreck|explosion|earthquake|tornado|hurricane|tsunami|massacre|war|genocide|murder-suicide|raid|bombing|attack|avalanche|storm)\\b`,
    ),
  },
  {
    ...FAMILY,
    triggers: 'lost',
    confidence: 0.6,
    after: sticky(
      ` (?:(?:both|${NUMBER}|all)(?: of)?(?: (?:her|his|their|my))? (?:parents|brothers|sisters|siblings|children|sons|daughters)|(?:her|his|their) (?:whole|entire) family) in (?:a|an|the|the same|one|that) (?:[a-z-]{2,14} ){0,3}?(?:crash|accident|fire|flood|shooting|collision|wreck|explosion|earthquake|tornado|tsunami|massacre|genocide|bombing|attack)\\b`,
    ),
  },
  {
    ...FAMILY,
    triggers: 'adopted',
    confidence: 0.6,
    after: sticky(
      `(?: (?:at|as) [a-z0-9 ]{1,16})? (?:from|out of) (?:an? (?:[a-z]{3,12} )?orphanage in )?(?:the )?[A-Z][${LETTER}]{2,16}(?: [A-Z][${LETTER}]{2,16})?(?: (?:at|as) [a-z0-9 ]{1,16})? (?:together |along )?with (?:her|his|their|an?) (?:${NUMBER} )?(?:(?:twin|older|younger|biological|birth|baby|little|big|half) ){0,2}(?:brothers?|sisters?|siblings?)\\b`,
    ),
  },
  {
    ...FAMILY,
    triggers: 'two three four five six all both',
    confidence: 0.65,
    after: sticky(
      ` of (?:the |her |his |their |my )?(?:${NUMBER} )?(?:siblings|children|brothers|sisters|sons|daughters|kids|cousins)(?: [a-z]{2,10}){1,4} (?:${DISEASES})`,
    ),
  },
];
