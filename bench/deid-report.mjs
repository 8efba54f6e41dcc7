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

function targets({ unseen, speed, sizes }) {
  const type = (name) => ratesOf(unseen.types[name] ?? {});
  const packed = sizes.reduce((sum, [, { packed: bytes }]) => sum + bytes, 0);
  const [, [length, ms]] = speed;
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
      ['speed, one core', `${(((length / ms) * 1000) / 1e6).toFixed(2)} M characters/s`, '2 M'],
      ['model and lists, gzipped', kilobytes(packed), '1 MB'],
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

function recordPart(record) {
  if (!record) return '';
  const lines = Object.entries(record.with.kinds).map(([kind, sum]) => [
    kind,
    sum.gold,
    percent(ratesOf(sum).whole),
    percent(ratesOf(record.without.kinds[kind]).whole),
  ]);
  return `\n## Mentions of an opened record, wholly covered\n\nBy how the mention is written, with the record and without it.\n\n${table(['', 'mentions', 'with', 'without'], lines)}\n`;
}

const peerPart = (peer) =>
  peer
    ? table(OVERALL, [overallLine('compromise (names, places, organizations)', peer)])
    : 'Not measured: no peer is installed. `bench/deid.mjs` measures `compromise` where it is.';

/** The page in Markdown; rows in `hidden` are counted and never listed. */
export function reportOf(results, hidden) {
  const { unseen, rules, shipped, dial, layers, record, speed, sizes, memory, peer } = results;
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
${recordPart(record)}
## Cost

${table(
  ['', ''],
  [
    ...speed.map(([length, ms]) => [`a full screen of ${length} characters, median`, `${ms.toFixed(1)} ms`]),
    ['memory of the bench process', `${Math.round(memory / 2 ** 20)} MB`],
    ...sizes.map(([name, { raw, packed }]) => [name, `${kilobytes(raw)}, gzipped ${kilobytes(packed)}`]),
  ],
)}

## Peers

${peerPart(peer)}

## Worst 50 leaks

By row of \`data/deid\` and place in its text; no text is repeated here.

${worst(unseen.leaks, hidden)}

## Worst 50 wrong marks

${worst(unseen.extras, hidden)}
`;
}
