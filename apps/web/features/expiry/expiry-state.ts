const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How near the end is: colour never says it alone, the words do too. */
export type ExpiryTone = 'far' | 'near' | 'last-day' | 'over';

/** What a chip shows of an expiry at one instant. */
export interface ExpiryState {
  readonly tone: ExpiryTone;
  /** "Expires Dec 3, 2:00 PM", "Ends in 2 days 4 h", "Ends in 12 min", "Ended". */
  readonly text: string;
  readonly isOver: boolean;
  /** Milliseconds until the words change; null once it is over. */
  readonly changesIn: number | null;
}

/** Before these a person who has the page open is told, once each. */
const ANNOUNCED = [DAY, HOUR, 10 * MINUTE, MINUTE];

const plural = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

function remaining(left: number): string {
  if (left < MINUTE) return 'less than a minute';
  if (left < HOUR) return `${Math.floor(left / MINUTE)} min`;
  const hours = Math.floor(left / HOUR);
  if (left < DAY) return `${hours} h ${Math.floor((left % HOUR) / MINUTE)} min`;
  return `${plural(Math.floor(hours / 24), 'day')} ${hours % 24} h`;
}

/** What is said of an expiry at this instant of the server's clock; half-open, so that at the instant itself it is over. */
export function expiryState(expiresAt: number, now: number): ExpiryState {
  const left = expiresAt - now;
  if (left <= 0) return { tone: 'over', text: 'Ended', isOver: true, changesIn: null };
  if (left > 3 * DAY) {
    const text = `Expires ${expiryDate(expiresAt)}`;
    return { tone: 'far', text, isOver: false, changesIn: left - 3 * DAY };
  }
  const tone = left > DAY ? 'near' : 'last-day';
  const step = left > DAY ? HOUR : MINUTE;
  return { tone, text: `Ends in ${remaining(left)}`, isOver: false, changesIn: left % step || step };
}

/** The instant as people here write it. */
export function expiryDate(expiresAt: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(expiresAt);
}

/** What is to be announced when time has gone on from `before` to `now`; null for nothing. */
export function announcement(
  expiresAt: number,
  { before, now }: { before: number; now: number },
): string | null {
  const passed = ANNOUNCED.filter((mark) => expiresAt - before > mark && expiresAt - now <= mark);
  const nearest = passed.at(-1);
  if (nearest === undefined || expiresAt <= now) return null;
  return `This text can be read for ${remaining(expiresAt - now)} more.`;
}
