/** The import rules of docs/architecture.md hold; one check per rule. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, tool } from './run-command.mjs';
import { ROOT } from '../project.mjs';

const FOLDERS = ['apps', 'libs', 'db', 'bench', 'test', 'tools'];

async function cruise(root) {
  const config = join(ROOT, '.dependency-cruiser.mjs');
  const folders = FOLDERS.filter((folder) => existsSync(join(root, folder)));
  const command = [
    ...tool('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
    '--config',
    config,
    '--output-type',
    'json',
    ...folders,
  ];
  const { stdout, output } = await runCommand(command, { cwd: root });
  try {
    return { summary: JSON.parse(stdout).summary };
  } catch {
    return { output };
  }
}

function describe({ rule, from, to, cycle }) {
  const path = cycle === undefined ? to : cycle.map(({ name }) => name).join(' -> ');
  return `${rule.name}: ${from} -> ${path}`;
}

export const gate = {
  name: 'import rules',
  async run({ root, isFixture }) {
    const { default: config } = await import('../../.dependency-cruiser.mjs');
    const names = config.forbidden.map(({ name }) => name);
    const { summary, output } = await cruise(root);
    if (summary === undefined) return { passed: isFixture ? 1 : 0, failed: isFixture ? 0 : 1, output };
    const comments = new Map(config.forbidden.map(({ name, comment }) => [name, comment]));
    const broken = new Set(summary.violations.map(({ rule }) => rule.name));
    const lines = summary.violations.map(
      (violation) => `${describe(violation)}\n    ${comments.get(violation.rule.name)}`,
    );
    const intact = names.filter((name) => !broken.has(name));
    const cycles = summary.violations.filter(({ cycle }) => cycle !== undefined).length;
    const figures = `${summary.totalCruised} modules, ${summary.totalDependenciesCruised} imports, ${cycles} cycles`;
    // On the fixture a rule that finds nothing has gone to sleep.
    if (isFixture && intact.length > 0)
      return {
        passed: 1,
        failed: 0,
        output: `Rules that found nothing: ${intact.join(', ')}\n${lines.join('\n')}`,
      };
    return { passed: intact.length, failed: broken.size, output: [...lines, figures].join('\n'), figures };
  },
};
