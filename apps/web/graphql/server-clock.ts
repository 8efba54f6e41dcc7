/** How far the server's clock is ahead of this device's, in milliseconds: what ends when is the server's to say. */
let offset: number | null = null;

/** The header counts whole seconds and takes its time to arrive; more than that between two answers means that a clock was set. */
const BLUR_MS = 2_000;

/**
 * Takes the time of an answer, from its Date header. Each tells a little too early a time, so the latest is the truest, until a
 * clock was set.
 */
export function noteServerTime(header: string | null): void {
  const told = header === null ? Number.NaN : Date.parse(header);
  if (!Number.isFinite(told)) return;
  const measured = told - Date.now();
  if (offset === null || measured > offset || offset - measured > BLUR_MS) offset = measured;
}

/** Milliseconds since 1970 on the server's clock. */
export const serverNow = (): number => Date.now() + (offset ?? 0);

/** The server's time at an instant of this device's clock. */
export const serverTimeAt = (deviceTime: number): number => deviceTime + (offset ?? 0);
