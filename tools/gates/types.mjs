/** The whole tree, tests included, type-checks. */
import { oneCheck, tool } from './run-command.mjs';

export const gate = {
  name: 'types',
  run: ({ root, isFixture }) =>
    oneCheck([...tool('tsc7', 'bin', 'tsc'), '-p', isFixture ? 'tsconfig.json' : 'tsconfig.check.json'], {
      cwd: root,
    }),
};
