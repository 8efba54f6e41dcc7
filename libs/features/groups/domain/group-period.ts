/** When what is running ends now: at once, and what was begun by a transaction that is newer than this one never was. */
export function endedAt(activeFrom: Date, now: Date): Date {
  return activeFrom.getTime() > now.getTime() ? activeFrom : now;
}
