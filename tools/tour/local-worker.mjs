/** Stops and resumes the worker of a local run, for the second pass of the tour. */
import { commandOf } from '../processes.mjs';

/** The worker that `npm start` recorded; a stranger with the same number is not touched. */
export function localWorker(run) {
  const worker = run?.processes.find(({ name }) => name === 'worker');
  const signal = (name) => {
    if (worker === undefined || commandOf(worker.pid)?.includes(worker.script) !== true) {
      throw new Error('the worker of this machine was not found, so it cannot be stopped');
    }
    process.kill(worker.pid, name);
    return Promise.resolve();
  };
  // Suspended and not ended: npm start would take an ended worker for a failure and stop everything.
  return { stop: () => signal('SIGSTOP'), resume: () => signal('SIGCONT') };
}
