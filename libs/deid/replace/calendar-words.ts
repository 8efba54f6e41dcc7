/** Full English names of the months, in order. */
export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

const UNITS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** Days of the month in words, longest first so that a pattern made of them reads the whole word. */
export const ORDINALS: ReadonlyMap<string, number> = new Map(
  [
    ...UNITS.map((word, index): [string, number] => [word, index + 1]),
    ...UNITS.slice(0, 9).flatMap((word, index): [string, number][] => [
      [`twenty-${word}`, index + 21],
      [`twenty ${word}`, index + 21],
    ]),
    ['thirtieth', 30] as [string, number],
    ['thirty-first', 31] as [string, number],
    ['thirty first', 31] as [string, number],
  ].sort((a, b) => b[0].length - a[0].length),
);

/** The number of a month from its name or abbreviation, 1 to 12; 0 when it is none. */
export function monthOf(name: string): number {
  const start = name.slice(0, 3).toLowerCase();
  return MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === start) + 1;
}

/** A day of the month as an ordinal word ("twenty-first"). */
export function ordinalWord(day: number): string {
  for (const [word, value] of ORDINALS) if (value === day && !word.includes(' ')) return word;
  return String(day);
}

/** The ending of a day in digits ("st" of 21st). */
export function ordinalEnding(day: number): string {
  if (day > 10 && day < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

const COUNTS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A count in words up to twelve, in digits above. */
export function countWord(count: number): string {
  return COUNTS[count] ?? String(count);
}
