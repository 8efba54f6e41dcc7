/** A stretch of a section's text in UTF-16 code units; `kind` is empty where any kind will do. */
export interface KeySpan {
  readonly from: number;
  readonly to: number;
  readonly kind: string;
}

/** A section with its answer key: `must` has to be marked, `may` is neither rewarded nor punished. */
export interface KeyedSection {
  readonly key: string;
  readonly text: string;
  readonly must: readonly KeySpan[];
  readonly may: readonly KeySpan[];
}

/** A fictional write-up with its answer key. */
export interface WriteUp {
  readonly id: string;
  readonly about: string;
  readonly sections: readonly KeyedSection[];
}

/** A key that is not wholly covered, or a stretch that is marked and in no key. */
export interface Failure extends KeySpan {
  readonly what: 'leak' | 'extra';
  readonly section: string;
}

/** Letters and digits (`sensitive`, `covered`, `marked`, `right`) and keys (`keys`, `wholeKeys`, `rightKinds`). */
export interface Counts {
  readonly sensitive: number;
  readonly covered: number;
  readonly marked: number;
  readonly right: number;
  readonly keys: number;
  readonly wholeKeys: number;
  readonly rightKinds: number;
}

/** A failure that is known, since when and why. */
export interface KnownFailure extends Failure {
  readonly writeUp: string;
  readonly since: string;
  readonly reason: string;
}

/** Where the failures that are known are listed. */
export const knownFailuresFile: URL;

/** What tells one failure from another. */
export function failureKey(failure: Omit<KnownFailure, 'since' | 'reason' | 'kind'>): string;

/** The text without its marks, and where they stand in it. */
export function readMarks(marked: string): {
  text: string;
  must: readonly KeySpan[];
  may: readonly KeySpan[];
};

/** One write-up from the text of its file. */
export function parseWriteUp(id: string, file: string): WriteUp;

/** Every write-up of this folder, in the order of their names. */
export function readWriteUps(folder?: URL): WriteUp[];

/** What the findings of a screen got wrong, and the counts behind recall and precision. */
export function judge(
  writeUp: WriteUp,
  findings: readonly (KeySpan & { readonly section: string })[],
): { failures: Failure[]; counts: Counts };

/** Shares between 0 and 1, but for `writeUps` and `clean`, which are numbers of write-ups. */
export interface Figures {
  readonly writeUps: number;
  readonly clean: number;
  readonly recall: number;
  readonly precision: number;
  readonly wholeKeys: number;
  readonly rightKinds: number;
}

/** How a screen does on write-ups. */
export function figuresOf(
  writeUps: readonly WriteUp[],
  screen: (doc: {
    sections: { key: string; text: string }[];
  }) => readonly (KeySpan & { readonly section: string })[],
): Figures;
