import { readFileSync } from 'node:fs';
import { configSchema } from './config-schema.js';
import type { Config } from './config-schema.js';

/** All problems of the settings at once, each naming its setting; values are never repeated. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly string[]) {
    super(`The settings are not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/**
 * Reads every setting from the environment once. `NAME_FILE` may name a file that holds the value, as container secrets do;
 * giving both is refused, since one of them would be ignored.
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const values: Record<string, string> = {};
  const problems: string[] = [];
  for (const name of Object.keys(configSchema.shape)) {
    const direct = env[name] === '' ? undefined : env[name];
    const file = env[`${name}_FILE`];
    if (direct !== undefined && file !== undefined)
      problems.push(`${name} and ${name}_FILE are both set; keep one`);
    else if (direct !== undefined) values[name] = direct;
    else if (file !== undefined) {
      try {
        values[name] = readFileSync(file, 'utf8').trim();
      } catch {
        problems.push(`${name}_FILE names a file that cannot be read`);
      }
    }
  }
  const parsed = configSchema.safeParse(values);
  if (!parsed.success) {
    problems.push(...parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  if (parsed.success && parsed.data.ANY_DOCUMENT && parsed.data.NODE_ENV === 'production')
    problems.push('ANY_DOCUMENT: is for tests and cannot be true in production');
  if (problems.length > 0 || !parsed.success) throw new ConfigError(problems);
  return Object.freeze(parsed.data);
}
