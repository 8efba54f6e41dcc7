import type { KeyedSection } from '../write-ups/answer-key.mjs';

/** One short text with its marks; `known` says since when and why it fails. */
export interface Trap extends Omit<KeyedSection, 'key'> {
  readonly line: string;
  readonly heading: string;
  readonly known?: { readonly since: string; readonly reason: string };
}

/** Where the table of that name is. */
export function trapFile(name: string): URL;

/** Every table of this folder, in the order of their names. */
export function readTraps(folder?: URL): { file: string; cases: Trap[] }[];
