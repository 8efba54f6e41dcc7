const DAY = 86_400;
const HOUR = 3_600;
const MINUTE = 60;

const some = (count: number, one: string): string => `${String(count)} ${one}${count === 1 ? '' : 's'}`;

/** A duration as a clinic states it: in whole days from three on, else in hours, below one hour in minutes. */
export function durationWords(seconds: number): string {
  if (seconds >= 3 * DAY && seconds % DAY === 0) return some(seconds / DAY, 'day');
  if (seconds >= HOUR) return some(Math.round(seconds / HOUR), 'hour');
  return some(Math.max(1, Math.round(seconds / MINUTE)), 'minute');
}
