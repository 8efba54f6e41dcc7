/** The processes of a run: started with a log file each, recorded so that the next start can end what a killed run left. */
import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { commandOf, waitUntil } from '../processes.mjs';

const LOG_LIMIT = 5_000_000;

/** The last lines a process wrote. */
export const tailOf = (file, lines = 15) =>
  readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');

/** Runs a one-shot script to its end; resolves to `{ code, stdout, stderr }`. */
export function runOnce(command, { cwd, env }) {
  return new Promise((done) => {
    const child = spawn(command[0], command.slice(1), { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const result = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk) => (result.stdout += chunk));
    child.stderr.on('data', (chunk) => (result.stderr += chunk));
    child.on('error', (error) => (result.stderr += error.message));
    child.on('close', (code) => done({ ...result, code: code ?? 1 }));
  });
}

/** Starts an app. It has its own process group, so that Ctrl-C reaches it in our order and not all at once. */
export function startChild({ name, script, home, cwd, env }) {
  const logs = join(home, 'logs');
  mkdirSync(logs, { recursive: true });
  const logFile = join(logs, `${name}.log`);
  const isLong = existsSync(logFile) && statSync(logFile).size > LOG_LIMIT;
  const log = openSync(logFile, isLong ? 'w' : 'a', 0o600);
  const child = spawn(process.execPath, ['--enable-source-maps', script], {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const ended = new Promise((done) => {
    child.once('error', (error) => done({ code: error.message }));
    child.once('exit', (code, signal) => done({ code: signal ?? code }));
  });
  return { name, script, logFile, pid: child.pid, ended };
}

/** Ends a process: politely, and after ten seconds by force. */
export async function endProcess(pid, patience = 10_000) {
  for (const [signal, ms] of [
    ['SIGTERM', patience],
    ['SIGKILL', 2_000],
  ]) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await waitUntil(() => commandOf(pid) === undefined, ms)) return;
  }
}

/** Writes down what runs: for the tour, and for the next start should this one be killed. Not secret. */
export function recordRun(file, { url, children }) {
  const processes = children.map(({ name, pid, script }) => ({ name, pid, script }));
  writeFileSync(file, `${JSON.stringify({ url, pid: process.pid, processes }, null, 2)}\n`);
}

/** Ends the apps that a killed run left behind, each only when it still is the process that was recorded. */
export async function endOrphans(file) {
  if (!existsSync(file)) return [];
  let processes = [];
  try {
    ({ processes } = JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // A record cut short names nothing.
  }
  const ours = processes.filter(({ pid, script }) => commandOf(pid)?.includes(script) === true);
  for (const { pid } of ours) await endProcess(pid);
  rmSync(file, { force: true });
  return ours.map(({ name }) => name);
}
