/** ESLint finds nothing, not even a warning. */
import { readFileSync } from 'node:fs';
import { oneCheck, runCommand, tool } from './run-command.mjs';
import { ROOT } from '../project.mjs';

const ESLINT = [...tool('eslint', 'bin', 'eslint.js'), '--max-warnings', '0'];

/** Each line of the fixture that ends in `// bad: RULE` must be reported by that rule; else the rule has gone to sleep. */
async function runOnFixture(root) {
  const { stdout, output } = await runCommand([...ESLINT, '--format', 'json', root], {
    env: { SUBROSA_LINT_FIXTURES: '1' },
  });
  let files;
  try {
    files = JSON.parse(stdout);
  } catch {
    return { passed: 1, failed: 0, output: `ESLint did not run on its fixture:\n${output}` };
  }
  const asleep = [];
  let seen = 0;
  for (const { messages, filePath } of files) {
    for (const [index, line] of readFileSync(filePath, 'utf8').split('\n').entries()) {
      const rule = /\/\/ bad: (\S+)$/.exec(line)?.[1];
      if (rule === undefined) continue;
      if (messages.some((m) => m.line === index + 1 && m.ruleId?.endsWith(rule))) seen += 1;
      else asleep.push(`${filePath}:${index + 1} is not reported by ${rule}`);
    }
  }
  return asleep.length === 0 && seen > 0
    ? { passed: 0, failed: seen, output }
    : { passed: 1, failed: 0, output: asleep.join('\n') };
}

export const gate = {
  name: 'lint',
  run: ({ root, isFixture }) => (isFixture ? runOnFixture(root) : oneCheck([...ESLINT, '.'], { cwd: ROOT })),
};
