const DAY = new Intl.DateTimeFormat('en-US', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day of the clinic, YYYY-MM-DD, in words: "Nov 22, 2026". */
export const dayWords = (day: string): string => DAY.format(new Date(`${day}T00:00:00Z`));
