/** What other JavaScript libraries find in the same texts, as spans `[from, to, type]`; they are installed on first use. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = fileURLToPath(new URL('./deid-peers/', import.meta.url));
const require = createRequire(`${folder}package.json`);

function install() {
  if (existsSync(`${folder}node_modules`)) return;
  console.log('installing the peers');
  // None of them needs a script to run, and none gets to run one.
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
}

const load = async (name) => {
  const loaded = await import(pathToFileURL(require.resolve(name)).href);
  return loaded.default ?? loaded;
};
const versionOf = (name) => JSON.parse(readFileSync(`${folder}node_modules/${name}/package.json`)).version;

/** Compromise with its plug-in for dates: people, places, organizations, dates, telephone numbers, e-mail and web addresses. */
async function compromise() {
  const nlp = await load('compromise');
  nlp.plugin(await load('compromise-dates'));
  const methods = {
    people: 'NAME',
    places: 'LOCATION',
    organizations: 'ORGANIZATION',
    dates: 'DATE',
    phoneNumbers: 'PHONE',
    emails: 'EMAIL',
    urls: 'URL',
  };
  return (text) => {
    const doc = nlp(text);
    return Object.entries(methods).flatMap(([method, type]) =>
      doc[method]()
        .out('offset')
        .map(({ offset }) => [offset.start, offset.start + offset.length, type]),
    );
  };
}

/** Redact-pii answers with text only: its gaps are laid over the original, and their type is not known. */
async function redactPii() {
  const { SyncRedactor } = await load('redact-pii');
  const gap = '\u0001';
  const redactor = new SyncRedactor({ globalReplaceWith: gap });
  return (text) => gapsOf(text, redactor.redact(text).split(gap));
}

function gapsOf(text, pieces) {
  const spans = [];
  let at = (pieces[0] ?? '').length;
  for (const [index, piece] of pieces.entries()) {
    if (index === 0) continue;
    const isLast = index === pieces.length - 1;
    const next = isLast ? text.length - piece.length : text.indexOf(piece, at + 1);
    if (next <= at) throw new Error('the redacted text cannot be laid over the original');
    spans.push([at, next, 'NAME']);
    at = next + piece.length;
  }
  return spans;
}

const OPENREDACTION_TYPES = [
  [/EMAIL/, 'EMAIL'],
  [/PHONE|FAX/, 'PHONE'],
  [/DATE|DOB|BIRTH/, 'DATE'],
  [/NAME|PERSON/, 'NAME'],
  [/ADDRESS_|POSTCODE|ZIP|CITY|LOCATION|COORD/, 'LOCATION'],
  [/URL|DOMAIN/, 'URL'],
  [/^IP/, 'IP'],
];

/** OpenRedaction with its settings as they come; what its 570 patterns name otherwise counts as a number. */
async function openRedaction() {
  const { OpenRedaction } = await load('openredaction');
  const engine = new OpenRedaction({});
  return async (text) =>
    (await engine.detect(text)).detections.map(({ type, position: [from, to] }) => [
      from,
      to,
      OPENREDACTION_TYPES.find(([pattern]) => pattern.test(type))?.[1] ?? 'ID',
    ]);
}

const PEERS = {
  compromise: ['compromise', 'compromise-dates'],
  'redact-pii': ['redact-pii'],
  openredaction: ['openredaction'],
};
const MAKERS = { compromise, 'redact-pii': redactPii, openredaction: openRedaction };

/**
 * Every peer's spans of every row: `{ name, spans: Map of id to spans, charactersPerSecond, failed }`; a row that a peer cannot
 * do counts as one in which it found nothing.
 */
export async function measurePeers(rows) {
  install();
  const results = [];
  for (const [key, packages] of Object.entries(PEERS)) {
    const find = await MAKERS[key]();
    const spans = new Map();
    let failed = 0;
    const start = performance.now();
    for (const { id, text } of rows) {
      try {
        spans.set(id, await find(text));
      } catch {
        failed += 1;
        spans.set(id, []);
      }
    }
    const seconds = (performance.now() - start) / 1000;
    const characters = rows.reduce((sum, { text }) => sum + text.length, 0);
    const name = packages.map((one) => `${one} ${versionOf(one)}`).join(' + ');
    results.push({ name, spans, charactersPerSecond: characters / seconds, failed });
  }
  return results;
}
