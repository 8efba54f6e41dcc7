import { MONTHS, ordinalEnding, ordinalWord } from './calendar-words.js';
import type { DateField, DatePoint, ParsedDate } from './parse-date.js';
import { seededRandom } from './random-source.js';
import { calendarDay } from './timeline.js';
import type { Timeline } from './timeline.js';

const LEAST_WEEKS = 7;
const MOST_WEEKS = 52;
/** Keeps the draw of the offset apart from the draws of aliases. */
const OFFSET_STREAM = 0x5f356495;

/**
 * The secret offset of a case in days: a whole number of weeks, 7 to 52, earlier or later, always the same for the same seed. Dates
 * so shifted keep their weekdays and distances; they are still dates, so this is not Safe Harbor.
 */
export function dateOffset(seed: number): number {
  const random = seededRandom(seed ^ OFFSET_STREAM);
  const weeks = LEAST_WEEKS + Math.floor(random() * (MOST_WEEKS - LEAST_WEEKS + 1));
  return (random() < 0.5 ? -weeks : weeks) * 7;
}

interface Written {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The date moved by the offset and written exactly as before: order, separators, padding, names, ordinals, digits of the year. */
export function shiftDate(
  text: string,
  parsed: ParsedDate,
  moving: { timeline: Timeline; offset: number },
): string | undefined {
  const written: Written[] = [];
  let year: number | undefined;
  let month: number | undefined;
  const isPadded = padding(text, parsed);
  for (const point of parsed.points) {
    const day = moving.timeline.dayOf(parsed, point);
    if (day === undefined) return undefined;
    const moved = calendarDay(day + moving.offset);
    year ??= moved.year;
    written.push(
      ...rewritten({ ...point, crossed: month !== undefined && month !== moved.month }, moved, isPadded),
    );
    month = moved.month;
  }
  if (year === undefined) return undefined;
  if (parsed.year) written.push({ ...parsed.year, text: yearText(parsed.year, year) });
  let out = '';
  let at = 0;
  for (const piece of written.sort((a, b) => a.from - b.from)) {
    out += text.slice(at, piece.from) + piece.text;
    at = piece.to;
  }
  return withOrdinalEndings(out + text.slice(at));
}

function rewritten(
  { month, day, crossed }: DatePoint & { readonly crossed: boolean },
  moved: { month: number; day: number },
  isPadded: boolean,
): Written[] {
  const pieces: Written[] = [];
  if (month) pieces.push({ ...month, text: monthText(month, moved.month, isPadded) });
  if (day) {
    const lead = !month && crossed ? `${MONTHS[moved.month - 1] ?? ''} ` : '';
    pieces.push({
      ...day,
      ...dayText(day, moved.day, isPadded),
      text: lead + dayText(day, moved.day, isPadded).text,
    });
  }
  return pieces;
}

function monthText(field: DateField, month: number, isPadded: boolean): string {
  if (/^\d/.test(field.text)) return isPadded ? String(month).padStart(2, '0') : String(month);
  const name = MONTHS[month - 1] ?? '';
  const isWhole =
    field.text.length > 4 || MONTHS.some((other) => other.toLowerCase() === field.text.toLowerCase());
  const isShort = !isWhole || field.text.length === 3;
  return inCaseOf(field.text, isShort && field.text.toLowerCase() !== 'may' ? name.slice(0, 3) : name);
}

function dayText(field: DateField, day: number, isPadded: boolean): { text: string } {
  if (!/^\d/.test(field.text)) return { text: inCaseOf(field.text, ordinalWord(day)) };
  return { text: isPadded ? String(day).padStart(2, '0') : String(day) };
}

function yearText(field: DateField, year: number): string {
  if (field.text.startsWith("'")) return `'${String(year).slice(2)}`;
  return field.text.length === 2 ? String(year).slice(2) : String(year);
}

/** Whether numbers below ten are written with a nought; a date of two two-digit numbers does not tell, unless the year leads. */
function padding(text: string, { points, year }: ParsedDate): boolean {
  const numbers = points
    .flatMap(({ month, day }) => [month?.text ?? '', day?.text ?? ''])
    .filter((part) => /^\d/.test(part));
  if (numbers.some((part) => part.startsWith('0'))) return true;
  return numbers.every((part) => part.length === 2) && year?.from === 0 && text.length >= 8;
}

function inCaseOf(original: string, word: string): string {
  if (original === original.toUpperCase() && original.length > 1) return word.toUpperCase();
  return original === original.toLowerCase()
    ? word.toLowerCase()
    : word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** Days in digits carry their ordinal ending outside of the number; it must follow the new number. */
function withOrdinalEndings(text: string): string {
  return text.replace(
    /(?<![\d/.-])(\d{1,2})( ?)(st|nd|rd|th)(?![a-z])/gi,
    (written: string, day: string, gap: string) => {
      const right = ordinalEnding(Number(day));
      const ending = written.slice(-2);
      return day + gap + (ending === ending.toUpperCase() ? right.toUpperCase() : right);
    },
  );
}
