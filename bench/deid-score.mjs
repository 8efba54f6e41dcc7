/** Scores findings against marked texts, letter by letter: only letters and digits count, and `ignore` stretches count for nothing. */

/** Types that are Safe Harbor identifiers by themselves. */
const CORE = new Set(['NAME', 'DATE', 'AGE_OVER_89', 'LOCATION', 'PHONE', 'EMAIL', 'ID', 'URL', 'IP']);
const CONTENT = /[\p{L}\p{N}\p{M}]/u;
const TITLE = /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|sir|rev|uncle|aunt)\.? )+/i;

const fresh = () => ({
  gold: 0,
  found: 0,
  chars: 0,
  covered: 0,
  marked: 0,
  right: 0,
  strict: 0,
  overlap: 0,
  whole: 0,
  strictP: 0,
});

function add(sum, part) {
  for (const key of Object.keys(part)) sum[key] += part[key];
}

/** Which code units of a text count. */
function contentOf(text) {
  const mask = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) if (CONTENT.test(text[at])) mask[at] = 1;
  return mask;
}

/** A span's edges without punctuation, and a name's without title and possessive. */
function core(text, [from, to, type]) {
  let start = from;
  let end = to;
  while (start < end && !CONTENT.test(text[start])) start += 1;
  while (end > start && !CONTENT.test(text[end - 1])) end -= 1;
  if (type === 'NAME') {
    start += TITLE.exec(text.slice(start, end))?.[0].length ?? 0;
    if (/['’]s$/.test(text.slice(start, end))) end -= 2;
  }
  return `${type} ${start}-${end}`;
}

const count = (mask, from, to, other) => {
  let sum = 0;
  for (let at = from; at < to; at += 1) if (mask[at] && (!other || other[at])) sum += 1;
  return sum;
};

const maskOf = (length, spans) => {
  const mask = new Uint8Array(length);
  for (const [from, to] of spans) mask.fill(1, from, to);
  return mask;
};

/** What one row adds to the sums; `onGold` and `onFound` take each span's type and figures. */
function scoreRow(row, found, { onGold, onFound }) {
  const { text, spans, ignore } = row;
  const content = contentOf(text);
  const marked = maskOf(text.length, found);
  const gold = maskOf(text.length, spans);
  const ignored = maskOf(text.length, ignore);
  const foundCores = new Set(found.map((span) => core(text, span)));
  const goldCores = new Set(spans.map((span) => core(text, span)));
  for (const span of spans) {
    const [from, to, type] = span;
    const chars = count(content, from, to);
    if (chars === 0) continue;
    const covered = count(content, from, to, marked);
    const isTouched = found.some(([a, b, kind]) => kind === type && a < to && from < b);
    onGold(span, {
      gold: 1,
      chars,
      covered,
      strict: foundCores.has(core(text, span)) ? 1 : 0,
      overlap: isTouched ? 1 : 0,
      whole: covered === chars ? 1 : 0,
    });
  }
  for (const span of row.isPartial ? [] : found) {
    const [from, to] = span;
    let scored = 0;
    let right = 0;
    for (let at = from; at < to; at += 1) {
      if (!content[at] || (ignored[at] && !gold[at])) continue;
      scored += 1;
      if (gold[at]) right += 1;
    }
    if (scored > 0)
      onFound(span, { found: 1, marked: scored, right, strictP: goldCores.has(core(text, span)) ? 1 : 0 });
  }
  let harmless = 0;
  for (let at = 0; at < text.length; at += 1) if (content[at] && !gold[at] && !ignored[at]) harmless += 1;
  return harmless;
}

/**
 * Sums over all rows: overall for Safe Harbor types and for all, by type, by source, the share of texts without a leak, what
 * was marked wrongly per 1,000 harmless characters, and every leak and wrong mark by row and place.
 */
export function scoreRows(rows, findingsOf) {
  const sums = { core: fresh(), all: fresh(), types: {}, sources: {}, leaks: [], extras: [], kinds: {} };
  let withGold = 0;
  let clean = 0;
  let harmless = 0;
  for (const row of rows) {
    const source = (sums.sources[row.source] ??= fresh());
    let leaked = 0;
    let hasCore = false;
    const found = findingsOf(row);
    harmless += scoreRow(row, found, {
      onGold(span, part) {
        const [from, to, type, kind] = span;
        add(sums.all, part);
        add((sums.types[type] ??= fresh()), part);
        if (kind) add((sums.kinds[kind] ??= fresh()), part);
        const missed = part.chars - part.covered;
        if (missed > 0) sums.leaks.push({ id: row.id, source: row.source, from, to, type, missed });
        if (!CORE.has(type)) return;
        hasCore = true;
        leaked += missed;
        add(sums.core, part);
        add(source, part);
      },
      onFound(span, part) {
        const [from, to, type] = span;
        add(sums.all, part);
        add((sums.types[type] ??= fresh()), part);
        if (part.right === 0)
          sums.extras.push({ id: row.id, source: row.source, from, to, type, missed: part.marked });
        const hitsCore = row.spans.some(([a, b, kind]) => a < to && from < b && CORE.has(kind));
        if (!hitsCore && (part.right > 0 || type === 'ORGANIZATION')) return;
        add(sums.core, part);
        add(source, part);
      },
    });
    if (!hasCore) continue;
    withGold += 1;
    if (leaked === 0) clean += 1;
  }
  const wrong = sums.all.marked - sums.all.right;
  return { ...sums, clean: clean / Math.max(1, withGold), over: (1000 * wrong) / Math.max(1, harmless) };
}

const share = (a, b) => (b > 0 ? a / b : undefined);

/** The rates of a sum, each between 0 and 1, or undefined where nothing was there to count. */
export const ratesOf = (sum) => ({
  recall: share(sum.covered, sum.chars),
  precision: share(sum.right, sum.marked),
  strictRecall: share(sum.strict, sum.gold),
  strictPrecision: share(sum.strictP, sum.found),
  overlapRecall: share(sum.overlap, sum.gold),
  whole: share(sum.whole, sum.gold),
});

/** The mean over sources of the leak recall of Safe Harbor types. */
export function macroRecall({ sources }) {
  const recalls = Object.values(sources)
    .map((sum) => ratesOf(sum).recall)
    .filter((rate) => rate !== undefined);
  return recalls.reduce((sum, rate) => sum + rate, 0) / recalls.length;
}
