import { invalidInput } from './app-error.js';

const DAY_MS = 86_400_000;
/** Farther than any zone has ever been from UTC, so that the search below starts on both sides of midnight. */
const REACH_MS = 26 * 3_600_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}

/** The calendar day, `YYYY-MM-DD`, that people in the zone write at this instant. */
export function dayAt(instant: Date, timeZone: string): string {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const year = (parts.get('year') ?? '').padStart(4, '0');
  return `${year}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
}

/** A real calendar day between 1900 and 2199 as typed; INVALID_INPUT names the field otherwise. */
export function calendarDay(text: string, field: string): string {
  const wellFormed = /^(19|20|21)\d\d-\d\d-\d\d$/.test(text);
  const utc = wellFormed ? new Date(`${text}T00:00:00Z`) : new Date(Number.NaN);
  // The engine takes 30 February for a day in March; a person who typed it meant something else.
  if (Number.isNaN(utc.getTime()) || utc.toISOString().slice(0, 10) !== text) {
    throw invalidInput(field, 'must be a day of the calendar, written YYYY-MM-DD');
  }
  return text;
}

/**
 * The first instant of the day in the zone. Usually midnight; where the clocks jump over midnight it is the first minute there is,
 * and where midnight comes twice it is the first one.
 */
export function startOfDay(day: string, timeZone: string): Date {
  const utcMidnight = Date.parse(`${day}T00:00:00Z`);
  let before = utcMidnight - REACH_MS;
  let after = utcMidnight + REACH_MS;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayAt(new Date(middle), timeZone) < day) before = middle;
    else after = middle;
  }
  return new Date(after);
}

/** The end of a period whose last day a person typed: the next midnight in the zone, since validity is half-open. */
export function endOfDay(day: string, timeZone: string): Date {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  return startOfDay(next, timeZone);
}
