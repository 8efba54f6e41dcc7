#!/usr/bin/env node
import { readFileSync, writeFileSync } from 'node:fs';
import { runCommand } from './command-line.js';

process.exitCode = runCommand(process.argv.slice(2), {
  readText: (path) => readFileSync(path, 'utf8'),
  writeText: (path, text) => {
    writeFileSync(path, text);
  },
  print: (line) => {
    process.stdout.write(`${line}\n`);
  },
  printError: (line) => {
    process.stderr.write(`${line}\n`);
  },
  now: () => performance.now(),
});
