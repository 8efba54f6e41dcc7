/** Prettier would change nothing. */
import { oneCheck, tool } from './run-command.mjs';

export const gate = {
  name: 'format',
  run: ({ root }) =>
    oneCheck([...tool('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.'], {
      cwd: root,
    }),
};
