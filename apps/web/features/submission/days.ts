const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The day of the zone in which an instant falls, YYYY-MM-DD. */
export const dayOfInstant = (instant: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    instant,
  );

/** The midnight of the zone that ends a day, in milliseconds since 1970; NaN for what is no day. */
export function endOfDay(day: string, timeZone: string): number {
  const next = Date.parse(`${day}T00:00:00Z`) + DAY_MS;
  if (Number.isNaN(next)) return next;
  // The offset of the zone at that midnight, found by what its clocks show; the second look is for a change of clocks in between.
  const once = next - offsetAt(next, timeZone);
  return next - offsetAt(once, timeZone);
}

function offsetAt(instant: number, timeZone: string): number {
  const shown = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(shown.find((one) => one.type === type)?.value ?? 0);
  const asUtc = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return asUtc - Math.floor(instant / 1_000) * 1_000;
}
