/** The tests in a real browser, counted by their own closing line. */
import { runCommand } from './run-command.mjs';

const COUNTS = /^browser tests: (\d+) passed, (\d+) failed/m;

export const gate = {
  name: 'browser tests',
  async run({ root }) {
    const { code, output } = await runCommand([process.execPath, 'tools/browser-tests.mjs'], { cwd: root });
    const counts = COUNTS.exec(output);
    if (counts === null) return { passed: 0, failed: 1, output };
    const [passed, failed] = counts.slice(1).map(Number);
    // The runner can fail for a reason of its own with every test green.
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, output };
  },
};
