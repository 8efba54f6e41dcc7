import { NAMED, OF_NAMED } from './quasi-words.js';
import type { QuasiRule } from './quasi-rule.js';

const sticky = (source: string): RegExp => new RegExp(source, 'y');

/** "is", "her father, the", "ran for", "retired": what makes a role that of a person in the text. */
const IS_PERSON =
  /(?:\b(?:is|was|as|became|becomes?|been|being|elected|re-elected|reelected|appointed|named|works as|ran for|running for|retired|former|ex|of|to|who is|wife|husband|father|mother|brother|sister|uncle|aunt|son|daughter|grandfather|grandmother|stepfather|stepmother|spouse|partner),? )(?:(?:a|an|the|our|their|her|his|my|its) )?(?:(?:former|retired|ex|current|acting|interim|longtime|local|county|city|town|state|federal|small-town|elected|deputy|vice|assistant|well-known|first|catholic|auxiliary|professional|pro|major-league|minor-league|us|u\.s\.|nasa|winter|summer) ){0,3}$/i;
/** One person of a place at a time: "the" or an election makes it that one. */
const IS_THE_ONE =
  /(?:\b(?:(?:is|was|as|became|been|being|married to|(?:son|daughter|wife|husband|widow|brother|sister|niece|nephew|child) of|wife|husband|father|mother|brother|sister|uncle|aunt|grandfather|grandmother),? (?:the|our|their)|elected|re-elected|reelected|appointed|ran for|running for|run for|runs for|campaign for) (?:(?:former|retired|current|acting|interim|local|county|city|town|state|small-town|village|tribal) ){0,2})$/i;

const OCCUPATION = { kind: 'QUASI_OCCUPATION' } as const;

/** Roles that one person, or very few, hold: unique ones, public ones, rare ones with their place. */
export const OCCUPATION_RULES: readonly QuasiRule[] = [
  {
    ...OCCUPATION,
    triggers:
      'mayor sheriff undersheriff coroner superintendent bishop archbishop governor warden postmaster',
    code: 'QUASI_PUBLIC_ROLE',
    confidence: 0.75,
    before: IS_THE_ONE,
    after: sticky(
      `(?: of schools)?(?:${OF_NAMED})?(?! (?:called|came|said|told|asked|wrote|served|evicted))`,
    ),
  },
  {
    ...OCCUPATION,
    triggers: 'mayor sheriff coroner superintendent bishop governor chief',
    code: 'QUASI_PUBLIC_ROLE',
    confidence: 0.7,
    before: /(?<value>\b(?:(?:police|fire|tribal|the|a|deputy|vice) ){0,2})$/i,
    after: sticky(
      `(?: of (?:police|schools))?(?:${OF_NAMED}|'s (?:daughter|son|wife|husband|widow|sister|brother|niece|nephew|kid|child|stepson|stepdaughter)\\b)`,
    ),
    unless: /\b(?:in|commander|editor|fire|police) (?:in )?$/i,
  },
  {
    ...OCCUPATION,
    triggers: 'police fire tribal district attorney school city town county lieutenant justice chief',
    code: 'QUASI_PUBLIC_ROLE',
    confidence: 0.7,
    before: IS_THE_ONE,
    after: sticky(
      ` (?:chief|chairman|chairwoman|attorney|general|board (?:president|chair)|manager|clerk|treasurer|assessor|supervisor|commissioner|governor|of the peace|of police)\\b(?:${OF_NAMED})?`,
    ),
  },
  {
    ...OCCUPATION,
    triggers:
      'senator congressman congresswoman assemblyman assemblywoman assemblymember councilman councilwoman councilmember alderman astronaut olympian paralympian anchorman anchorwoman weatherman weathergirl ambassador lawmaker legislator congressperson mayor',
    code: 'QUASI_PUBLIC_ROLE',
    confidence: 0.65,
    before: IS_PERSON,
    after: sticky(`(?:${OF_NAMED})?\\b(?! (?:called|came|said|told|asked|wrote|on tv|on television))`),
  },
  {
    ...OCCUPATION,
    triggers:
      'news tv television radio olympic nfl nba mlb nhl wnba mls nascar ufc grammy pulitzer emmy oscar nobel county city poet',
    code: 'QUASI_PUBLIC_ROLE',
    confidence: 0.65,
    before: IS_PERSON,
    after: sticky(
      `(?:-winning|-nominated)? (?:[a-z]{3,14} ){0,2}(?:anchor|anchorman|anchorwoman|host|meteorologist|weatherman|personality|presenter|athlete|medalist|swimmer|skier|skater|gymnast|runner|rower|wrestler|boxer|player|quarterback|linebacker|pitcher|driver|fighter|winner|nominee|laureate|council member|councilman|councilwoman|commissioner|supervisor|actor|actress|singer|writer|journalist)s?\\b(?:${OF_NAMED})?`,
    ),
  },
  {
    ...OCCUPATION,
    triggers: 'principal first first-chair assistant lead concertmaster',
    code: 'QUASI_PUBLIC_ROLE',
    confidence: 0.7,
    after: sticky(
      `(?: (?:harpist|cellist|violinist|violist|oboist|flutist|clarinetist|bassoonist|hornist|trumpeter|trombonist|percussionist|timpanist|bassist|dancer|conductor|cello|viola|violin|oboe|flute|horn))(?: (?:of|in|for|with|at) (?:the )?(?:${NAMED}|(?:[a-z]{3,12} ){1,3}(?:symphony|philharmonic|orchestra|opera|ballet)))`,
    ),
  },
  {
    ...OCCUPATION,
    triggers: 'medal',
    code: 'QUASI_PUBLIC_ROLE',
    confidence: 0.7,
    after: sticky(' of (?:honor|freedom)(?: recipient| winner)?\\b'),
    before: /\b(?:the|a|his|her|received|awarded|earned) (?:congressional )?$/i,
  },
];
