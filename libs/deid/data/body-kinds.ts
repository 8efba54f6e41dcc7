/* Written here: head words of bodies and places, and what they are called in general. */
/** Words of a name, what its bearer is called instead, and the plain noun for later mentions when it differs. */
export type KindRow = readonly [pattern: RegExp, noun: string, short?: string];

const w = (words: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'iu');

/** Words of a school that is no public one. */
export const PRIVATE_SCHOOL = w(
  'academy|prep|preparatory|st|saint|our lady|sacred|holy|catholic|christian|lutheran|jesuit|hebrew|islamic|montessori|waldorf|day school',
);

/** Schools by words of their names; the first row that fits is taken. */
export const SCHOOL_KINDS: readonly KindRow[] = [
  [w('isd|school district|unified|school board'), 'school district'],
  [w('pre-?school|pre-?k|nursery school'), 'preschool'],
  [w('head start|child ?care|day ?care|early learning'), 'childcare center', 'center'],
  [w('kindergarten'), 'kindergarten'],
  [w('elementary|primary|grade school|grammar school'), 'elementary school', 'school'],
  [w('middle school|middle|junior high|intermediate school'), 'middle school', 'school'],
  [w('high|hs|senior high|secondary'), 'high school', 'school'],
  [w('medical (?:school|college)|school of medicine'), 'medical school', 'school'],
  [w('law school|school of law'), 'law school', 'school'],
  [w('nursing school|school of nursing|college of nursing'), 'nursing school', 'school'],
  [w('community college|junior college|city college|technical college'), 'community college', 'college'],
  [w('state university|state college|a&m|cal state|csu|suny|cuny'), 'state university', 'university'],
  [w('university|univ|polytechnic|polytech|tech institute'), 'university'],
  [w('college'), 'college'],
  [w('seminary|divinity school|yeshiva|madrasa'), 'seminary'],
  [w('academy|prep|preparatory'), 'private school', 'school'],
];

/** Congregations by words of their names; the first row that fits is taken. */
export const CONGREGATION_KINDS: readonly KindRow[] = [
  [w('mosque|masjid|islamic (?:center|centre|society)'), 'mosque'],
  [w('synagogue|shul|chabad|beth|congregation b|temple (?:beth|emanu)[\\p{L}-]{0,20}'), 'synagogue'],
  [w('gurdwara'), 'gurdwara'],
  [w('monastery|convent|abbey|priory'), 'monastery'],
  [w('temple|mandir|zen center|sangha'), 'temple'],
  [w('kingdom hall'), 'place of worship'],
  [
    w(
      'church|cathedral|chapel|parish|basilica|ministries|ministry|tabernacle|assembly of god|iglesia|baptist|methodist|lutheran|presbyterian|pentecostal|episcopal|evangelical',
    ),
    'church',
  ],
];

/** Clinics, hospitals and homes by words of their names; the first row that fits is taken. */
export const FACILITY_KINDS: readonly KindRow[] = [
  [w("children'?s hospital|pediatric hospital"), "children's hospital", 'hospital'],
  [w('veterans|va (?:hospital|medical center|clinic)|va'), 'veterans hospital', 'hospital'],
  [
    w('(?:psychiatric|behavioral|state|mental) hospital|behavioral health hospital'),
    'psychiatric hospital',
    'hospital',
  ],
  [w('urgent care|walk-in|minute ?clinic'), 'urgent care clinic', 'clinic'],
  [
    w('(?:community|memorial|regional|county|general|district) (?:hospital|medical center)'),
    'community hospital',
    'hospital',
  ],
  [
    w('hospitals?|hosp|medical (?:center|centre)|med (?:center|ctr)|infirmary|kaiser|trauma center'),
    'hospital',
  ],
  [w('hospice'), 'hospice'],
  [
    w(
      'nursing home|care home|assisted living|senior living|retirement|convalescent|skilled nursing|memory care|manor',
    ),
    'care home',
  ],
  [
    w('detox|rehab|rehabilitation|recovery|treatment cent(?:er|re)|sober living|addiction'),
    'treatment center',
    'center',
  ],
  [w('counsel(?:ing|ling)|psychotherapy|psychology|therapy'), 'counseling practice', 'practice'],
  [w('mental health|behavioral health|behavioural health'), 'mental health clinic', 'clinic'],
  [w('dental|dentistry|orthodontics'), 'dental clinic', 'clinic'],
  [w('pharmacy|drugstore|walgreens|cvs|rite aid'), 'pharmacy'],
  [
    w('eating disorder|partial hospitalization|php|iop|residential treatment'),
    'treatment program',
    'program',
  ],
  [w('imaging|radiology|laboratory|labs?|quest diagnostics|labcorp'), 'laboratory'],
  [
    w(
      'health (?:center|centre)|health services|healthcare|health care|wellness (?:center|centre)|health system',
    ),
    'health center',
    'center',
  ],
  [
    w(
      'clinics?|medical group|medical associates|family medicine|primary care|pediatrics|dermatology|cardiology|orthopedics|oncology|surgery|health',
    ),
    'clinic',
  ],
];

/** Public services and associations by words of their names; the first row that fits is taken. */
export const SERVICE_KINDS: readonly KindRow[] = [
  [w('fire (?:department|dept|district|station|rescue)|firehouse|cal fire'), 'fire department', 'department'],
  [
    w("police|sheriff'?s?|highway patrol|law enforcement|pd|lapd|nypd|sfpd"),
    'police department',
    'department',
  ],
  [w('prison|penitentiary|correctional (?:facility|institution|center)|state prison'), 'prison'],
  [w('jail|detention (?:center|facility)|juvenile hall'), 'jail'],
  [w('courthouse|court|courts|tribunal'), 'court'],
  [
    w(
      'child protective services|cps|dcfs|children and family services|social services|human services|dhs|dss|welfare',
    ),
    'social services agency',
    'agency',
  ],
  [w('library'), 'library'],
  [w('museum|gallery'), 'museum'],
  [w('theater|theatre|opera|playhouse|cinema'), 'theater'],
  [w('orchestra|symphony|philharmonic|choir'), 'musical ensemble', 'ensemble'],
  [w('gazette|herald|tribune|chronicle|daily news|newspaper|bee|observer|sentinel'), 'newspaper'],
  [w('radio|television|tv|broadcasting|fm'), 'broadcaster'],
  [
    w(
      'army|navy|air force|marines|marine corps|coast guard|national guard|battalion|regiment|brigade|squadron',
    ),
    'military unit',
    'unit',
  ],
  [w('union|local \\d{1,5}|teamsters|seiu|brotherhood of'), 'labor union', 'union'],
  [w('ymca|ywca|boys (?:and|&) girls club|community (?:center|centre)'), 'community center', 'center'],
  [w('shelter'), 'shelter'],
  [w('food bank|pantry|soup kitchen'), 'food bank'],
  [
    w('little league|league|soccer club|football club|fc|athletic club|baseball|basketball'),
    'sports club',
    'club',
  ],
  [w('foundation|charity|charities|nonprofit|habitat for humanity|red cross|salvation army'), 'charity'],
  [
    w('agency|bureau|department|dept|commission|ministry|council|administration|authority'),
    'public agency',
    'agency',
  ],
];

/** Employers by words of their names; the first row that fits is taken. */
export const EMPLOYER_KINDS: readonly KindRow[] = [
  [
    w(
      "walmart|wal-mart|target|costco|starbucks|mcdonald'?s|burger king|wendy'?s|taco bell|subway|kfc|chipotle|home depot|lowe'?s|best buy|kroger|safeway|trader joe'?s|whole foods|publix|aldi|dollar (?:general|tree)|7-eleven|ikea|macy'?s|kohl'?s|domino'?s|pizza hut|dunkin'?|applebee'?s|denny'?s|ihop|olive garden|petsmart|petco|autozone|gamestop|old navy|nordstrom|sears|jcpenney|t\\.?j\\.? maxx",
    ),
    'national chain',
    'chain',
  ],
  [w('amazon|fedex|ups|usps|dhl'), 'delivery company', 'company'],
  [
    w(
      'google|microsoft|apple|facebook|meta|netflix|intel|oracle|ibm|tesla|uber|lyft|airbnb|salesforce|technologies|technology|tech|software|systems|electronics|semiconductor|computing|computers|data|digital|robotics|labs',
    ),
    'tech company',
    'company',
  ],
  [w('law (?:firm|office|offices|group)|llp|attorneys|legal'), 'law firm', 'firm'],
  [w('accounting|cpa|cpas|tax services|bookkeeping'), 'accounting firm', 'firm'],
  [w('credit union|bank|bancorp|savings'), 'bank'],
  [w('insurance|assurance'), 'insurance company', 'company'],
  [w('realty|real estate|properties|realtors'), 'real estate company', 'company'],
  [
    w(
      'restaurant|diner|grill|steakhouse|bistro|taqueria|cantina|kitchen|eatery|brasserie|trattoria|barbecue|bbq|pizza|pizzeria',
    ),
    'restaurant',
  ],
  [w('cafe|café|coffee|espresso|tea house'), 'café'],
  [w('bakery|donuts|doughnuts'), 'bakery'],
  [w('winery|vineyards?'), 'winery'],
  [w('brewery|brewing|distillery'), 'brewery'],
  [w('bar|pub|tavern|saloon'), 'bar'],
  [w('supermarket|grocery|grocers|market|foods? co-?op|mercado'), 'grocery store', 'store'],
  [w('hardware|lumber'), 'hardware store', 'store'],
  [w('pharmacy|drugstore'), 'pharmacy'],
  [
    w('bookstore|books|boutique|outlet|store|stores|shop|mart|jewelers|florist|furniture|clothing'),
    'local store',
    'store',
  ],
  [w('salon|barber|barbershop|spa|nails'), 'hair salon', 'salon'],
  [w('hotel|motel|inn|resort|suites|lodge'), 'hotel'],
  [w('casino'), 'casino'],
  [w('gym|fitness|yoga|crossfit'), 'gym'],
  [w('trucking|freight|transport|transportation|hauling|moving company'), 'trucking company', 'company'],
  [w('airlines?|airways|aviation'), 'airline'],
  [
    w(
      'construction|contractors?|builders?|roofing|plumbing|electric|paving|masonry|concrete|painting|drywall',
    ),
    'construction company',
    'company',
  ],
  [w('landscaping|lawn|tree service|gardening|nursery'), 'landscaping company', 'company'],
  [w('packing|cannery|meat|processing|foods'), 'food company', 'company'],
  [w('farms?|ranch|orchards?|dairy|agriculture|agricultural|growers|poultry'), 'farm'],
  [w('motors?|auto|automotive|ford|toyota|honda|chevrolet|body shop|tire|tires'), 'car business', 'business'],
  [w('warehouse|logistics|distribution|fulfillment|storage'), 'logistics company', 'company'],
  [
    w('factory|manufacturing|mills?|steel|plastics|industries|industrial|foundry|works|plant'),
    'manufacturer',
  ],
  [w('staffing|temp agency|recruiting'), 'staffing agency', 'agency'],
  [w('security'), 'security company', 'company'],
  [w('cleaning|janitorial|maids'), 'cleaning company', 'company'],
  [w('consulting|consultants|advisors|partners|associates'), 'consulting firm', 'firm'],
  [w('media|studios?|productions|publishing|press'), 'media company', 'company'],
  [
    w(
      'telecom|communications|wireless|verizon|at&t|comcast|t-mobile|energy|power|electric company|gas company|utilities|pg&e',
    ),
    'utility company',
    'company',
  ],
];

/** What remains by words of their names; the first row that fits is taken. */
export const ORGANIZATION_KINDS: readonly KindRow[] = [
  [w('association|society|alliance|coalition|federation|network|club|guild|league'), 'association'],
  [w('institute|institution|research'), 'institute'],
  [w('group'), 'group'],
  [w('center|centre'), 'center'],
  [w('inc|llc|ltd|corp|corporation|company|co|plc|gmbh|enterprises|holdings'), 'company'],
];

/** Places by words of their names; the first row that fits is taken. */
export const PLACE_KINDS: readonly KindRow[] = [
  [w('county|parish'), 'county'],
  [w('river|creek|brook|fork'), 'river'],
  [w('lake|reservoir|pond'), 'lake'],
  [w('islands?|isle|key'), 'island'],
  [w('mountains?|mount|mt|peak|sierra|range|ridge|hills'), 'mountain area', 'mountains'],
  [w('beach|bay|coast|shore|cape|harbou?r|cove'), 'place on the coast', 'place'],
  [w('desert|valley|canyon|basin'), 'rural area', 'area'],
  [w('reservation|pueblo|rancheria'), 'reservation'],
  [w('neighbou?rhood|district|heights|village square|downtown|uptown|midtown|barrio'), 'neighbourhood'],
  [w('park|preserve|forest|gardens?|zoo'), 'park'],
  [w('airport'), 'airport'],
  [w('highway|hwy|freeway|interstate|route|turnpike|expressway|parkway'), 'highway'],
  [w('bridge|tunnel'), 'bridge'],
  [w('mall|plaza|shopping center'), 'shopping center', 'center'],
  [w('square'), 'square'],
  [
    w('apartments?|estates|trailer park|mobile home park|condos?|towers?|residences'),
    'housing complex',
    'complex',
  ],
  [
    w(
      'street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|way|terrace|place|pl|circle|alley|row',
    ),
    'residential street',
    'street',
  ],
  [w('township|borough|village|hamlet'), 'small town', 'town'],
  [w('fort|ft|camp|base|barracks'), 'military base', 'base'],
  [w('province|prefecture|region|department|oblast'), 'region'],
];

