import { LETTER, NAMED } from './quasi-words.js';
import type { QuasiRule } from './quasi-rule.js';

const sticky = (source: string): RegExp => new RegExp(source, 'y');

const ROAD = `(?:(?:Highway|highway|Hwy|hwy|Route|route|Interstate|interstate|State Route|County Road|SR|US|I|HWY|Rte)[ -]?(?:\\d{1,4}|[A-Z]\\b)|the (?:interstate|turnpike|freeway)|${NAMED} (?:Road|Bridge|Pass|Avenue|Street|Parkway|Turnpike|Pike|Grade|Tunnel|Overpass))`;
const WHEN =
  '(?: (?:last|this|that|in|on|over|earlier this|early|late|during|back in) (?:spring|summer|fall|autumn|winter|year|month|week|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|Christmas|Thanksgiving|Easter|graduation|homecoming|prom)(?: \\d{4})?)?';
const DISASTER =
  '(?:shooting|massacre|bombing|hijacking|derailment|explosion|stampede|siege|standoff|(?:plane|bus|train|helicopter|ferry|airplane|airliner|balloon|building|bridge|mine|grain elevator|dam|crane|stadium) (?:crash|collapse|disaster|accident|explosion|fire|derailment))';
const NATURAL = '(?:fire|wildfire|flood|tornado|hurricane|earthquake|avalanche|mudslide|landslide|tsunami)';
const MASS =
  '(?:school|mass|church|mall|nightclub|club|workplace|office|theat(?:er|re)|concert|synagogue|mosque|temple|festival|courthouse|supermarket|grocery store|newsroom|campus|parade)';
/** Who can be in the news: the game and the film are not meant. */
const SOMEONE =
  '(?:she|he|they|i|we|who|client|patient|mother|father|mom|dad|parents?|family|husband|wife|brother|sister|son|daughter|uncle|aunt|cousin|teacher|pastor|story|case|arrest|crash|accident|trial|murder|suicide|death|overdose|rescue|face|name|photo|picture|mugshot|house|it all|[A-Z][a-z]{1,14})';
const SEEN =
  '(?: (?:had|has|have|once|even|also|later|ended up|was|were|is))? ?(?:was|were|been|be|appeared|featured|interviewed|profiled|shown|ended up|came up|got|made it|were all|was all)(?: (?:interviewed|featured|shown|profiled|once|all over|live|twice|plastered))?';

const EVENT = { kind: 'QUASI_EVENT' } as const;
const NO_WORK =
  /(?:like|as if|as though|felt|feels?|dream\w{0,3} (?:of|about)|fantas\w{2,6} (?:of|about)|hop(?:e|es|ed|ing) (?:to|of)|if (?:she|he|they|i)|would|could|wish\w{0,3}|just|practically|basically)[^.,;]{0,24}$/i;

/** Events that a reader can look up. */
export const EVENT_RULES: readonly QuasiRule[] = [
  {
    ...EVENT,
    triggers: 'won win wins winning hit',
    code: 'QUASI_EVENT',
    confidence: 0.7,
    unless: NO_WORK,
    after: sticky(
      `(?: (?:the|a|an|her|his|[$][\\d.,]{1,12}|million|in|on|first|second|third|place|[a-z]{2,10})){0,4} (?:lottery|Powerball|powerball|Mega Millions|mega millions|lotto|Lotto|jackpot|sweepstakes|Olympic (?:gold|silver|bronze|medal)|Olympics|Pulitzer|Grammy|Emmy|Oscar|Nobel|Miss [A-Z][${LETTER}]{2,16}|state (?:championship|title)|national (?:championship|title)|world (?:championship|title)|game show|spelling bee)\\b`,
    ),
  },
  {
    ...EVENT,
    triggers: 'lottery',
    code: 'QUASI_EVENT',
    confidence: 0.7,
    after: sticky(' (?:winner|winnings|jackpot)s?\\b'),
  },
  {
    ...EVENT,
    triggers: 'survivor survivors survived surviving survives victim victims witness witnesses witnessed',
    code: 'QUASI_EVENT',
    confidence: 0.7,
    after: sticky(
      `(?: of| to)? (?:the|a|an|that|last year's) (?:(?!drive-by|gang)[${LETTER}\\d'-]{2,16} ){0,3}?(?:${DISASTER}|${MASS} (?:shooting|attack)|(?:[A-Z][${LETTER}'-]{1,20} ){1,3}(?:${NATURAL}|Fire|Flood|Tornado|Hurricane|crash|attack))\\b(?: (?:at|in|on|near) (?:the )?(?:${NAMED}|${ROAD}))?${WHEN}`,
    ),
    unless: /\b(?:not|never) (?:a )?$/i,
  },
  {
    ...EVENT,
    triggers: 'shooting shootings massacre bombing',
    code: 'QUASI_EVENT',
    confidence: 0.65,
    before: new RegExp(
      `\\b(?:the|a|that) (?<value>(?:\\d{4} )?(?:[A-Z][${LETTER}'-]{1,20} ){0,3}(?:${MASS} )?)$`,
      'u',
    ),
    after: sticky(` (?:at|in|on|near|outside) (?:the |her |his |their )?(?:${NAMED}|${MASS})\\b${WHEN}`),
  },
  {
    ...EVENT,
    triggers: 'fire flood tornado shooting explosion crash',
    code: 'QUASI_EVENT',
    confidence: 0.6,
    before: /\b(?:the|that) (?<value>(?:\d{4} )?(?:[A-Z][a-z]{2,14} ){1,2})$/,
    after:
      /(?! (?:Department|Station|Chief|Captain|District|Marshal|chief|captain|department|station|drill|alarm))/y,
  },
  {
    ...EVENT,
    triggers: 'crash accident wreck collision derailment pileup pile-up rollover',
    code: 'QUASI_EVENT',
    confidence: 0.65,
    before:
      /(?<value>(?:\b(?:bus|school bus|train|plane|helicopter|ferry|boat|car|truck|semi|motorcycle|tractor|van|head-on|fatal|multi-car|traffic|auto|automobile) ){0,3})$/i,
    after: sticky(` (?:[a-z]{3,10} ){0,2}?(?:on|along|off|at|near) (?:the )?${ROAD}${WHEN}`),
  },
  {
    ...EVENT,
    triggers: 'bus plane train helicopter ferry boat',
    code: 'QUASI_EVENT',
    confidence: 0.6,
    before: /\b(?:a|the|that|in) (?:(?:school|church|tour|small|charter|commuter|freight|passenger) )?$/i,
    after: sticky(
      ` (?:crash|accident|wreck|derailment|capsizing|sinking)(?: (?:in|near|outside|over|off) (?:the )?${NAMED}| (?:that|which) killed)${WHEN}`,
    ),
  },
  {
    ...EVENT,
    triggers:
      'ferry boat ship bus plane train helicopter bridge mine crane dam building tower roof bleachers',
    code: 'QUASI_EVENT',
    confidence: 0.6,
    before: /\b(?:the|when a|that) (?:(?:school|tour|church|apartment|parking|fishing|cruise) )?$/i,
    after: sticky(
      ` (?:that |which )?(?:had |has )?(?:sank|capsized|crashed|derailed|collapsed|exploded|fell|went down|caved in|overturned)(?: (?:off|on|onto|near|in|at|over|outside|into|from) (?:the )?(?:${NAMED}|[a-z]{3,14}))${WHEN}`,
    ),
  },
  {
    ...EVENT,
    triggers: 'crash fire shooting explosion flood accident collapse wreck',
    code: 'QUASI_EVENT',
    confidence: 0.65,
    after: sticky(
      ' (?:that|which) (?:killed|injured|hurt) (?:\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|several|her|his|their)(?: (?:of )?(?:her|his|their|the|other|local)?)?(?: ?(?:people|students|children|teammates|classmates|coworkers|co-workers|friends|workers|miners|players|others|men|women|teens|teenagers|kids|passengers|siblings|brothers|sisters|cousins))',
    ),
  },
  {
    ...EVENT,
    triggers: 'made making makes',
    code: 'QUASI_NEWS',
    confidence: 0.65,
    after: sticky(
      "(?: it)?(?: (?:on|onto|in|into))?(?: the)?(?: (?:national|local|international|regional|state|statewide|evening|nightly|front-page|six o'clock)){0,2} (?:news|headlines|headline news|front page|papers|paper|newspapers?)\\b(?! (?:report|article|about|for|on|with|app))",
    ),
  },
  {
    ...EVENT,
    triggers: 'tv television news cnn newspaper newspapers paper papers headlines espn',
    code: 'QUASI_NEWS',
    confidence: 0.6,
    before: new RegExp(
      `(?:^|[^${LETTER}])${SOMEONE}${SEEN} (?<value>(?:on|in|all over|across) (?:all )?(?:the )?(?:(?:local|national|state|evening|nightly|morning|live|reality|international|town|county|regional) ){0,2})$`,
      'i',
    ),
    after: /(?![a-z-]|'s| (?:app|site|feed|website|channel|all|too|every|most|until|and off|towel|plate))/y,
  },
  {
    ...EVENT,
    triggers: 'viral',
    code: 'QUASI_NEWS',
    confidence: 0.65,
    before: /\b(?<value>(?:went|gone|go|going|goes) )$/i,
    unless: NO_WORK,
  },
  {
    ...EVENT,
    triggers: 'viral',
    code: 'QUASI_NEWS',
    confidence: 0.6,
    after: sticky(
      ' (?:video|post|clip|tweet|tiktok|TikTok|photo|meme|story|moment|livestream|rant)(?= (?:of|about|showing|in which|where|that|from|at)\\b)',
    ),
    before: /\b(?:a|the|that|her|his|their) $/i,
  },
  {
    ...EVENT,
    triggers: 'lawsuit suit',
    code: 'QUASI_EVENT',
    confidence: 0.6,
    before:
      /(?<value>\b(?:named in|named as [a-z ]{3,16} in|(?:lead )?plaintiffs? in|defendants? in|parties to|party to) (?:a |an |the |her |his |that )?(?:(?:federal|civil|class-action|class action|public|wrongful death|malpractice|sex abuse|whistleblower|high-profile) ){0,2})$/i,
    after: sticky(
      `(?: (?:against|over|with) (?:the )?(?:${NAMED}|[a-z]{3,12}(?: (?:department|district|board|diocese|hospital))?))?`,
    ),
  },
  {
    ...EVENT,
    triggers: 'sued suing',
    code: 'QUASI_EVENT',
    confidence: 0.55,
    after: sticky(
      " (?:the |her |his |their )(?:[a-z]{3,12} ){0,1}(?:city|county|state|town|school district|district|diocese|archdiocese|police department|police|sheriff'?s? (?:office|department)|university|hospital|fire department)\\b",
    ),
  },
  {
    ...EVENT,
    triggers: 'documentary podcast memoir biography book film movie',
    code: 'QUASI_NEWS',
    confidence: 0.6,
    before: /\b(?:a|the|true-crime|netflix|subject of (?:a|the)) (?:[a-z-]{3,12} )?$/i,
    after: sticky(
      " (?:was made |was written |made |came out )?about (?:her|him|them|their|his|the)(?: (?:own|father's|mother's|brother's|sister's|family's))?(?: (?:case|family|story|arrest|crime|trial|murder|disappearance|rescue|accident|life|town|church|cult))\\b",
    ),
  },
  {
    ...EVENT,
    triggers:
      'arrested killed murdered shot convicted indicted drowned kidnapped abducted sentenced electrocuted stabbed beheaded charged found',
    code: 'QUASI_EVENT',
    confidence: 0.65,
    before:
      /\b(?<value>[Tt]he (?:[a-z-]{2,12} ){0,2}(?:teacher|coach|priest|pastor|principal|officer|deputy|nurse|doctor|driver|boy|girl|student|couple|family|woman|man|teen|teenager|toddler|baby|mayor|judge|cop|firefighter|counselor|scoutmaster|bus driver) (?:who (?:was|were|had been|got|is) )?)$/,
    after: sticky(
      `(?: dead)? (?:(?:last|this) (?:spring|summer|fall|autumn|winter|year|month|week|January|February|March|April|May|June|July|August|September|October|November|December)|in (?:the (?:park|school|river|lake|church|parking lot|woods|bar|store|mall)|[A-Z][${LETTER}]{2,16}|\\d{4})|on (?:Highway|Route|Main|campus|the (?:bridge|highway|interstate))|at (?:the )?[A-Z][${LETTER}]{2,16}|for (?:molesting|abusing|embezzl[${LETTER}]{2,5}|murder|killing|possess[${LETTER}]{2,5}|sex[${LETTER}]{0,5}|arson|stealing|manslaughter))\\b`,
    ),
  },
  {
    ...EVENT,
    triggers: 'exonerated whistleblower',
    code: 'QUASI_EVENT',
    confidence: 0.55,
    before: /\b(?:was|were|been|being|a|the|as) (?:[a-z]{3,10} )?$/i,
  },
  {
    ...EVENT,
    triggers: 'struck bitten attacked mauled gored',
    code: 'QUASI_EVENT',
    confidence: 0.6,
    before: /\b(?:was|were|been|being|got|gets) (?:once |nearly |badly |almost )?$/i,
    after: sticky(
      ' by (?:lightning|a (?:bear|grizzly|shark|cougar|mountain lion|bull|alligator|rattlesnake|moose|bison|pack of dogs))\\b',
    ),
  },
  {
    ...EVENT,
    triggers: 'amber',
    code: 'QUASI_EVENT',
    confidence: 0.6,
    after: sticky(' [Aa]lert\\b'),
    before: /\b(?:an|the|issued|her|his|by) $/i,
  },
];
