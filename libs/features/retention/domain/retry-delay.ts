const MINUTE = 60;
const DAY = 86_400;

/** Seconds until a destruction that has failed this many times is tried again: 1, 2, 4 … minutes, at most a day. */
export function retryDelaySeconds(attempts: number): number {
  return Math.min(DAY, MINUTE * 2 ** Math.max(0, Math.min(20, attempts - 1)));
}
