/** The score page of the engine, from the figures that bench/deid.mjs measured. */
import { macroRecall, ratesOf } from './deid-score.mjs';

const percent = (rate) => (rate === undefined ? '' : (100 * rate).toFixed(1));
const kilobytes = (bytes) => `${Math.round(bytes / 1024)} KB`;
const table = (head, lines) =>
  [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

function overallLine(name, score) {
  const core = ratesOf(score.core);
  return [
    name,
    percent(core.recall),
    percent(macroRecall(score)),
    percent(ratesOf(score.all).precision),
    percent(score.clean),
    score.over.toFixed(1),
  ];
}

const OVERALL = [
  '',
  'leak recall',
  'mean over sources',
  'precision',
  'texts without a leak',
  'wrong per 1,000',
];

const detailLines = (sums) =>
  Object.entries(sums)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, sum]) => {
      const rates = ratesOf(sum);
      return [
        name,
        sum.gold,
        percent(rates.recall),
        percent(rates.precision),
        percent(rates.strictRecall),
        percent(rates.strictPrecision),
        percent(rates.overlapRecall),
        percent(rates.whole),
      ];
    });

const DETAIL = [
  '',
  'marked by hand',
  'leak recall',
  'precision',
  'strict recall',
  'strict precision',
  'overlap recall',
  'wholly covered',
];

const keyTimes = ({ median, p95 }) => `${median.toFixed(1)} / ${p95.toFixed(1)} ms`;

function targets({ unseen, charactersPerSecond, keys, sizes, worker, memory, record }) {
  const type = (name) => ratesOf(unseen.types[name] ?? {});
  const raw = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
  const mentions = Object.values(record.with.kinds);
  const kinds = mentions.map((sum) => ratesOf(sum).whole);
  const total = (key) => mentions.reduce((sum, one) => sum + one[key], 0);
  return table(
    ['measure', 'here', 'the goal'],
    [
      [
        'leak recall, Safe Harbor types / mean over sources',
        `${percent(ratesOf(unseen.core).recall)} / ${percent(macroRecall(unseen))}`,
        '99.0 / 98.5',
      ],
      ['precision, all types', percent(ratesOf(unseen.all).precision), '94'],
      [
        'names: leak recall / precision',
        `${percent(type('NAME').recall)} / ${percent(type('NAME').precision)}`,
        '99 / 94',
      ],
      [
        'dates, e-mail, URL: leak recall',
        ['DATE', 'EMAIL', 'URL'].map((name) => percent(type(name).recall)).join(', '),
        '99.8',
      ],
      [
        'numbers, phones: leak recall',
        `${percent(type('ID').recall)}, ${percent(type('PHONE').recall)}`,
        '99.5',
      ],
      ['places: leak recall', percent(type('LOCATION').recall), '98.5'],
      ['texts without a leak', `${percent(unseen.clean)} %`, '97.5 %'],
      ['wrongly marked per 1,000 characters', unseen.over.toFixed(1), '4'],
      [
        'precision on clinical notes',
        percent(ratesOf(unseen.sources['aci-bench-notes'] ?? {}).precision),
        '96',
      ],
      [
        'mentions of an opened record wholly covered: all / the worst kind',
        `${percent(total('whole') / total('gold'))} / ${percent(Math.min(...kinds))}`,
        '99.8 / 99',
      ],
      ['speed, one core', `${(charactersPerSecond / 1e6).toFixed(2)} M characters/s`, '2 M'],
      [
        'one key in 20,000 characters of one section, median / 95th percentile',
        `${keyTimes(keys[0][1].usual)}; of the first 200 keys of a fresh process ${keyTimes(keys[0][1].opening)}`,
        '10 ms',
      ],
      [
        'engine on disk, unminified / in memory / to download, minified as the browser fetches it',
        `${kilobytes(raw)} / ${kilobytes(memory)} / ${kilobytes(worker[1])}`,
        '4 MB / 80 MB / 1 MB',
      ],
    ],
  );
}

function worst(list, hidden) {
  const shown = list
    .filter(({ id }) => !hidden.has(id))
    .sort((a, b) => b.missed - a.missed || (a.id < b.id ? -1 : 1));
  return table(
    ['row', 'from', 'to', 'type', 'letters'],
    shown.slice(0, 50).map(({ id, from, to, type, missed }) => [id, from, to, type, missed]),
  );
}

function recordPart({ with: opened, without }) {
  const lines = Object.entries(opened.kinds).map(([kind, sum]) => [
    kind,
    sum.gold,
    percent(ratesOf(sum).whole),
    percent(ratesOf(without.kinds[kind]).whole),
  ]);
  return table(['', 'mentions', 'with', 'without'], lines);
}

function costLines({ screens, keys, memory, sizes, worker }) {
  const packed = sizes.reduce((sum, [, , bytes]) => sum + bytes, 0);
  const raw = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
  return [
    ...screens.map(([length, ms]) => [
      `a full screen of ${length} characters, median`,
      `${ms.toFixed(1)} ms`,
    ]),
    ...keys.flatMap(([sections, times]) => {
      const where = `20,000 characters in ${sections} section${sections > 1 ? 's' : ''}, median / 95th percentile`;
      return [
        [`one of the first 20 keys of a fresh process in ${where}`, keyTimes(times.cold)],
        [`one of the first 200 keys of it in ${where}`, keyTimes(times.opening)],
        [`one of the 400 keys after these in ${where}`, keyTimes(times.usual)],
        [`of these, what the thread itself worked, in ${where}`, keyTimes(times.usualWork)],
      ];
    }),
    ['memory once loaded and used', kilobytes(memory)],
    [
      'to download: the worker, minified, as the browser fetches it',
      `${kilobytes(worker[0])}, gzipped ${kilobytes(worker[1])}`,
    ],
    ['the same as the package holds it, unminified', `${kilobytes(raw)}, gzipped ${kilobytes(packed)}`],
    ...sizes.map(([name, raw, packed]) => [name, `${kilobytes(raw)}, gzipped ${kilobytes(packed)}`]),
  ];
}

const writeUpLines = (writeUps) =>
  writeUps.map(([name, { writeUps: count, clean, recall, precision, wholeKeys, rightKinds }]) => [
    name,
    percent(recall),
    percent(precision),
    percent(wholeKeys),
    percent(rightKinds),
    `${clean} of ${count}`,
  ]);

const speedOf = (rate) => `${Math.round(rate / 1000)}`;

function peerPart({ peers, unseen, charactersPerSecond }) {
  if (peers.length === 0) return 'Not measured in this run.';
  const lines = [
    [...overallLine('this engine, unseen', unseen), speedOf(charactersPerSecond), 0],
    ...peers.map(({ name, score, charactersPerSecond: rate, failed }) => [
      ...overallLine(name, score),
      speedOf(rate),
      failed,
    ]),
  ];
  return table([...OVERALL, '1,000 characters/s', 'texts it failed on'], lines);
}

/** The page in Markdown; rows in `hidden` are counted and never listed. */
export function reportOf(results, hidden) {
  const { unseen, rules, shipped, dial, layers, record } = results;
  return `# De-identification: the figures

Written by \`npm run bench:deid\`; engine \`${results.engineVersion}\`, ${results.rows} texts. Leak recall is the share of sensitive letters and digits covered by
any finding; precision is by letter too. A mark is strict when type and edges agree. "Unseen" means: the tagger was trained
without the source and its relatives (one seed). The rules and lists were developed on these texts, so even these figures
flatter them.${results.isWithEvaluationOnly ? ' Court judgments are counted and never trained on or listed.' : ''}

## Against the goals, unseen

${targets(results)}

## Overall

${table(OVERALL, [
  overallLine('rules, lists, propagation', rules),
  overallLine('with the tagger, unseen', unseen),
  ...dial.map(([at, score]) => overallLine(`the same, dial at ${at}`, score)),
  overallLine('with the tagger as shipped (has seen them)', shipped),
])}

## By type, unseen

${table(DETAIL, detailLines(unseen.types))}

## By source, unseen, Safe Harbor types

${table(DETAIL, detailLines(unseen.sources))}

## What each layer adds, unseen

Without the findings that this layer alone vouches for.

${table(
  OVERALL,
  layers.map(([layer, score]) => overallLine(`without ${layer}`, score)),
)}

## Mentions of an opened record, wholly covered

By how the mention is written, with the record and without it (tagger as shipped).

${recordPart(record)}

## Write-ups of our own

Twelve fictional write-ups with answer keys over all kinds, quasi-identifiers included (\`libs/deid/test\`): six that may be looked at while
rules are written, six that may not. No list, tagger or record was made from them; none is opened with a record here.

${table(['', 'leak recall', 'precision', 'keys wholly covered', 'right kind', 'write-ups without a leak'], writeUpLines(results.writeUps))}

## Cost

${table(['', ''], costLines(results))}

## Peers

In the same run, on the same texts, one core.

${peerPart(results)}

## Worst 50 leaks

By row of \`data/deid\` and place in its text; no text is repeated here.

${worst(unseen.leaks, hidden)}

## Worst 50 wrong marks

${worst(unseen.extras, hidden)}
`;
}
