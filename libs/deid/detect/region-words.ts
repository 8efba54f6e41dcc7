import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';

/** States, provinces and countries by name, with their short forms in capitals; folded, parted by bars. */
const REGIONS: ReadonlySet<string> = new Set(
  (
    'alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming|district of columbia|puerto rico|guam|american samoa|northern mariana islands|virgin islands' +
    '|alberta|british columbia|manitoba|new brunswick|newfoundland|newfoundland and labrador|nova scotia|ontario|prince edward island|quebec|saskatchewan|yukon|nunavut|northwest territories|new south wales|queensland|south australia|tasmania|victoria|western australia|northern territory|australian capital territory' +
    '|england|scotland|wales|northern ireland|ireland|great britain|united kingdom|united states|united states of america|america' +
    '|afghanistan|albania|algeria|andorra|angola|antigua and barbuda|argentina|armenia|aruba|australia|austria|azerbaijan|bahamas|bahrain|bangladesh|barbados|belarus|belgium|belize|benin|bermuda|bhutan|bolivia|bosnia|bosnia and herzegovina|botswana|brazil|brunei|bulgaria|burkina faso|burma|burundi|cambodia|cameroon|canada|cape verde|cayman islands|central african republic|chad|chile|china|colombia|comoros|congo|costa rica|croatia|cuba|curacao|cyprus|czechia|czech republic|denmark|djibouti|dominica|dominican republic|east timor|ecuador|egypt|el salvador|equatorial guinea|eritrea|estonia|eswatini|swaziland|ethiopia|faroe islands|fiji|finland|france|french guiana|french polynesia|gabon|gambia|georgia|germany|ghana|gibraltar|greece|greenland|grenada|guadeloupe|guatemala|guinea|guinea-bissau|guyana|haiti|honduras|hong kong|hungary|iceland|india|indonesia|iran|iraq|israel|italy|ivory coast|jamaica|japan|jersey|jordan|kazakhstan|kenya|kiribati|kosovo|kuwait|kyrgyzstan|laos|latvia|lebanon|lesotho|liberia|libya|liechtenstein|lithuania|luxembourg|macau|macedonia|north macedonia|madagascar|malawi|malaysia|maldives|mali|malta|marshall islands|martinique|mauritania|mauritius|mexico|micronesia|moldova|monaco|mongolia|montenegro|morocco|mozambique|myanmar|namibia|nauru|nepal|netherlands|the netherlands|holland|new caledonia|new zealand|nicaragua|niger|nigeria|north korea|norway|oman|pakistan|palau|palestine|panama|papua new guinea|paraguay|peru|philippines|poland|portugal|qatar|reunion|romania|russia|rwanda|saint kitts and nevis|saint lucia|saint vincent|samoa|san marino|sao tome and principe|saudi arabia|senegal|serbia|seychelles|sierra leone|singapore|slovakia|slovenia|solomon islands|somalia|south africa|south korea|south sudan|spain|sri lanka|sudan|suriname|sweden|switzerland|syria|taiwan|tajikistan|tanzania|thailand|togo|tonga|trinidad and tobago|tunisia|turkey|turkmenistan|tuvalu|uganda|ukraine|united arab emirates|uruguay|uzbekistan|vanuatu|vatican|vatican city|venezuela|vietnam|yemen|zambia|zimbabwe|democratic republic of the congo|republic of the congo|isle of man|guernsey|deutschland|espana|italia|france|osterreich|schweiz|suisse|polska|sverige|norge|danmark|suomi|nederland|belgie|belgique'
  ).split('|'),
);

const CODES: ReadonlySet<string> = new Set(
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA WA WV WI WY AB BC MB NB NL NS NT NU ON PE QC SK YT NSW QLD VIC TAS ACT UK USA US UAE AE AP AA GU VI'.split(
    ' ',
  ),
);
const LONGEST = 5;

/** How many tokens from `at` on name a state, province or country, by name or in capitals; 0 when they name none. */
export function regionLength(tokens: readonly Token[], at: number): number {
  const first = tokenAt(tokens, at);
  if (first.shape === 'upper' && CODES.has(first.text)) return 1;
  let phrase = '';
  let longest = 0;
  for (let length = 1; length <= LONGEST; length += 1) {
    const token = tokenAt(tokens, at + length - 1);
    if (length > 1 && token.gap !== ' ' && token.gap !== '-') break;
    phrase += length > 1 ? token.gap + token.norm : token.norm;
    if (REGIONS.has(phrase)) longest = length;
  }
  return longest;
}
