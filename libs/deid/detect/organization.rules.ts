import type { FindingKind } from '../finding-kind.js';
import type { PatternRule } from './pattern-rule.js';

const body = (kind: FindingKind, source: string, flags = 'gd'): PatternRule => ({
  kind,
  code: 'ORGANIZATION_WORD',
  confidence: 0.8,
  pattern: new RegExp(source, flags),
});

/** Bodies that a number of their own tells apart, and shops of large chains by what is theirs. */
export const ORGANIZATION_RULES: readonly PatternRule[] = [
  body(
    'QUASI_ORGANIZATION',
    "(?:[A-Z][A-Za-z'-]{1,20} ){0,3}(?<cue>Local|Lodge|Post|Troop|Pack|Chapter|Council|Aerie|Grange|Precinct|Engine(?: Company)?|Ladder(?: Company)?|Squad) (?:No\\.? ?|#)?\\d{1,5}(?!\\w|[.:/]\\d)",
  ),
  body(
    'QUASI_SCHOOL',
    '(?<!\\w)(?:P\\.?S\\.?|I\\.S\\.|IS|MS|M\\.S\\.|J\\.?H\\.?S\\.?) ?#?\\d{2,3}(?!\\w|[.:/-]\\d)',
  ),
  body(
    'QUASI_EMPLOYER',
    '(?<!\\w)\\d{1,3}(?:st|nd|rd|th) (?:[A-Z][a-z]{2,14} ){0,2}(?:Brigade|Division|Battalion|Regiment|Squadron|Infantry|Cavalry|Airborne|Marines|Mountain|Armored|Fleet|Wing|Signal|Engineers?)(?: Division)?(?!\\w)',
  ),
  body(
    'QUASI_EMPLOYER',
    "(?<!\\w)(?<value>walmart|kroger|costco|safeway|albertsons|publix|aldi|walgreens|cvs|starbucks|dunkin|mcdonald'?s|fedex|ups|home depot|lowe'?s|best buy|dollar general|burger king|taco bell|wendy'?s|amazon|tesco|meijer|wegmans|ikea) (?:hr|manager|store|supervisor|corporate|warehouse|shift|schedule|job|paycheck|coworkers?|co-workers?|union|fulfillment|distribution)(?!\\w)",
    'gdi',
  ),
  body(
    'QUASI_FACILITY',
    '(?<=(?:at|to|from|with|of) )(?!(?:the|my|his|her|our|their|your|a|an|this|that|safe|sober|open|full|own|big|new|old|crack|tree|play|halfway|whole|other|same|frat|boarding|rooming|grandma|grandpa|mom|moms|dad|dads|nana|every|first|last|another|any|no|one|best|white|each|friends?|sisters?|brothers?) )(?:[a-z]{3,12} )?[a-z]{4,14} house(?=[,.;)]|$| (?:and|for|since|until|after|where|staff|shelter|last|this|has|had|is|was))',
  ),
];
