import type { FindingKind } from '../finding-kind.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that head the name of a body, with what the body then is; folded to lower case. */
const HEADS: ReadonlyMap<string, FindingKind> = new Map(
  (
    [
      [
        'QUASI_SCHOOL',
        'school schools elementary academy university college preschool kindergarten seminary polytechnic montessori isd daycare yeshiva madrasa conservatory campus lyceum gymnasium',
      ],
      [
        'QUASI_FACILITY',
        'hospital hosp health clinic clinics infirmary hospice sanatorium healthcare kaiser rehab rehabilitation sanitarium dispensary pediatrics dental dentistry orthopedics counseling detox practice',
      ],
      [
        'QUASI_CONGREGATION',
        'church synagogue temple mosque parish cathedral chapel congregation ministries ministry fellowship tabernacle shul gurdwara masjid basilica diocese archdiocese monastery convent abbey',
      ],
      [
        'QUASI_EMPLOYER',
        'inc incorporated llc ltd corp corporation company co plc gmbh llp limited ag bv nv oy srl spa ltda restaurant cafe bakery diner grill pizzeria market markets supermarket pharmacy hardware motors logistics trucking construction landscaping farms farm dairy brewery winery foods industries enterprises solutions technologies systems software electronics airlines airways bank bancorp insurance realty properties salon hotel motel inn casino factory warehouse packing cannery associates consulting partners holdings group services store growers orchards orchard vineyards vineyard marine plumbing roofing electric auto automotive tire towing nursery nurseries printing publishing studios studio records productions entertainment media designs jewelers furniture appliance appliances equipment rentals freight shipping transport transportation railroad railway energy utilities mining steel lumber timber plastics chemicals pharma pharmaceuticals labs laboratories analytics networks communications telecom wireless ventures capital investments investment financial mortgage savings management international brothers bros sons grocery deli pizza bbq steakhouse tavern pub brewing coffee gym fitness spa barbershop cleaners laundromat storage movers builders contractors interiors catering ranch quarry refinery foundry shipyard mills mill brigade battalion regiment squadron infantry cavalry airborne division fleet police',
      ],
      [
        'QUASI_ORGANIZATION',
        'association institute society agency council committee league club center centre department dept bureau commission court courts union federation museum library prison jail penitentiary directorate prosecutor parliament tribunal chamber theater theatre orchestra station gazette herald tribune times press network alliance coalition shelter foundation trust fund cooperative coop symphony philharmonic choir chorale chorus opera ballet band magazine weekly newspaper radio team little-league lodge fraternity sorority program project initiative detention correctional facility house home homes recovery observatory administration authority',
      ],
    ] as const
  ).flatMap(([kind, list]) => list.split(' ').map((word): [string, FindingKind] => [word, kind])),
);

/** Heads that are also clinical or ordinary English after a capital ("Family Services") and so need a telling name before them. */
const LOOSE_HEADS = set(
  'practice group services times press union center centre market markets court station systems store partners club health kaiser counseling dental rehab campus farm farms marine electric auto nursery records media equipment transport energy savings management international brothers sons coffee gym spa storage band team program project initiative house home homes recovery facility authority administration trust fund capital networks network solutions division police company co detention correctional radio chorus pediatrics ministry weekly magazine mill mills ranch pub studio studios',
);
/** Of these the ones that even an uncommon ordinary word does not name ("Child Protective Services"). */
const STRICT_HEADS = set(
  'practice services counseling dental dentistry pediatrics orthopedics detox rehab rehabilitation health recovery program project initiative house home homes team authority administration network networks solutions facility group international management',
);
/** Heads that make a body of whatever stands before them: "Climate Corporation". */
const FIRM_HEADS = set('inc incorporated llc ltd corp corporation plc gmbh llp bancorp');
/** Heads that stand before the name: "Iglesia Monte Sión", "Masjid Al-Noor". */
const LEADS: ReadonlyMap<string, FindingKind> = new Map([
  ...'iglesia templo parroquia capilla chua masjid gurdwara congregation temple eglise kirche beth beit'
    .split(' ')
    .map((word): [string, FindingKind] => [word, 'QUASI_CONGREGATION']),
  ...'escuela colegio universidad universite universitat lycee ecole liceo instituto'
    .split(' ')
    .map((word): [string, FindingKind] => [word, 'QUASI_SCHOOL']),
  ...'clinica krankenhaus hopital ospedale'
    .split(' ')
    .map((word): [string, FindingKind] => [word, 'QUASI_FACILITY']),
]);
/** Heads written small after a name with capitals: "Tiny Sprouts preschool". */
const LOWER_HEADS = set(
  'school elementary academy university college preschool kindergarten daycare hospital clinic hospice church temple mosque synagogue parish chapel shelter prison jail restaurant cafe diner bakery gym salon supermarket pharmacy dealership brewery casino hotel motel',
);
/** Words before such a head that belong to it: "Pine Hollow middle school". */
const LOWER_KINDS = set(
  "middle high elementary primary secondary grammar charter community medical nursing art law graduate state general regional children's urgent mental health care treatment detox women's men's homeless domestic violence",
);
const DENOMINATIONS = set(
  'lutheran baptist methodist presbyterian episcopal pentecostal nazarene mennonite adventist congregational unitarian',
);
/** Words before a denomination that say of what sort it is, not which congregation. */
const NO_CONGREGATION =
  /^(?:southern|northern|american|roman|irish|italian|mexican|german|scottish|korean|born-again|strict|devout|former|evangelical|free|reformed|raised|practicing|lapsed|conservative|liberal|progressive|united|a|an|the|is|was|as|my|his|her|and|or|not|also|very|being|non|ex|fundamentalist|independent|black|white|wisconsin|missouri)$/;
/** Second parts of hospitals that go by a short name: "Larkmoor General". */
const FACILITY_TAILS = set(
  "general memorial presbyterian methodist regional baptist mercy children's medical kettering",
);
/** Bodies that everyone deals with and that tell nothing of one person; parted by bars. */
const EVERYBODYS: ReadonlySet<string> = new Set(
  'child protective services|adult protective services|children and family services|department of children and family services|department of human services|department of social services|department of motor vehicles|department of veterans affairs|veterans affairs|veterans administration|veterans health administration|social security administration|social security|internal revenue service|united states postal service|postal service|supreme court|family court|juvenile court|drug court|probation department|emergency department|health department|department of health|department of education|department of corrections|department of labor|alcoholics anonymous|narcotics anonymous|al-anon|gamblers anonymous|overeaters anonymous|national association of social workers|american psychological association|american psychiatric association|american counseling association|american medical association|american academy of pediatrics|american heart association|american diabetes association|american cancer society|world health organization|food and drug administration|centers for disease control|national institutes of health|national institute of mental health|boy scouts|girl scouts|little league|crisis text line|suicide prevention lifeline|national suicide prevention lifeline|board of behavioral sciences|state board|licensing board|mental health services|behavioral health services|social services|family services|human services|human resources|united nations|european union|red cross|planned parenthood|child welfare services|police department|fire department|high school|middle school|elementary school|medical school|law school|graduate school|community college|state university|mental health|behavioral health|public health|physical therapy|occupational therapy|speech therapy|family therapy|group therapy|the church|catholic church|roman catholic church|orthodox church|baptist church|methodist church|lutheran church'.split(
    '|',
  ),
);
/** Large chains; a client may be anywhere in them, so they count only after "works at" and the like. */
const CHAINS: ReadonlySet<string> = new Set(
  "walmart|wal-mart|target|costco|kroger|safeway|albertsons|publix|aldi|trader joe's|whole foods|sam's club|walgreens|cvs|rite aid|starbucks|dunkin|dunkin donuts|mcdonald's|mcdonalds|burger king|wendy's|taco bell|chipotle|subway|chick-fil-a|kfc|popeyes|arby's|sonic|domino's|pizza hut|papa john's|denny's|ihop|applebee's|chili's|olive garden|cracker barrel|amazon|fedex|ups|usps|home depot|lowe's|lowes|menards|best buy|dollar general|dollar tree|family dollar|kohl's|kohls|macy's|nordstrom|jcpenney|sears|ross|marshalls|tj maxx|petco|petsmart|autozone|jiffy lube|pep boys|u-haul|verizon|t-mobile|comcast|spectrum|google|apple|microsoft|facebook|meta|tesla|ford|chrysler|boeing|lockheed|raytheon|uber|lyft|doordash|instacart|wells fargo|bank of america|chase|citibank|state farm|geico|allstate|marriott|hilton|hyatt|holiday inn|motel 6|tyson|cargill|john deere|caterpillar|frito-lay|pepsi|coca-cola|tesco|sainsbury's|asda|morrisons|lidl|tim hortons|loblaws|woolworths|coles|bunnings|ikea|h&m|7-eleven|circle k|wawa|sheetz|speedway|meijer|h-e-b|heb|winn-dixie|food lion|giant|stop & shop|hy-vee|wegmans|sprouts|raley's|winco|save mart|panera|five guys|in-n-out|waffle house|dairy queen|jack in the box|little caesars".split(
    '|',
  ),
);

/** The word classes of organizations. */
export const ORGANIZATION_WORDS = {
  HEADS,
  LOOSE_HEADS,
  STRICT_HEADS,
  FIRM_HEADS,
  LEADS,
  LOWER_HEADS,
  LOWER_KINDS,
  DENOMINATIONS,
  NO_CONGREGATION,
  FACILITY_TAILS,
  EVERYBODYS,
  CHAINS,
} as const;
