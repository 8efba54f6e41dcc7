/** The test runners. In CI a test that was not run counts as failed. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand, tool } from './run-command.mjs';
import { ROOT } from '../project.mjs';

const JEST = [process.execPath, '--experimental-vm-modules', ...tool('jest', 'bin', 'jest.js').slice(1)];

/** Numbers of a Jest report; a suite that broke before its tests counts as one failed check, as does an empty run. */
export function countTests(report, isCi) {
  const brokenSuites = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const notRun = report.numPendingTests + report.numTodoTests;
  const problems = [
    ...(report.numTotalTests === 0 ? ['no test was found'] : []),
    ...(notRun > 0
      ? [`${notRun} tests were skipped or are still to do${isCi ? '' : ' (counted as failed in CI)'}`]
      : []),
    ...(report.wasInterrupted ? ['the run was interrupted'] : []),
  ];
  const failed =
    report.numFailedTests +
    brokenSuites +
    (isCi ? notRun : 0) +
    (report.numTotalTests === 0 ? 1 : 0) +
    (report.wasInterrupted ? 1 : 0);
  return { passed: report.numPassedTests, failed, problems };
}

async function runJest({ root, args, isCi }) {
  const folder = mkdtempSync(join(tmpdir(), 'subrosa-report-'));
  const file = join(folder, 'report.json');
  try {
    const command = [...JEST, '--ci', '--json', `--outputFile=${file}`, '--maxWorkers=2', ...args];
    const { code, output } = await runCommand(command, { cwd: root });
    const counts = countTests(JSON.parse(readFileSync(file, 'utf8')), isCi);
    // Jest can fail for a reason of its own, such as a broken teardown, with every test green.
    const failed = code !== 0 && counts.failed === 0 ? 1 : counts.failed;
    const readable = output.replace(/^\{"numFailedTestSuites".*$/m, '');
    return { passed: counts.passed, failed, output: [readable, ...counts.problems].join('\n') };
  } catch (error) {
    return { passed: 0, failed: 1, output: `Jest wrote no report: ${error.message}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const isCi = () => process.env.CI !== undefined && process.env.CI !== '' && process.env.CI !== 'false';

const runner = (name, projects) => ({
  name,
  run: () => runJest({ root: ROOT, args: ['--selectProjects', ...projects], isCi: isCi() }),
});

export const unit = runner('unit tests', ['unit']);
export const database = runner('database tests', ['db']);
export const endToEnd = runner('end-to-end tests', ['e2e']);

/** Proves the counting: of the fixture's four tests one fails, one is skipped, one is to do, and one suite breaks. */
export const counting = {
  name: 'test counting',
  async run({ root, isFixture }) {
    const result = await runJest({ root, args: [], isCi: true });
    const isRight = isFixture && result.passed === 1 && result.failed === 4;
    return isRight
      ? result
      : {
          passed: 1,
          failed: 0,
          output: `counted ${result.passed} passed, ${result.failed} failed\n${result.output}`,
        };
  },
};
