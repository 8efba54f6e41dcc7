/**
 * Words that stand in addresses, by their part in them; folded to lower case without diacritics. English ones are the street
 * suffixes of the US Postal Service's Publication 28 with their usual short forms; the others are the ordinary street words of
 * their languages. They are formats of the world, not places.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** After the name, and hardly anything but a street: "Sycamore Bend Road". */
const ENGLISH_TAILS = set(
  'street st avenue ave av road rd boulevard blvd lane ln drive dr court ct circle cir place pl terrace ter trail trl parkway pkwy highway hwy square sq loop alley crescent cres row close mews quay bypass turnpike tpke pike expressway expy freeway fwy motorway parade pde grove esplanade causeway cswy roadway streets roads avenues',
);
/** The same of other languages, which have the number after them: "Obere Bahnhofstrasse 9". */
const FOREIGN_TAILS = set(
  'gatan gata gaten gade vej vejen vei veien vegen vagen alle alleen torv torg torget plads plass katu kuja polku tanav maantee puiestee' +
    ' straat laan plein gracht kade dijk singel dreef steenweg weg strasse stra\u00dfe gasse platz allee damm ufer markt' +
    ' utca utja ter korut krt rkp rakpart setany ulica cesta trg namesti trida nabrezi ulice' +
    ' kalea enparantza etorbidea sokak sokagi caddesi bulvari odos leoforos',
);
/** Short foreign ones that are English words or letters too: only where a number stands before the name as well. */
const SHORT_TAILS = set(
  'u ut ter koz tie tee str sk cad nam nabr ring baan steig veg vag stien gate way walk run',
);

/** Suffixes of Publication 28 that are also ordinary words: they ask for more of an address around them. */
const LOOSE_TAILS = set(
  'annex arcade bayou beach bend bluff bluffs bottom branch bridge brook brooks burg camp canyon cape center centre centers circles cliff cliffs club common commons corner corners course courts cove coves creek crest crossing crossroad crossroads curve dale dam divide drives estate estates extension extensions fall falls ferry field fields flat flats ford fords forest forge forges fork forks fort garden gardens gateway glen glens green greens groves harbor harbour harbors haven heights hill hills hollow inlet island islands isle junction junctions key keys knoll knolls lake lakes land landing light lights loaf lock locks lodge mall manor manors meadow meadows mill mills mission mount mountain mountains neck orchard oval overpass park parks parkways pass passage path pine pines plain plains plaza point points port ports prairie radial ramp ranch rapid rapids rest ridge ridges river roads route rue run shoal shoals shore shores skyway spring springs spur spurs squares station stravenue stream summit throughway trace track trafficway trailer tunnel underpass union unions valley valleys via viaduct view views village villages ville vista walk walks wall way ways well wells wynd gardens rise vale side gate house building tower',
);

/** Before the name: "rue de la Paix", "ul. Polna", "Via Roma". */
const LEADS = set(
  'rue avenue av ave avda avd avenida boulevard bd boul blvd chemin allee allees impasse quai cours passage route rte faubourg fbg esplanade sentier ruelle residence lotissement' +
    ' via viale v.le piazza piazzale piazzetta corso vicolo largo strada contrada localita frazione lungomare' +
    ' calle plaza pza plza paseo carrer carretera ctra camino carrera cra ronda glorieta travesia pasaje callejon poligono urbanizacion urb avinguda passeig prolongacion privada calzada' +
    ' rua r travessa trav tv praca pca alameda estrada rodovia quinta largo vila' +
    ' ul ulica ulice al aleja os osiedle plac pl rynek nam namesti trg cesta' +
    ' bulevardul bulevard bd calea soseaua sos aleea piata str intrarea splaiul' +
    ' jalan jl jln lorong ulitsa prospekt pereulok cite zona jardines' +
    ' \u03bb\u03b5\u03c9\u03c6\u03bf\u03c1\u03bf\u03c2 \u03bb\u03b5\u03c9\u03c6 \u03bb \u03c0\u03bb\u03b1\u03c4\u03b5\u03b9\u03b1 \u03c0\u03bb \u03bf\u03b4\u03bf\u03c2 \u03bf\u03b4\u03bf\u03c5 \u0443\u043b \u0443\u043b\u0438\u0446\u0430 \u043f\u0440\u043e\u0441\u043f\u0435\u043a\u0442 \u0431\u0443\u043b\u0432\u0430\u0440',
);
/** Leads that are English words or letters too; alone they say nothing. */
const LOOSE_LEADS = set('avenue ave av route al os r v pl plaza via camino largo corso boulevard str place');

/** Words written together with the street word: "Lindenstrasse", "Kirkkokatu", "Nørrevej"; the name before it has three letters. */
const COMPOUND =
  /^.{3,24}(?:stra(?:ss|\u00df)e|str|gasse|weg|platz|allee|damm|ufer|steig|graben|straat|laan|plein|gracht|kade|dijk|singel|dreef|steenweg|weide|vej|vejen|gade|gaden|str(?:ae|\u00e6)de|torv|vei|veien|vegen|veg|gata|gatan|gaten|vag|vagen|stigen|stien|backen|bakken|sletta|torget|katu|kuja|polku|tie|raitti|utca|tanav|maantee|vegur|br?aut|str(?:ae|\u00e6)ti|stigur|baerinn)$/;

const UNITS = set(
  'apt apartment suite ste unit room rm floor fl bldg building lot trailer flat appartement whg piso depto dpto interior',
);
const BOXES = set('box postbox postboks postfach postbus apartado casilla bp cp');
const PARTICLES = set(
  'de la le les du des del della dello degli dei di da das do dos e al el los las van den der ter ten het op aan zum zur am im an in auf of the to y i u na nad pod und et sur sous a d l',
);

/** Part of an address that a word can play. */
export const STREET_WORDS = {
  ENGLISH_TAILS,
  FOREIGN_TAILS,
  SHORT_TAILS,
  LOOSE_TAILS,
  LEADS,
  LOOSE_LEADS,
  UNITS,
  BOXES,
  PARTICLES,
} as const;

/** Whether the name of a street and its street word are written as one word. */
export function isCompoundStreet(norm: string): boolean {
  return norm.length > 5 && COMPOUND.test(norm);
}
