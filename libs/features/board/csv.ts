import { invalidInput } from '@subrosa/kernel';
import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/** A line of a file, by column; `line` is its number as an editor counts, the heading being 1. */
export interface CsvLine {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

const MOST_LINES = 2_000;
const MOST_CHARACTERS = 1_000_000;

/**
 * The lines of a comma-separated text with a heading (RFC 4180; a byte-order mark and blank lines are ignored). INVALID_INPUT on
 * `csv` for what is no such text, for a column that is missing, unknown or named twice, and for more than 2,000 lines.
 */
export function readCsv(
  text: string,
  columns: readonly string[],
  optional: readonly string[] = [],
): CsvLine[] {
  if (text.length > MOST_CHARACTERS) throw invalidInput('csv', 'is longer than 1,000,000 characters');
  const records = parsed(text);
  const [heading, ...rest] = records;
  const names = (heading?.record ?? []).map((name) => name.trim().toLowerCase());
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) throw invalidInput('csv', `lacks the columns ${missing.join(', ')}`);
  const known = [...columns, ...optional];
  if (names.some((name, at) => !known.includes(name) || names.indexOf(name) !== at)) {
    throw invalidInput('csv', `may have the columns ${known.join(', ')}, each once, and no others`);
  }
  if (rest.length > MOST_LINES) throw invalidInput('csv', `has more than ${MOST_LINES} lines`);
  return rest.map(({ record, line }) => ({
    line,
    values: Object.fromEntries(names.map((name, at) => [name, (record[at] ?? '').trim()])),
  }));
}

/** A comma-separated text with a heading; what a spreadsheet would run as a formula is kept as text. */
export function writeCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify(
    [columns, ...rows].map((row) => [...row]),
    { escape_formulas: true },
  );
}

function parsed(text: string): { record: string[]; line: number }[] {
  try {
    // With `info` each record comes with its place, which the library's own types leave out.
    const records = parse(text, { bom: true, info: true, skip_empty_lines: true }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    return records.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (error) {
    // The message of the parser quotes the file, which may name people.
    if (error instanceof CsvError) {
      throw invalidInput('csv', 'is not comma-separated text with the same number of fields in each line');
    }
    throw error;
  }
}
