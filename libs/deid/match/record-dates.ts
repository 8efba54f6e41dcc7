const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twentyfirst twentysecond twentythird twentyfourth twentyfifth twentysixth twentyseventh twentyeighth twentyninth thirtieth thirtyfirst'.split(
    ' ',
  );
const CARDINALS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twentyone twentytwo twentythree twentyfour twentyfive twentysix twentyseven twentyeight twentynine thirty thirtyone'.split(
    ' ',
  );
const TENS = 'ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A calendar day as the record has it; the year may be unknown. */
export interface RecordDay {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
}

/** A date written as YYYY-MM-DD, M/D/YYYY, "March 14, 1988" or "14 March 1988"; undefined when it is no such thing. */
export function parseDay(text: string): RecordDay | undefined {
  const iso = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text);
  if (iso) return valid(iso[1], iso[2], iso[3]);
  const us = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/.exec(text);
  if (us) return valid(us[3], us[1], us[2]) ?? valid(us[3], us[2], us[1]);
  const worded = text.toLowerCase().match(/[a-z]{3,9}|\d{1,4}/g) ?? [];
  const name = worded.find((word) => word.length > 2 && MONTHS.some((month) => month.startsWith(word)));
  const month = MONTHS.findIndex((candidate) => name !== undefined && candidate.startsWith(name)) + 1;
  const day = worded.find((word) => /^\d{1,2}$/.test(word));
  return month > 0
    ? valid(
        worded.find((word) => /^\d{4}$/.test(word)),
        String(month),
        day,
      )
    : undefined;
}

function valid(year: string | undefined, month = '', day = ''): RecordDay | undefined {
  const date = {
    year: year === undefined ? undefined : Number(year),
    month: Number(month),
    day: Number(day),
  };
  const isDay = date.month > 0 && date.month < 13 && date.day > 0 && date.day < 32;
  return isDay ? date : undefined;
}

/** How a day is written with the name of its month, compact: in both orders, short and in words; and its month with its year. */
export function wordedForms({ year, month, day }: RecordDay): string[] {
  const long = MONTHS[month - 1] ?? '';
  const months = new Set([long, long.slice(0, 3), ...(month === 9 ? ['sept'] : [])]);
  const number = String(day);
  const ordinal = ORDINALS[day - 1] ?? '';
  const days = [number, number + suffix(day), ordinal, CARDINALS[day - 1] ?? '', `0${number}`.slice(-2)];
  const bare = [...months].flatMap((name) =>
    days.flatMap((form) => [name + form, `${name}the${form}`, form + name, `${form}of${name}`]),
  );
  if (year === undefined) return bare;
  const short = String(year).slice(-2);
  const names = [...months];
  const dated = names.flatMap((name) => [`${name}${number}${short}`, `${number}${name}${short}`]);
  const monthOnly = names.flatMap((name) =>
    [String(year), `of${String(year)}`, ...spokenYears(year)].map((y) => name + y),
  );
  return [...bare, ...dated, ...monthOnly];
}

const YEAR_BEHIND =
  /^,?(?: of| in)?(?: ?(?:19|20)\d\d| '\d\d|(?: nineteen| twenty| two thousand)(?:[ -](?:and[ -])?(?:oh[ -])?(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|one|two|three|four|five|six|seven|eight|nine)){1,2})(?![\p{L}\d])/iu;

/** The length of a year that follows a day of the text, in figures or in words; 0 when none does. */
export function yearBehind(text: string, to: number): number {
  if (/\d{4}$/.test(text.slice(Math.max(0, to - 4), to))) return 0;
  return YEAR_BEHIND.exec(text.slice(to, to + 40))?.[0].length ?? 0;
}

/** How a day is written in figures, parts parted by a slash; without its year as well. */
export function numericForms({ year, month, day }: RecordDay): { whole: string[]; partial: string[] } {
  const partial = [`${month}/${day}`, `${day}/${month}`];
  if (year === undefined) return { whole: [], partial };
  const years = [String(year), String(year).slice(-2)].map((written) => String(Number(written)));
  const whole = years.flatMap((written) => [
    ...partial.map((form) => `${form}/${written}`),
    ...partial.map((form) => `${written}/${form}`),
    `${month}/${written}`,
  ]);
  return { whole, partial };
}

/** Eight and six figures without anything between them ("03141988"). */
export function runTogetherForms({ year, month, day }: RecordDay): string[] {
  if (year === undefined) return [];
  const [m, d] = [month, day].map((part) => String(part).padStart(2, '0'));
  const y = String(year);
  return [`${m}${d}${y}`, `${d}${m}${y}`, `${y}${m}${d}`, `${m}${d}${y.slice(-2)}`];
}

function suffix(day: number): string {
  if (day > 10 && day < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

function spokenYears(year: number): string[] {
  const rest = year % 100;
  const unit = rest % 10;
  const low =
    rest < 20
      ? (CARDINALS[rest - 1] ?? '')
      : (TENS[Math.floor(rest / 10) - 1] ?? '') + (unit ? (CARDINALS[unit - 1] ?? '') : '');
  if (low === '') return [];
  if (year >= 2000) return [`twothousand${low}`, `twothousandand${low}`, `twenty${low}`];
  return year >= 1900 ? [`nineteen${rest < 10 ? `oh${low}` : low}`] : [];
}
