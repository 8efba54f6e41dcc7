/**
 * `npm run bench:deid` after `npm run build`: measures the engine and writes docs/deidentification.md.
 *
 * - Figures of unseen text: every group of sources in data/deid is screened by a tagger trained without that group.
 * - `--folds DIR` keeps or finds those taggers (GROUP.txt); without it they are kept in .subrosa/deid-folds.
 * - `--also FILE.jsonl` adds rows that are for evaluation only; they are never listed row by row.
 * - The peers are installed into bench/deid-peers on first use; `--no-peers` leaves them out, and takes the minutes off.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createScreener, defaultData, engineVersion } from '@subrosa/deid';
import { openedRecord } from '@subrosa/deid/command-line.js';
import { rowTypeOf } from '@subrosa/deid/row-type.js';
import { unpackWeights } from '@subrosa/deid/tagger/tagger-weights.js';
import { figuresOf, readWriteUps } from '../libs/deid/test/write-ups/answer-key.mjs';
import { GROUPS, groupOf } from '../tools/deid/corpus.mjs';
import { measurePeers } from './deid-peers.mjs';
import { reportOf } from './deid-report.mjs';
import { countedRows, extraRows, recordRows } from './deid-rows.mjs';
import { scoreRows } from './deid-score.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const option = (name) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};

/** The taggers of all folds by group; trained with one seed where they are not at hand. */
function foldTaggers(folder) {
  mkdirSync(folder, { recursive: true });
  return Object.fromEntries(
    Object.keys(GROUPS)
      .filter((group) => group !== 'wikigold')
      .map((group) => {
        const file = `${folder}/${group}.txt`;
        if (!existsSync(file)) {
          console.log(`training without ${group}`);
          const words = ['tools/deid-train.mjs', '--leave-out', group, '--out', file, '--seeds', '1'];
          execFileSync(process.execPath, words, { cwd: root });
        }
        return [group, unpackWeights(readFileSync(file, 'utf8'))];
      }),
  );
}

const data = defaultData();
const folds = foldTaggers(option('--folds') ?? `${root}/.subrosa/deid-folds`);
const foldData = Object.fromEntries(
  Object.entries(folds).map(([group, tagger]) => [group, { ...data, tagger }]),
);
const unseen = ({ source }) => foldData[groupOf(source)] ?? data;
const rulesOnly = { ...data, tagger: undefined };

const DOCUMENT_KEY = 'text';
const screeners = new Map();
/** Screeners are made once for each set of lists and place of the dial; only a record needs one of its own. */
function screenerOf(screenerData, { record, sensitivity = 0 }) {
  if (record) return createScreener(screenerData, record, { sensitivity });
  const byDial = screeners.get(screenerData) ?? screeners.set(screenerData, new Map()).get(screenerData);
  const known = byDial.get(sensitivity) ?? createScreener(screenerData, undefined, { sensitivity });
  byDial.set(sensitivity, known);
  return known;
}

const findingsOf = (row, screenerData, options = {}) =>
  screenerOf(screenerData, options).screen({ sections: [{ key: DOCUMENT_KEY, text: row.text }] });
const spansOf = (findings) => findings.map(({ from, to, kind }) => [from, to, rowTypeOf(kind)]);

const RULE_GROUPS = {
  tagger: (code) => code.startsWith('TAGGER_'),
  'name and place lists': (code) => /^(?:FULL_NAME|GIVEN_NAME|SURNAME|UNKNOWN_WORD|CITY)$/.test(code),
  'cue words': (code) =>
    /^(?:TITLE|KIN|NAMED|LABEL|SIGNATURE|PERSON_VERB|PLACE_CUE|EMPLOYER_CUE|ORGANIZATION_WORD|PLACE_WORD)$/.test(
      code,
    ),
  propagation: (code) => code === 'SAME_NAME',
  'forms of numbers, dates, addresses': (code) =>
    /FORM$|CUE$|^LONG|^STREET|^POSTCODE|^CITY_STATE|^HOLIDAY|^AGE/.test(code) &&
    !/^(?:PLACE|EMPLOYER)/.test(code),
};

/** What is left when the findings that one layer alone vouches for are taken away. */
const without = (layer) => (findings) =>
  findings.filter(({ evidence }) => !evidence.every(({ code }) => RULE_GROUPS[layer](code)));

const also = option('--also') ? extraRows(option('--also')) : [];
const rows = [...countedRows(), ...also];
const characters = rows.reduce((sum, { text }) => sum + text.length, 0);
console.log(`${rows.length} rows, engine ${engineVersion}`);

// In a process of its own: what this one holds by then would slow it.
const cost = JSON.parse(
  execFileSync(process.execPath, ['bench/deid-cost.mjs'], { cwd: root, encoding: 'utf8' }),
);
const start = performance.now();
const kept = new Map(rows.map((row) => [row.id, findingsOf(row, unseen(row))]));
const charactersPerSecond = characters / ((performance.now() - start) / 1000);
const records = recordRows();
const peers = process.argv.includes('--no-peers') ? [] : await measurePeers(rows);

/** The hard cases: whole write-ups of our own; nobody tunes on the held ones. */
const screenWriteUp = (doc) => screenerOf(data, {}).screen(doc);
const writeUps = readWriteUps();
const figuresFor = (prefix) =>
  figuresOf(
    writeUps.filter(({ id }) => id.startsWith(prefix)),
    screenWriteUp,
  );

const results = {
  engineVersion,
  rows: rows.length,
  isWithEvaluationOnly: also.length > 0,
  unseen: scoreRows(rows, ({ id }) => spansOf(kept.get(id))),
  charactersPerSecond,
  rules: scoreRows(rows, (row) => spansOf(findingsOf(row, rulesOnly))),
  shipped: scoreRows(rows, (row) => spansOf(findingsOf(row, data))),
  dial: [-10, 10, 20].map((sensitivity) => [
    sensitivity,
    scoreRows(rows, (row) => spansOf(findingsOf(row, unseen(row), { sensitivity }))),
  ]),
  layers: Object.keys(RULE_GROUPS).map((layer) => [
    layer,
    scoreRows(rows, ({ id }) => spansOf(without(layer)(kept.get(id)))),
  ]),
  record: {
    with: scoreRows(records, (row) => spansOf(findingsOf(row, data, { record: openedRecord(row.record) }))),
    without: scoreRows(records, (row) => spansOf(findingsOf(row, data))),
  },
  writeUps: [
    ['open', figuresFor('open-')],
    ['held', figuresFor('held-')],
  ],
  ...cost,
  peers: peers.map(({ spans, ...peer }) => ({ ...peer, score: scoreRows(rows, ({ id }) => spans.get(id)) })),
};

const report = reportOf(results, new Set(also.map(({ id }) => id)));
writeFileSync(`${root}/docs/deidentification.md`, report);
console.log(report);
