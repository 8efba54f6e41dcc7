/** Runs a program and keeps what it printed. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../project.mjs';

/** The arguments that start a program of node_modules with this Node, without npx and without a shell. */
export const tool = (...path) => [process.execPath, join(ROOT, 'node_modules', ...path)];

const running = new Set();

/** Ends every program still running; called when the whole run is interrupted. */
export function endCommands() {
  for (const child of running) child.kill('SIGTERM');
}

/** Resolves to `{ code, stdout, output }`, `output` being both streams in order; never rejects. */
export function runCommand([command, ...args], { cwd = ROOT, env = {} } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', NODE_NO_WARNINGS: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    const result = { code: 1, stdout: '', output: '' };
    child.stdout.on('data', (chunk) => {
      result.stdout += chunk;
      result.output += chunk;
    });
    child.stderr.on('data', (chunk) => (result.output += chunk));
    child.on('error', (error) => (result.output += `${error.message}\n`));
    child.on('close', (code) => {
      running.delete(child);
      done({ ...result, code: code ?? 1 });
    });
  });
}

/** A gate result of one check: passed when the program ended with 0. */
export async function oneCheck(command, options) {
  const { code, output } = await runCommand(command, options);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

/** A gate result from a list of problems: each counts as one failed check, none as one passed. */
export function fromProblems(problems, summary = '') {
  const failed = problems.length;
  return {
    passed: failed === 0 ? 1 : 0,
    failed,
    output: [...problems, summary].filter((line) => line !== '').join('\n'),
  };
}
