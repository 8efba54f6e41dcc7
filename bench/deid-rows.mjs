/** The marked texts that the engine is measured on. */
import { readFileSync, readdirSync } from 'node:fs';
import { readCorpus } from '../tools/deid/corpus.mjs';

const RECORDS = new URL('../data/deid/records/', import.meta.url);

/** Sources whose every identifier is marked; the others lack dates and are for training only. */
const COUNTED = /^(?:synthetic|presidio|gum-(?:conversation|interview|vlog)|litbank|aci)/;

const readLines = (file) => readFileSync(file, 'utf8').trim().split('\n');

/** The rows of data/deid that are counted. */
export const countedRows = () => readCorpus().filter(({ source }) => COUNTED.test(source));

/** The rows of data/deid/records: texts with the opened record of the person they are about, and how each mention is written. */
export const recordRows = () =>
  readdirSync(RECORDS)
    .sort()
    .flatMap((name) =>
      readLines(new URL(name, RECORDS)).map((line) => ({
        source: name.replace('.jsonl', ''),
        ...JSON.parse(line),
      })),
    );

/** Rows of a file in the public format of `subrosa-deid screen --jsonl` with marks; of sources that are not counted anyway. */
export const extraRows = (file) =>
  readLines(file)
    .map((line) => JSON.parse(line))
    .filter(({ source }) => !COUNTED.test(source))
    .map(({ id, source, text, spans, ignore = [] }) => ({
      id,
      source,
      text,
      spans: spans.map(({ start, end, type }) => [start, end, type]),
      ignore: ignore.map(({ start, end }) => [start, end]),
    }));
