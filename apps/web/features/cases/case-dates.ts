const withZone = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
});

/** An instant on this device's clock with year and zone, for what has an end: "Dec 3, 2026, 2:00 PM PST". */
export const exactMomentOf = (instant: string): string => withZone.format(new Date(instant));
