import { serverNow } from '../../graphql/server-clock.js';

const HOUR = 3_600_000;

/** How long ago something was due, in words: "5 days late", "3 hours late". */
export function daysLate(due: string, now = serverNow()): string {
  const hours = Math.max(1, Math.floor((now - Date.parse(due)) / HOUR));
  if (hours < 24) return hours === 1 ? '1 hour late' : `${String(hours)} hours late`;
  const days = Math.floor(hours / 24);
  return days === 1 ? '1 day late' : `${String(days)} days late`;
}
