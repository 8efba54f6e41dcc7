/** How far the server's clock is ahead of this device's, in milliseconds: what ends when is the server's to say. */
let offset = 0;

/** Takes the time of an answer, from its Date header; exact to a second. */
export function noteServerTime(header: string | null): void {
  const told = header === null ? Number.NaN : Date.parse(header);
  if (Number.isFinite(told)) offset = told - Date.now();
}

/** Milliseconds since 1970 on the server's clock. */
export const serverNow = (): number => Date.now() + offset;
