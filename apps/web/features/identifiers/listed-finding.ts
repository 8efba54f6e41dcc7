import type { Finding } from '@subrosa/deid';

/** Something found in the text, by the engine of this device or, with its reason in words, by the server. */
export interface ListedFinding extends Finding {
  /** Why the server told it; absent for what this device found. */
  readonly toldByServer?: string;
}

/** What the server found, where this device found nothing at the same place. */
export const notFoundHere = (
  fromServer: readonly ListedFinding[],
  here: readonly ListedFinding[],
): readonly ListedFinding[] =>
  fromServer.filter(
    ({ section, from, to }) => !here.some((one) => one.section === section && one.from < to && from < one.to),
  );
