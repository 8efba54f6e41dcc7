import type { OpenedRecord } from '@subrosa/deid';

/** One of the fictional write-ups. */
export interface WriteUp {
  readonly name: string;
  readonly question: string;
  readonly sections: readonly { readonly key: string; readonly text: string }[];
  /** The client record that its author keeps, where it has names to match. */
  readonly record?: OpenedRecord;
}
/** The names of all of them. */
export const WRITE_UP_NAMES: readonly string[];
/** One of them. */
export function writeUpNamed(name: string): WriteUp;
