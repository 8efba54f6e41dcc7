import { dayAt, startOfDay } from '@subrosa/kernel';
import { dayAfter } from '../../app/clinic-days.js';

const HOUR = 3_600_000;
const EVENING = 18;
const MORNING = 8;
const DAYS_OF_WEEK = 7;

/** One instant that is offered with one press. */
export interface SnoozeChoice {
  readonly label: string;
  readonly until: Date;
}

/** What the choices are made of; `latest` is the last instant that the API allows for the row. */
interface Given {
  readonly now: number;
  readonly latest: Date;
  readonly dueAt: string | null;
  readonly zone: string;
}

/** That hour of the day on the clocks of the zone, also on the days on which these are put on or back. */
export function hourOf(day: string, hour: number, zone: string): Date {
  const guess = startOfDay(day, zone).getTime() + hour * HOUR;
  const shown = new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' }).format(
    guess,
  );
  return new Date(guess + (hour - Number(shown)) * HOUR);
}

/** The days from tomorrow to the next Monday after it: the number of days until that Monday. */
function daysToMonday(now: number, zone: string): number {
  const weekday = new Date(`${dayAfter(now, 0, zone)}T12:00:00Z`).getUTCDay();
  return (DAYS_OF_WEEK + 1 - weekday) % DAYS_OF_WEEK || DAYS_OF_WEEK;
}

/** This evening, tomorrow, Monday, an hour before it is due: as far as the clinic's clock and the row allow, the soonest first. */
export function snoozeChoices({ now, latest, dueAt, zone }: Given): readonly SnoozeChoice[] {
  const toMonday = daysToMonday(now, zone);
  const offered = [
    { label: 'This evening', until: hourOf(dayAfter(now, 0, zone), EVENING, zone) },
    { label: 'Tomorrow', until: hourOf(dayAfter(now, 1, zone), MORNING, zone) },
    ...(toMonday === 1
      ? []
      : [{ label: 'Monday', until: hourOf(dayAfter(now, toMonday, zone), MORNING, zone) }]),
    ...(dueAt === null
      ? []
      : [{ label: 'An hour before it is due', until: new Date(Date.parse(dueAt) - HOUR) }]),
  ];
  return offered
    .filter(({ until }) => until.getTime() > now && until <= latest)
    .sort((a, b) => a.until.getTime() - b.until.getTime());
}

/** The instant that a chosen day means: its morning, or the latest instant allowed if that comes before. */
export function morningOf(day: string, latest: Date, zone: string): Date {
  const morning = hourOf(day, MORNING, zone);
  return morning > latest && day <= dayAt(latest, zone) ? latest : morning;
}
