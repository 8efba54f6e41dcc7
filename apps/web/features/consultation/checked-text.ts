/** A stretch of a typed text that may identify a client, as the API marked it, with how the writer answered. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly kind: string;
  readonly replacement: string;
  readonly reasons: readonly string[];
  /** The code of the reason to keep it; empty while it is open. */
  readonly keptBecause: string;
}

/** A text with the marks of its last check; offsets are UTF-16 code units of exactly this text. */
export interface CheckedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A text that was not checked since it was typed; marks of an older text would point elsewhere. */
export const typed = (text: string): CheckedText => ({ text, marks: [] });

/** A finding as an answer of the API carries it. */
export interface FoundMark extends Omit<Mark, 'keptBecause'> {
  readonly field: string;
}

/** The text with what the check found in its field; a reason given before stays with the same stretch. */
export function marked(checked: CheckedText, field: string, found: readonly FoundMark[]): CheckedText {
  const { text, marks: before } = checked;
  const open = found
    .filter((one) => one.field === field)
    .map(({ from, to, kind, replacement, reasons }) => ({
      ...{ from, to, kind, replacement, reasons },
      keptBecause: '',
    }));
  const kept = before.filter(
    ({ keptBecause, from, to }) => keptBecause !== '' && !open.some((one) => one.from < to && from < one.to),
  );
  return { text, marks: [...kept, ...open].sort((one, other) => one.from - other.from) };
}

/** The text with one mark replaced by what is proposed; the marks behind it move along. */
export function replaced({ text, marks }: CheckedText, { from, to, replacement }: Mark): CheckedText {
  const shift = replacement.length - (to - from);
  return {
    text: text.slice(0, from) + replacement + text.slice(to),
    marks: marks
      .filter((one) => one.to <= from || one.from >= to)
      .map((one) => (one.from >= to ? { ...one, from: one.from + shift, to: one.to + shift } : one)),
  };
}

/** The text with a reason to keep one mark; an empty reason opens it again. */
export const keptFor = ({ text, marks }: CheckedText, mark: Mark, keptBecause: string): CheckedText => ({
  text,
  marks: marks.map((one) => (one === mark ? { ...one, keptBecause } : one)),
});

/** What is kept, as the API takes it. */
export const keptIn = (field: string, { marks }: CheckedText) =>
  marks
    .filter(({ keptBecause }) => keptBecause !== '')
    .map(({ from, to, kind, keptBecause }) => ({ field, from, to, kind, reasonCode: keptBecause }));
