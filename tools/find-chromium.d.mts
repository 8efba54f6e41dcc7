/** Path of a Chromium, or undefined where there is none; throws if CHROMIUM_PATH names something that is not there. */
export function findChromium(): string | undefined;
/** What a headless Chromium is started with on a machine without a display. */
export const CHROMIUM_FLAGS: string[];
