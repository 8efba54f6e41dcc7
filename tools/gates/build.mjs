/** Every package compiles to its dist folder. */
import { oneCheck, tool } from './run-command.mjs';

export const gate = {
  name: 'build',
  run: ({ root }) => oneCheck([...tool('tsc7', 'bin', 'tsc'), '-b', '.'], { cwd: root }),
};
