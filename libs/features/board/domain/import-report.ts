/** What is wrong with one line of a file, in words that say what to do. */
export interface LineProblem {
  readonly line: number;
  readonly column: string | null;
  readonly code: string;
  readonly text: string;
}

/** What became of a file: everything was written, or nothing. */
export interface ImportReport {
  readonly lines: number;
  readonly isWritten: boolean;
  readonly problems: readonly LineProblem[];
}
