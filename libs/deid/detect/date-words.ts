const UNITS = 'one|two|three|four|five|six|seven|eight|nine';
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TENS = `(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:${UNITS}))?`;

/** A month in English by its name or its usual abbreviation. */
export const MONTH =
  '(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)';

/** A month by its whole name with a capital. */
export const FULL_MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';

/** Months whose name is no other word, so that "june twenty one" is a day and "may one ask" is none. */
export const PLAIN_MONTH = '(?:january|february|april|june|july|august|september|october|november|december)';

/** Months in Spanish, Portuguese, French, German and Italian. */
export const FOREIGN_MONTH =
  '(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|januar|februar|märz|juni|juli|oktober|dezember|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre)';

/** A day of the month as an ordinal word. */
export const ORDINAL_WORD =
  '(?:twenty[- ]?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirty[- ]?first|thirtieth|twentieth|nineteenth|eighteenth|seventeenth|sixteenth|fifteenth|fourteenth|thirteenth|twelfth|eleventh|tenth|ninth|eighth|seventh|sixth|fifth|fourth|third|second|first)';

/** A day of the month as a number word, as dictated text has it. */
export const CARDINAL_WORD = `(?:twenty[- ](?:${UNITS})|thirty[- ]one|thirty|twenty|${TEENS}|${UNITS})`;

/** A year in digits, in short with an apostrophe, or as it is said ("twenty twenty four", "two thousand and nine"). */
export const YEAR = `(?:(?:18|19|20)\\d\\d|'\\d\\d|twenty (?:oh[- ](?:${UNITS})|${TEENS}|${TENS})|two thousand(?: (?:and )?(?:${UNITS}|${TEENS}|${TENS}))?|nineteen (?:oh[- ](?:${UNITS})|hundred|${TEENS}|${TENS}))`;

/** A weekday before a date, with what links them. */
export const WEEKDAY =
  '(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thur?s?|fri|sat|sun)[.,]{0,2} (?:the )?)?';

/** Feast days, of several faiths and of the American year. */
export const HOLIDAY =
  "(?:(?:[Cc]hristmas|[Xx]mas|X-mas)(?: [Ee]ve| [Dd]ay)?|[Tt]hanksgiving(?: [Dd]ay)?|Friendsgiving|[Hh]alloween|[Ee]aster(?: [Ss]unday| [Mm]onday)?|Palm Sunday|Pentecost|Ash Wednesday|Lent|Mardi Gras|Advent|Epiphany|Three Kings Day|[Nn]ew [Yy]ear'?s?(?: [Ee]ve| [Dd]ay)|(?:Chinese|Lunar) New Year|[Vv]alentine'?s [Dd]ay|[Ss]t\\.? [Pp]atrick'?s [Dd]ay|April Fools'? Day|[Mm]others?'?s? [Dd]ay|[Ff]athers?'?s? [Dd]ay|[Mm]emorial [Dd]ay|[Ll]abou?r [Dd]ay|[Pp]residents'? [Dd]ay|Columbus Day|Indigenous Peoples'? Day|Martin Luther King(?: Jr\\.?)? Day|MLK Day|Earth Day|[Ff]ourth of [Jj]uly|4th of [Jj]uly|[Jj]uly [Ff]ourth|July 4th|Independence Day|[Gg]ood [Ff]riday|[Hh]anukkah|[Cc]hanukah|Yom Kippur|Rosh Hashanah|[Pp]assover|Purim|Sukkot|Shavuot|[Rr]amadan|Eid(?: al-Fitr| al-Adha)?|Ashura|Diwali|Deepavali|Holi|Navratri|Vesak|Tet|Nowruz|Songkran|[Kk]wanzaa|[Jj]uneteenth|[Vv]eterans'? [Dd]ay|[Cc]inco de [Mm]ayo|D[ií]a de los Muertos|Day of the Dead|Nochebuena|Boxing Day|Bastille Day|Canada Day|Midsummer|All Saints'? Day|[Ss]uper [Bb]owl [Ss]unday|Black Friday)";

/** What happened on one day that others may remember or look up. */
export const EVENT =
  '(?:shootings?|funerals?|burial|wake|memorial(?: service)?|wedding|accident|crash|collision|pile-?up|derailment|fires?|wildfires?|blaze|floods?|hurricane|earthquake|quake|tornado|storm|blizzard|landslide|explosion|bombing|attack|attacks|massacre|riots?|lynching|kidnapping|abduction|murders?|homicide|stabbing|raid|evacuation|election|inauguration|verdict|sentencing|execution|parade|graduation|commencement|prom|homecoming|marathon|eclipse|lockdown|shutdown|layoffs?|strike|closure|merger|outbreak|drowning)';
