import { parseArgs } from 'node:util';
import { OperatorError } from './operator-settings.js';

/** The options of a command by name; an OperatorError names the first that is missing or unknown. */
export function readOptions<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): Record<Name, string> {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  let values: Record<string, unknown>;
  try {
    values = parseArgs({ args: [...args], options, strict: true }).values;
  } catch {
    throw new OperatorError(`This command takes ${names.map((name) => `--${name}`).join(', ')}.`);
  }
  const entries = names.map((name): [Name, string] => {
    const value = values[name];
    if (typeof value !== 'string' || value === '') throw new OperatorError(`--${name} is missing.`);
    return [name, value];
  });
  // Every name has its entry, made just above.
  return Object.fromEntries(entries) as Record<Name, string>;
}

/** A password from standard input, so that it stands in no command line and no history. */
export async function readPassword(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin) text += String(chunk);
  const password = text.replace(/\r?\n$/, '');
  if (password === '') throw new OperatorError('Give the password on standard input.');
  return password;
}
