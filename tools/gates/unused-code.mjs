/** Nothing is exported, declared as a dependency or lying around without being used. */
import { oneCheck, tool } from './run-command.mjs';

export const gate = {
  name: 'unused code',
  run: ({ root }) => oneCheck([...tool('knip', 'bin', 'knip.js'), '--no-progress', '--directory', root]),
};
