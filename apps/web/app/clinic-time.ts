/** An instant in the clinic's own zone with that zone's name, so that nobody has to guess it: "Thu, Dec 3, 2026, 2:00 PM PST". */
export const instantIn = (instant: string | number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(instant));
