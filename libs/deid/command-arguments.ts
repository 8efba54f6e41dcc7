/** What the caller has to mend; its message names the file, line or option and never what is written there. */
export class UsageError extends Error {}

/** The words of a command, sorted. */
export interface CommandArguments {
  readonly plain: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
}

const VALUED = new Set(['--sensitivity', '--record']);
const FLAGS = new Set(['--json', '--jsonl', '--use-record']);

/** Sorts the words of a command; UsageError for an option that does not exist or has no value. */
export function parseArguments(words: readonly string[]): CommandArguments {
  const plain: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string>();
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (VALUED.has(word)) {
      const value = words[at + 1];
      if (value === undefined) throw new UsageError(`${word} needs a value`);
      values.set(word, value);
      at += 1;
    } else if (FLAGS.has(word)) flags.add(word);
    else if (word.startsWith('--')) throw new UsageError(`there is no option ${word}`);
    else plain.push(word);
  }
  return { plain, flags, values };
}

/** The dial of `--sensitivity`, absent when it was not given; UsageError when it is no number. */
export function sensitivityOf({ values }: CommandArguments): { sensitivity?: number } {
  const given = values.get('--sensitivity');
  if (given === undefined) return {};
  const sensitivity = Number(given);
  if (given.trim() === '' || !Number.isFinite(sensitivity))
    throw new UsageError('--sensitivity must be a number');
  return { sensitivity };
}
