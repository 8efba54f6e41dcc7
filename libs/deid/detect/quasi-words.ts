/**
 * Words of roles, bodies and places that the rules for telling facts are built of; our own lists, 2026. None of them is a
 * finding by itself.
 */

/** Anybody's work, for "the only … in …": here even a common one points to one person. */
export const ROLES =
  'captain|lieutenant|sergeant|firefighter|fireman|firewoman|paramedic|emt|sheriff|deputy|officer|detective|trooper|marshal|warden|ranger|chief|pilot|surgeon|physician|doctor|gp|pediatrician|obstetrician|dentist|orthodontist|optometrist|veterinarian|vet|pharmacist|nurse|midwife|doula|chiropractor|lawyer|attorney|prosecutor|judge|mayor|councilman|councilwoman|councilmember|commissioner|senator|pastor|priest|rabbi|imam|cantor|deacon|bishop|chaplain|minister|nun|monk|shaman|teacher|principal|superintendent|coach|professor|librarian|welder|lineman|logger|miner|farmer|rancher|winemaker|brewer|beekeeper|guide|engineer|electrician|plumber|blacksmith|farrier|butcher|undertaker|mortician|embalmer|taxidermist|conductor|cellist|violinist|organist|harpist|pianist|reporter|editor|anchor|publisher|barber|realtor|notary|therapist|psychologist|psychiatrist|counselor|interpreter|translator|astronaut|astronomer|diver|jockey|wrestler|quarterback|goalkeeper|kicker|swimmer|athlete|referee|umpire|champion|valedictorian|candidate|postmaster|postmistress|locksmith|watchmaker|luthier|glassblower|sculptor|ballerina|dancer|drummer|speaker|survivor|witness|victim|heir|recipient|winner|medalist|graduate|ceo|cfo|partner|dean|provost|trustee|elder|owner';

/** People by sex or age; telling only with more. */
export const PEOPLE =
  'woman|man|girl|boy|person|student|pupil|kid|child|teen|teenager|adult|member|resident|employee|worker|parent|mother|father|dad|mom|couple|family|player';

/** What makes a person one of few in a place. */
export const MARKS =
  'female|male|woman|black|white|latina|latino|hispanic|asian|african-american|african american|asian-american|native american|native|indigenous|chinese|japanese|korean|vietnamese|filipino|filipina|hmong|indian|pakistani|bangladeshi|nepali|tibetan|afghan|iranian|persian|iraqi|syrian|lebanese|arab|palestinian|israeli|turkish|armenian|kurdish|somali|ethiopian|eritrean|nigerian|ghanaian|kenyan|sudanese|congolese|haitian|jamaican|cuban|dominican|salvadoran|guatemalan|honduran|mexican|mexican-american|brazilian|peruvian|colombian|venezuelan|russian|ukrainian|polish|samoan|tongan|hawaiian|jewish|orthodox|muslim|hindu|sikh|buddhist|mormon|amish|mennonite|catholic|quaker|gay|lesbian|openly gay|bisexual|queer|trans|transgender|nonbinary|non-binary|deaf|blind|autistic|disabled|amputee|albino|foreign|foreign-born|undocumented|refugee|adopted|bilingual|homeschooled|biracial|mixed-race';

/** What may stand between the mark of uniqueness and the role. */
export const TRADES =
  'fire|police|county|city|town|state|federal|tribal|school|high school|school board|district|deputy|head|chief|senior|assistant|vice|lead|certified|licensed|board-certified|practicing|full-time|resident|volunteer|elected|appointed|sitting|serving|full|professional|olympic|national|varsity|commercial|bush|airline|helicopter|crop-duster|funeral|heart|brain|trauma|pediatric|child|family|primary-care|country|rural|small-animal|large-animal|game|park|search-and-rescue|bomb-squad|swat|news|sports|radio|tv|television|church|choir|opera|ballet|jazz|rodeo|chess|native|fluent|living|surviving|known|female-led|mental-health|ob-gyn|eye|maths?|music|art|science|spanish|chinese|sign-language';

/** The letters of names in Latin script, for a character class; cheaper to compile than the whole of Unicode. */
export const LETTER = 'a-zA-Z\\u00c0-\\u024f';

/** A name with capitals: "Modoc County", "St. Helena". */
export const NAMED = `(?:St\\. |Mt\\. |Ft\\. )?[A-Z][${LETTER}'-]{1,24}(?: (?:[A-Z][${LETTER}'-]{1,24}|of|de|la|the)(?![${LETTER}])){0,4}`;

/** Places that one can draw on a map, and bodies that cover one. */
export const TERRITORIES =
  'county|town|village|city|state|valley|island|islands|parish|township|borough|reservation|rez|tribe|nation|diocese|synod|region|area|peninsula|mountains?|coast|country|school district|hospital district|fire district|precinct|world|history|hamlet';

/** Bodies in which a person with a mark is known to all. */
export const BODIES =
  'department|fire department|police department|firehouse|fire station|station|force|squad|unit|crew|platoon|battalion|brigade|regiment|company|firm|plant|factory|mill|mine|base|ship|academy|school|high school|middle school|elementary school|college|university|seminary|hospital|congregation|church|temple|mosque|synagogue|league|team|wrestling team|football team|hockey team|orchestra|choir|faculty|department of \\w{1,20}|law school|medical school|residency|cohort|class of \\d{4}|graduating class';

/** Bodies small enough for one woman or one man to be known by it. */
export const TEAMS =
  'department|firehouse|station|force|squad|unit|crew|platoon|battalion|brigade|firm|plant|mill|mine|team|county|town|village|valley';

const LEAD = '(?:the|our|her|his|their|my|this|that|its|a) ';
const SMALL = '(?:(?:whole|entire|small|tiny|little|rural|local|same|remote|current|[a-z]{3,12}) ){0,2}';

/** " in Modoc County", " in our whole valley". */
export const IN_TERRITORY = ` (?:in|of|for|from|on|at|across|within|to serve|serving) (?:${NAMED}|(?:${LEAD})?${SMALL}(?:${TERRITORIES})\\b|(?:[a-z]{2,16} ){1,2}(?:county|valley|township|parish|island)\\b)`;

/** " at her school", " on the wrestling team"; a proper name counts too. */
export const IN_BODY = ` (?:in|of|for|on|at|within) (?:${NAMED}|${LEAD}${SMALL}(?:${BODIES}|${TERRITORIES})\\b(?:(?: [a-z]{2,14}){0,4} (?:team|squad|unit|crew|department|council))?)`;

/** " in Modoc County", " of Fairview": a name with a capital. */
export const OF_NAMED = ` (?:in|of|for|from|with|at) (?:the )?${NAMED}`;

/** The words with or without a capital, where the rest of a pattern must tell capitals apart. */
export function anyCase(words: string): string {
  return words.replace(/(?<![a-zA-Z\\'])[a-z](?=[a-z-])/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
