/** The whole tree, tests included, type-checks. */
import { runCommand, tool } from './run-command.mjs';

/** The server and its tests in one project; the web client, which knows a browser and no Node, and the tests that know both in their own. */
const PROJECTS = ['tsconfig.check.json', 'apps/web/tsconfig.json', 'test/browser/tsconfig.json'];

export const gate = {
  name: 'types',
  async run({ root, isFixture }) {
    const results = await Promise.all(
      (isFixture ? ['tsconfig.json'] : PROJECTS).map((project) =>
        runCommand([...tool('tsc7', 'bin', 'tsc'), '-p', project], { cwd: root }),
      ),
    );
    const failed = results.filter(({ code }) => code !== 0).length;
    return { passed: results.length - failed, failed, output: results.map(({ output }) => output).join('') };
  },
};
