import { readFileSync } from 'node:fs';

/** What an operator's command is missing, in one sentence. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
}

/** A setting that only operators use, or the file that holds it; undefined if neither is given. */
export function operatorSetting(name: string, env: NodeJS.ProcessEnv = process.env): string | undefined {
  const direct = env[name];
  if (direct !== undefined && direct !== '') return direct;
  const file = env[`${name}_FILE`];
  return file === undefined ? undefined : readFileSync(file, 'utf8').trim();
}

/** As above; an OperatorError that names it if it is missing. */
export function requiredSetting(name: string, env: NodeJS.ProcessEnv = process.env): string {
  const value = operatorSetting(name, env);
  if (value === undefined)
    throw new OperatorError(`${name} is needed for this command; docs/config.md says what it is.`);
  return value;
}

/** The password inside a connection string. */
export function passwordOf(name: string, env: NodeJS.ProcessEnv = process.env): string {
  const url = new URL(requiredSetting(name, env));
  if (url.password === '') throw new OperatorError(`${name} carries no password, and the role needs one.`);
  return decodeURIComponent(url.password);
}
