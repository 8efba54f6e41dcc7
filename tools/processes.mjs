/** Small questions to the operating system: ports, and who a process number belongs to. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';

/** Resolves after `ms` milliseconds. */
export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** A TCP port that was free on the loopback interface a moment ago. */
export function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

/** True when something accepts connections on the port. */
export function answersOn(port) {
  return new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1000 });
    const finish = (answer) => (socket.destroy(), done(answer));
    socket.once('connect', () => finish(true));
    socket.once('error', () => finish(false));
    socket.once('timeout', () => finish(false));
  });
}

/** The command line of a living process, '' when it hides it, undefined when no such process lives. */
export function commandOf(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return undefined;
  }
  try {
    if (process.platform === 'linux') {
      // A process that ended but was never collected by its parent counts as dead.
      if (/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))) return undefined;
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    }
    return process.platform === 'win32'
      ? ''
      : spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout.trim();
  } catch {
    return undefined;
  }
}

/** Resolves to true as soon as the condition holds, to false when it does not within `ms` milliseconds. */
export async function waitUntil(condition, ms) {
  for (const end = Date.now() + ms; Date.now() < end; await pause(15)) if (condition()) return true;
  return condition();
}
