import { dayAt } from '@subrosa/kernel';
import { dayOf as dayWords } from './moments.js';

const JUST_BEFORE = 1;

/** The clinic's day of an instant, in words: "November 26, 2026". */
export const dayOf = (instant: string, zone: string): string => dayWords(dayAt(new Date(instant), zone));

/** The last day on which something holds that ends at this instant, in words: an end at midnight belongs to the day before. */
export const lastDayOf = (instant: string, zone: string): string =>
  dayWords(dayAt(new Date(Date.parse(instant) - JUST_BEFORE), zone));

/** The day that many days after the clinic's today, YYYY-MM-DD; for a suggestion in a field. */
export function dayAfter(now: number, days: number, zone: string): string {
  const today = new Date(`${dayAt(new Date(now), zone)}T12:00:00Z`);
  today.setUTCDate(today.getUTCDate() + days);
  return today.toISOString().slice(0, 10);
}
