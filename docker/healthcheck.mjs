/**
 * Exit code 0 when the process of this container is well. `api` asks its readiness over HTTP; `worker` serves nothing, so
 * the check sees only that the process runs: a worker that hangs shows in the API's readiness and in what is overdue.
 */
import { readdirSync, readFileSync } from 'node:fs';

async function apiIsReady() {
  const url = `http://127.0.0.1:${process.env.PORT ?? 4000}/health/ready`;
  return (await fetch(url, { signal: AbortSignal.timeout(4000) })).ok;
}

/** Looks at every process but itself, because an init may stand in front of the worker. */
function workerRuns() {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  return pids.some((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('apps/worker/dist/main.js');
    } catch {
      return false;
    }
  });
}

const isWell = process.argv[2] === 'worker' ? workerRuns() : await apiIsReady().catch(() => false);
process.exit(isWell ? 0 : 1);
