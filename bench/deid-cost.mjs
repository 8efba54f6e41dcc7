/** What the engine costs: time of a screen and of a key, memory, and what a browser downloads; prints one JSON object. */
import { execFileSync } from 'node:child_process';
import { openSync, readFileSync, readSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { createScreener, defaultData } from '@subrosa/deid';

const engine = fileURLToPath(new URL('../libs/deid/', import.meta.url));
const tour = JSON.parse(readFileSync(new URL('../test/fixtures/tour-case.json', import.meta.url), 'utf8'));
const long = tour.sections.map(({ text }) => text).join('\n');

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];

/** Milliseconds of a full screen of a text that was not screened before: the median of fifteen. */
function fullScreen(length) {
  const screener = createScreener(defaultData());
  const text = long.repeat(Math.ceil(length / long.length)).slice(0, length);
  const times = [];
  for (let turn = 0; turn < 15; turn += 1) {
    const other = `${turn % 2 === 0 ? 'a' : 'b'}${text.slice(1)}`.replaceAll(
      '\n',
      turn % 2 === 0 ? '\n' : ' \n',
    );
    const start = performance.now();
    screener.screen({ sections: [{ key: 'text', text: other }] });
    times.push(performance.now() - start);
  }
  return at(
    times.sort((a, b) => a - b),
    0.5,
  );
}

/**
 * Milliseconds that this thread alone has worked, as the kernel counts them; what a busy machine adds by letting it wait is left out.
 * Where the kernel does not tell (anything but Linux) it is the time on the clock.
 */
function workClock() {
  const bytes = Buffer.alloc(64);
  let file;
  try {
    file = openSync('/proc/thread-self/schedstat', 'r');
  } catch {
    return () => performance.now();
  }
  const nobody = new Int32Array(new SharedArrayBuffer(4));
  return () => {
    // The kernel adds up at its ticks, which are as long as a key, and when a thread goes to sleep.
    Atomics.wait(nobody, 0, 0, 0.05);
    return Number(bytes.latin1Slice(0, readSync(file, bytes, 0, 64, 0)).split(' ')[0]) / 1e6;
  };
}

/** The first keys after a case was opened; until then much of the engine runs uncompiled. */
const COLD = 20;
/** Keys between the first and those that are counted as the usual ones. */
const WARMING = 180;
const USUAL = 400;

const middleAndTail = (times) => {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: at(sorted, 0.5), p95: at(sorted, 0.95) };
};

/**
 * Milliseconds of one key in a case of 20,000 characters in `sections` sections, in a process that has done nothing but screen that case
 * once: median and 95th percentile of the first twenty keys, of the first two hundred, and of four hundred after these.
 */
function oneKey(sections) {
  const length = Math.floor(20_000 / sections);
  const screener = createScreener(defaultData());
  const doc = Array.from({ length: sections }, (_, index) => ({
    key: `s${index}`,
    text: long.repeat(Math.ceil(length / long.length)).slice(0, length),
  }));
  screener.screen({ sections: doc });
  const typed = 'Then her sister Marianne came back from Fresno on March 3rd. ';
  const times = [];
  const work = [];
  const worked = workClock();
  for (let key = 0; key < COLD + WARMING + USUAL; key += 1) {
    const from = Math.floor(length / 2) + key;
    const before = worked();
    const start = performance.now();
    screener.update({ section: 's0', from, to: from, insert: typed[key % typed.length] });
    times.push(performance.now() - start);
    work.push(worked() - before);
  }
  return {
    cold: middleAndTail(times.slice(0, COLD)),
    opening: middleAndTail(times.slice(0, COLD + WARMING)),
    usual: middleAndTail(times.slice(COLD + WARMING)),
    usualWork: middleAndTail(work.slice(COLD + WARMING)),
  };
}

/** The same, measured in a process of its own, so that no other measurement has warmed it. */
function oneKeyAlone(sections) {
  const words = [fileURLToPath(import.meta.url), 'keys', String(sections)];
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' }));
}

/** Bytes that a process holds more, after a collection, once the engine is loaded and has screened a case. */
function memory() {
  const script = `
    const before = (global.gc(), process.memoryUsage().rss);
    const { createScreener, defaultData } = await import('@subrosa/deid');
    const screener = createScreener(defaultData());
    screener.screen({ sections: [{ key: 'text', text: ${JSON.stringify(long)} }] });
    global.gc();
    console.log(process.memoryUsage().rss - before);
    screener.aliases();`;
  const words = ['--expose-gc', '--input-type=module', '--eval', script];
  return Number(execFileSync(process.execPath, words, { cwd: engine, encoding: 'utf8' }));
}

const filesBelow = (folder) =>
  readdirSync(`${engine}${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(path) : [path];
  });

const size = (name, text) => [name, text.length, gzipSync(text, { level: 9 }).length];

/** `[name, bytes, bytes gzipped]` of each list, of the weights, and of the program itself without them. */
function sizes() {
  const isLoaded = (path) => path.endsWith('.js') && !path.includes('.spec.') && !path.includes('.node.');
  const paths = filesBelow('dist').filter(isLoaded);
  const isData = (path) => path.startsWith('dist/data/');
  const read = (path) => readFileSync(`${engine}${path}`);
  return [
    ...paths.filter(isData).map((path) => size(path.slice('dist/data/'.length, -3), read(path))),
    size('the program', Buffer.concat(paths.filter((path) => !isData(path)).map(read))),
  ].sort(([, , a], [, , b]) => b - a);
}

/** Bytes and bytes gzipped of the one file that a browser fetches: the worker as the web client is built with it, minified. */
function workerSize() {
  const assets = fileURLToPath(new URL('../apps/web/dist/assets/', import.meta.url));
  const [name] = readdirSync(assets).filter((file) => /^screener\.worker-.*\.js$/.test(file));
  if (name === undefined) throw new Error('The web client is not built: run `npm run build` first.');
  return size('worker', readFileSync(`${assets}${name}`)).slice(1);
}

const [, , part, sections] = process.argv;
const results = () =>
  part === 'keys'
    ? oneKey(Number(sections))
    : {
        keys: [1, 8].map((count) => [count, oneKeyAlone(count)]),
        screens: [6_000, 20_000].map((length) => [length, fullScreen(length)]),
        sizes: sizes(),
        worker: workerSize(),
        memory: memory(),
      };

console.log(JSON.stringify(results()));
