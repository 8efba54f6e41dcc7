const MOMENT = new Intl.DateTimeFormat('en', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: '2-digit',
});
const DAY = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** An ISO instant on this device's clock and in its zone: "Thu, Nov 26, 5:00 PM". */
export const momentOf = (instant: string): string => MOMENT.format(new Date(instant));

/** A calendar day, YYYY-MM-DD, in words: "November 26, 2026"; the day is that of the clinic and has no zone here. */
export const dayOf = (day: string): string => DAY.format(new Date(`${day}T00:00:00Z`));

const DATE = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long', year: 'numeric' });

/** The day of an ISO instant on this device's calendar: "November 26, 2026". */
export const dateOf = (instant: string): string => DATE.format(new Date(instant));
