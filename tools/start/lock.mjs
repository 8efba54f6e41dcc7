/** One start at a time for a data folder; a lock that a killed run left behind is taken over. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { commandOf } from '../processes.mjs';
import { StartProblem } from './problem.mjs';

/** True when the recorded process still runs and is a start script, not a stranger with the same number. */
function isHeld({ pid, script }) {
  if (pid === process.pid) return false;
  const command = commandOf(pid);
  return command !== undefined && (command === '' || command.includes(script));
}

function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Takes the lock or throws one sentence that names the run holding it; returns the release. */
export function takeLock(file, script) {
  const holder = existsSync(file) ? readHolder(file) : undefined;
  if (holder !== undefined && isHeld(holder)) {
    throw new StartProblem(
      `Subrosa is already running here (process ${holder.pid}): press Ctrl-C in its window, or end it with "kill ${holder.pid}".`,
    );
  }
  rmSync(file, { force: true });
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid, script }), { flag: 'wx' });
  } catch {
    throw new StartProblem('Another start began at the same moment: let that one finish.');
  }
  return () => {
    if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
  };
}
