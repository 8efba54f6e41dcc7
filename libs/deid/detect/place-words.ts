/** Words by which a place is known, folded to lower case; formats of English, not places. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What stands before a place; what follows may be a place or something else. */
const CUES = set(
  'in from near at outside inside around toward towards to through via leaving visiting visited visit born past downtown greater throughout across beyond between into',
);
/** What stands before a place so often that an unknown capitalised word after it is one. */
const SURE_CUES = set('in from near outside visiting visited downtown');
/** After a name, with a capital: "Whitmore Springs". */
const HEADS = set(
  'county counties township parish borough district village valley river creek lake lakes beach heights park hills hill island islands isle bay springs harbor harbour falls grove canyon ridge forest peninsula mountain mountains mount reservation rancheria pueblo province prefecture coast desert bridge port cove street streets avenue road lane boulevard drive highway freeway parkway turnpike expressway plaza square court terrace way estates' +
    ' airport mall gap pass hollow fork forks landing mills corners crossing junction point bluff bluffs prairie meadows woods summit glen shores shore sound strait channel gulf bayou swamp canal delta basin plateau glacier cliffs cavern caverns caves trail trailhead campground marina cemetery courthouse stadium arena zoo speedway ranch apartments apartment condominiums condos townhomes villas manor subdivision neighborhood neighbourhood projects campus dam reservoir pond inlet lagoon wharf pier quarter barrio metro suburbs ocean sea',
);
/** The same in lower case after a name with a capital: "the Carpathian mountains", "Merced county". */
const LOWER_HEADS = set(
  'county counties parish township river creek valley mountains mountain island islands lake lakes beach desert peninsula reservation neighborhood neighbourhood district province coast falls springs apartments airport campus suburbs metro canyon bridge barrio projects subdivision',
);
/** Before a name: "Lake Winnoka", "Fort Merrow". */
const OPENERS = set('mount mt fort ft lake cape camp port isla rio rancho playa glen loch ben isle');
/** Before "of" and a name: "the city of Brannock", "Isle of Skerrow", "ten miles north of Larkmoor". */
const OF_WORDS = set(
  'city town village county parish borough township district suburb suburbs outskirts municipality province hamlet port isle island islands bay gulf lake north south east west northeast northwest southeast southwest outside downtown neighborhood community reservation side',
);
/** Part of a town's name when it stands before one: "East Larkmoor". */
const PREFIXES = set(
  'north south east west upper lower downtown greater central old new northeast northwest southeast southwest midtown uptown metro',
);
/** Regions and shortened towns that everybody knows by these names; parted by bars. */
const KNOWN: ReadonlySet<string> = new Set(
  "nyc|philly|vegas|frisco|nola|atl|socal|norcal|the bronx|bronx|brooklyn|manhattan|queens|staten island|long island|harlem|hollywood|silicon valley|bay area|east bay|south bay|inland empire|central valley|san joaquin valley|san fernando valley|imperial valley|napa valley|orange county|twin cities|tri-cities|quad cities|hampton roads|research triangle|cape cod|martha's vineyard|nantucket|the hamptons|hamptons|outer banks|florida keys|hudson valley|lehigh valley|finger lakes|hill country|rio grande valley|puget sound|upper peninsula|lower peninsula|eastern shore|ozarks|catskills|poconos|berkshires|adirondacks|appalachia|panhandle|mississippi delta|big island|oahu|maui|kauai|east coast|west coast|gulf coast|greater toronto area|lower mainland|okanagan|home counties|lake district|cotswolds|east end|west end|midlands|west midlands|east anglia|cornwall|devon|norfolk|suffolk|essex|kent|surrey|sussex|yorkshire|lancashire|cheshire|cumbria|bavaria|brandenburg|saxony|tuscany|sicily|sardinia|lombardy|provence|normandy|brittany|burgundy|catalonia|andalusia|galicia|basque country|oaxaca|jalisco|michoacan|chiapas|sinaloa|sonora|guerrero|veracruz|chihuahua|zacatecas|durango|punjab|kerala|gujarat|kashmir|bohemia|moravia|transylvania|crimea|siberia|hokkaido|okinawa|luzon|mindanao|visayas|kurdistan|tigray|darfur|biafra".split(
    '|',
  ),
);
/** Shortened towns that are so only in capitals. */
const CAPITAL_CODES = set('NYC LA SF DC ATL NOLA PDX SLC LBC OKC KC PHX STL');

/** The word classes of places. */
export const PLACE_WORDS = {
  CUES,
  SURE_CUES,
  HEADS,
  LOWER_HEADS,
  OPENERS,
  OF_WORDS,
  PREFIXES,
  KNOWN,
  CAPITAL_CODES,
} as const;
