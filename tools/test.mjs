/**
 * `npm test`: every check there is. `--quick` (npm run check) leaves out what needs a database; `--only=lint,sizes`
 * runs the named gates. All gates run even when one fails; the last line sums them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installIfNeeded, nodeProblem } from './install.mjs';
import { HOME, ROOT } from './project.mjs';

const LOGS = join(HOME, 'test-logs');
const TAIL = 60;
const arguments_ = process.argv.slice(2);
const isQuick = arguments_.includes('--quick');
const only = arguments_
  .find((text) => text.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');

/** `{ stages, proofs }`: stages run one after the other, the gates inside a stage side by side. */
async function plan() {
  const load = async (file) => (await import(`./gates/${file}.mjs`)).gate;
  const [
    build,
    format,
    lint,
    types,
    importRules,
    unusedCode,
    fileNames,
    sizes,
    clientSize,
    compose,
    snapshots,
  ] = await Promise.all(
    [
      'build',
      'format',
      'lint',
      'types',
      'import-rules',
      'unused-code',
      'file-names',
      'sizes',
      'client-size',
      'compose',
      'snapshots',
    ].map(load),
  );
  const { unit, database, endToEnd, counting } = await import('./gates/jest.mjs');
  const browser = await load('browser');
  const proofs = [
    lint,
    types,
    build,
    format,
    importRules,
    unusedCode,
    fileNames,
    sizes,
    clientSize,
    compose,
    snapshots,
    counting,
  ];
  if (isQuick) return { stages: [[lint, unit, types, format, importRules, unusedCode]], proofs: [] };
  return {
    stages: [
      [build],
      // The longest first, and the tests beside it: a lane that waits is a minute lost.
      [lint, unit, types, snapshots, format, importRules, unusedCode, fileNames, sizes, clientSize, compose],
      [database],
      [endToEnd],
      [browser],
    ],
    proofs,
  };
}

/** The gate run on its own failing fixture: it must fail there, else it would never fail anywhere. */
const proofOf = (gate) => ({
  name: `proof: ${gate.name}`,
  async run() {
    const root = join(ROOT, 'tools', 'fixtures', gate.name.replaceAll(' ', '-'));
    const { failed, output } = await gate.run({ root, isFixture: true });
    return failed > 0
      ? { passed: 1, failed: 0, output }
      : { passed: 0, failed: 1, output: `This gate did not fail on ${root}\n${output}` };
  },
});

async function runGate(gate) {
  const start = performance.now();
  let result;
  try {
    result = await gate.run({ root: ROOT, isFixture: false });
  } catch (error) {
    result = { passed: 0, failed: 1, output: error.stack };
  }
  const seconds = (performance.now() - start) / 1000;
  writeFileSync(join(LOGS, `${gate.name.replaceAll(/[^a-z]+/g, '-')}.log`), result.output);
  const sign = result.failed === 0 ? 'ok  ' : 'FAIL';
  console.log(
    `${sign} ${gate.name} (${seconds.toFixed(1)} s)${result.figures === undefined ? '' : `: ${result.figures}`}`,
  );
  if (result.failed > 0)
    console.log(
      result.output
        .trimEnd()
        .split('\n')
        .slice(-TAIL)
        .map((line) => `     ${line}`)
        .join('\n'),
    );
  return { ...result, name: gate.name, seconds };
}

/** Two gates at a time: more would only make each slower on a small machine. */
async function runStage(gates) {
  const queue = [...gates];
  const results = [];
  const lane = async () => {
    for (let gate = queue.shift(); gate !== undefined; gate = queue.shift())
      results.push(await runGate(gate));
  };
  await Promise.all([lane(), lane()]);
  return results;
}

function printTable(results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  console.log(`\n${'gate'.padEnd(width)}  passed  failed  seconds`);
  for (const { name, passed, failed, seconds } of results) {
    console.log(
      `${name.padEnd(width)}  ${String(passed).padStart(6)}  ${String(failed).padStart(6)}  ${seconds.toFixed(1).padStart(7)}`,
    );
  }
}

async function main() {
  const problem = nodeProblem() ?? installIfNeeded();
  if (problem !== undefined) {
    console.error(problem);
    console.log('0 passed, 1 failed');
    return 1;
  }
  mkdirSync(LOGS, { recursive: true });
  const { endCommands } = await import('./gates/run-command.mjs');
  process.once('SIGINT', () => (endCommands(), process.exit(130)));
  process.once('SIGTERM', () => (endCommands(), process.exit(143)));
  const { stages, proofs } = await plan();
  const results = [];
  const isWanted = ({ name }) =>
    only === undefined || only.includes(name) || only.includes(name.replaceAll(' ', '-'));
  for (const stage of [...stages, proofs.map(proofOf)])
    results.push(...(await runStage(stage.filter(isWanted))));
  if (results.length > 0) printTable(results);
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const failed = results.length === 0 ? 1 : sum('failed');
  console.log(`\nLogs: ${LOGS}\n${sum('passed')} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main();
