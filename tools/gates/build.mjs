/** Every package compiles to its dist folder, and the web client is built. */
import { oneCheck, tool } from './run-command.mjs';

export const gate = {
  name: 'build',
  run: ({ root, isFixture }) =>
    oneCheck(isFixture ? [...tool('tsc7', 'bin', 'tsc'), '-b', '.'] : [process.execPath, 'tools/build.mjs'], {
      cwd: root,
    }),
};
