import type { Guard } from './candidate.js';
import { PatternIndex } from './pattern-index.js';

/** Scales by their letters; a number after one is a score. */
const SCALES =
  'PHQ|GAD|BDI|BAI|BSI|BSL|PCL|AUDIT|DAST|MDQ|MoCA|MMSE|GAF|CGAS|WHODAS|ORS|SRS|OQ|DERS|ACE|ACES|CSSRS|C-SSRS|Y-BOCS|CY-BOCS|HAM-?[DA]|HDRS|HRSD|HADS|MADRS|QIDS|ISI|PSQI|ESS|PSS|WAI|CAPS|SCL|SCARED|CBCL|TRF|YSR|BASC|BRIEF|DES|MID|EDE-?Q|EAT|SCOFF|EPDS|GDS|CDI|RCADS|RCMAS|CES-?D|DASS|K|WSAS|IES|ITQ|TSI|TSCC|LEC|PDSS|LSAS|SPIN|SIAS|PSWQ|OCI|ECR|AAS|AAI|ASRS|CAARS|ADOS|ADI|SCQ|RAADS|AQ|MMPI|PAI|MCMI|WAIS|WISC|WPPSI|WIAT|WRAT|WJ|FSIQ|VCI|PRI|PSI|WMI|VSI|FRI|IQ|SAT|ACT|GPA|GCS|NIHSS|BMI|SUDS?|VoC|VOC|FIT|CAGE|AIMS|BPRS|PANSS|YMRS|CGI|PROMIS|SF|TAS|SWLS|RSES|CD-RISC|ProQOL|MBI|FACES|DAS|CSI|SNAP|Vanderbilt|Conners|Vineland';
/** Statistics, vital signs and blood values, by letters that no number is joined to. */
const MEASURES = 'T|z|Z|M|SD|ICC|QTc|HR|RR|BP|WBC|RBC|TSH|A1C|LDL|HDL|INR|BMI|IQ|GPA';

/** What a number must not be taken for: scores, pressures, doses, sections, sessions, codes and units (our own list). */
export const NUMBER_GUARDS: readonly RegExp[] = [
  /(?<![\d/])(?<!(?:[Ss]een|[Oo]n|[Mm]et) \d{1,2}\/\d{1,2}(?:,|,? and) )(?<!(?:[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Dd]ated|[Nn]ext|[Aa]ppt|[Aa]ppointment|[Ee]nds|[Ss]tarts|[Tt]hru|[Tt]hrough|[Bb]etween|[Aa]fter|[Bb]efore|court|due|f\/u|rtc|born|died|seen|DOS:?) )(?!0\d)\d{1,2}(?:\.\d)?\/(?:5|10)(?![\d/])/g,
  /(?<![\d/])(?:[6-9]\d|1\d\d|2\d\d)\/(?:[3-9]\d|1[0-4]\d)(?![\d/])(?: ?mm ?Hg)?/gi,
  new RegExp(
    `(?<!\\w)(?:(?:${SCALES})(?:-[A-Z\\d]{1,3}|[A-Z\\d]{1,2}){0,3}|${MEASURES})(?:,? (?:scores?|total|raw|scaled|standard|of|was|is|at|dropped|fell|rose|went|came|to|from|stayed|remained|today|down|up|and|then|now|baseline|intake)){0,5}[ :=(]{1,3}\\d{1,3}(?:\\.\\d{1,2})?(?:\\/\\d{1,3})?(?:,? ?(?:to|->|→|and|then|vs\\.?) \\d{1,3}(?:\\/\\d{1,3})?){0,4}(?![\\w-])`,
    'g',
  ),
  // Scores out of what was to be had, before or after the word for it.
  /(?<!\w)(?:scored?|rated|rates|rating|pain|mood|distress|anxiety|depression|urges?|intensity|severity|level|motivation|readiness|importance|confidence|attention|recall|insight|strength|reflexes|apgar|suds?|total|subscale|quiz|test|exam|serial sevens)(?: (?:is|was|at|of|a|an|as|level|score|about|around|down|to|from|today|currently)){0,4}[ :=]{0,2}\d{1,3} ?\/ ?\d{1,3}(?![\d/])/gi,
  /(?<![\d/])\d{1,3} ?\/ ?\d{1,3} (?:on|points?|correct|items?|questions?|sessions?|sections?|weeks?|days?|times?|criteria|symptoms?|trials?|words|steps?|for|in severity|at (?:best|worst|baseline|intake))(?!\w)/gi,
  /(?<!\d)\d{1,7}(?:[.,]\d{1,4})?(?: ?(?:-|to) ?\d{1,5}(?:\.\d{1,3})?)? ?(?:mg|mcg|µg|g|kg|ml|mL|dl|units?|IU|mEq|mmol|lbs?|oz|ft|in|inches|feet|cm|mm|km|miles?|bpm|percent|%|calories|kcal|cc|tabs?|tablets?|capsules?|caps?|pills?|puffs?|drops|drinks?|beers?|cigarettes|packs?|hours?|hrs?|h|minutes?|mins?|sec(?:onds?)?|days?|wks?|weeks?|months?|mos?|times?|points?|sessions?|visits?|people|kids|children|dollars|bucks|degrees|th percentile|st percentile|nd percentile|rd percentile|mph|am|pm|a\.m\.|p\.m\.)(?!\w)/gi,
  /(?<!\w)q ?\d{1,2} ?(?:-? ?\d{1,2} ?)?(?:h|hrs?|hours?|d|days?|wks?|weeks?|min)(?!\w)/gi,
  /(?<!\w)x ?\d{1,3}(?!\w)/gi,
  /(?<!\w)(?:sessions?|sections?|steps?|stages?|phases?|chapters?|ch\.|pages?|pp?\.|items?|questions?|weeks?|days?|months?|years?|modules?|axis|levels?|grades?|articles?|figures?|fig\.|tables?|versions?|parts?|volumes?|vol\.|lessons?|appendix|criteri(?:on|a)|groups?|types?|quarters?|episodes?|seasons?|rounds?|trials?|clusters?|tiers?|line|lines|paragraph|goals?|objectives?|problem|exercises?|worksheets?|scenes?|minutes?|verses?|principles?|rules?|standards?|domain|schema|handouts?|tracks?|units?|levels?) ?#? ?(?!\d{1,4}[-/.]\d{1,2}[-/.]\d{2})\d{1,4}(?:[-/.,]\d{1,4}){0,3}(?:,? (?:and|to|through|-|of) \d{1,4}){0,3}(?![\w-])/gi,
  /(?<!\w)(?:rooms?|beds?) \d{1,2}(?!\w)/gi,
  /(?<!\w)(?:ICD|DSM)-?(?:\d{1,2}|IV|V|III)(?:-(?:TR|CM|R))?(?!\w)/g,
  // Diagnoses, procedures, modifiers, places of service.
  /(?<!\w)[A-TV-Z]\d{2}(?:\.[A-Z\d]{1,4})?(?!\w)/g,
  /(?<!\w)(?:2\d\d|3[01]\d|V\d\d|E\d{3})\.\d{1,2}(?!\w)/g,
  /(?<!\w)(?:CPT|HCPCS|procedure|billing|billed|service)(?: (?:code|as|under|with))?s?[ :#]{0,3}[A-Z]?\d{4,5}(?:(?:,| and| or|\/|;| \+) ?[A-Z]?\d{4,5}){0,6}(?!\w)/gi,
  /(?<!\w)(?:907[89]\d|908[34567]\d|9088\d|961[0-6]\d|9915\d|992\d\d|9941\d|9844\d|9896\d|9897\d|[GH]0\d{3}|H2\d{3}|T10\d\d|S9\d{3})(?:-?(?:95|GT|59|25|HO|HQ|U\d))?(?!\w)/g,
  // Laws and cases as they are cited.
  /(?<!\w)\d{1,3} (?:C\.?F\.?R\.?|U\.?S\.?C\.?|Cal\.? ?(?:App\.?)?|F\.|P\.|S\.? ?Ct\.?|U\.?S\.?|N\.?E\.?|N\.?W\.?|S\.?E\.?|A\.)(?: ?[234]d)?,? (?:part |pt\.? |§{1,2} ?|sections? )?\d{1,4}(?:\.\d{1,4})?(?:\([A-Za-z\d]{1,4}\)){0,5}/g,
  /(?<!\w)(?:(?:penal|civil|family|safety|evidence|probate|education|vehicle|professions|institutions|government|labor|procedure|revenue|criminal|ethics) code|section|sec\.|§{1,2}|statute|rule|title|article|w&i|wic|prop(?:osition)?|form|part) ?§{0,2} ?\d{1,5}(?:[.-]\d{1,4}){0,2}(?:\([A-Za-z\d]{1,4}\)){0,5}(?![\w-])/gi,
  /(?<!\d)\d{1,4} ?(?:out of|of) ?\d{1,4}(?!\d)/gi,
  /[$€£¥] ?\d[\d,. ]{0,15}(?:k|K|m|M)?/g,
  /(?<!\d)\d{1,2}:\d{2}(?::\d{2})? ?(?:[ap]\.?m\.?)?(?: ?(?:-|to|until) ?\d{1,2}(?::\d{2})? ?(?:[ap]\.?m\.?)?)?(?!\w)/gi,
  /(?<![\w.])v(?:er(?:sion)?)?\.? ?\d{1,3}(?:\.\d{1,4}){0,3}(?!\w)/gi,
  /(?<![\d/])\d\/\d (?:systolic|diastolic|murmur|strength|motor|reflex|pulses?|bilaterally|throughout|holosystolic)/gi,
];

let index: PatternIndex | undefined;

/** Stretches where a number is a measurement, in order of rules; dates and numbers inside them are not findings. */
export function numberGuards(folded: string): Guard[] {
  index ??= new PatternIndex(NUMBER_GUARDS);
  return index
    .find(folded)
    .flatMap((matches = []) =>
      matches.map(({ index: from, 0: whole }) => ({ from, to: from + whole.length })),
    );
}
