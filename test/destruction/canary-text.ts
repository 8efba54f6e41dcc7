import { createScreener, defaultData } from '@subrosa/deid';
import { randomInt } from 'node:crypto';

/** Words that name nobody; their random order is what makes each text its own. */
const WORDS = (
  'pause silence session calm careful listening window slowly rhythm breath attention distance ' +
  'closeness pattern question answer doubt trust patience notice feeling thought gesture voice gaze ' +
  'posture tension release contact boundary frame working alliance rupture repair meaning story memory ' +
  'image metaphor present moment change movement resistance ambivalence curiosity kindness sadness ' +
  'anger relief shame pride effort rest balance structure goal task homework practice skill exposure ' +
  'rehearsal reflection summary feedback supervision learning teaching reading writing planning review ' +
  'formulation hypothesis evidence sequence trigger response cycle avoidance safety coping support ' +
  'strength value hope worry sleep appetite energy focus routine weekday evening morning interval ' +
  'opening closing middle turning quiet steady gentle firm clear vague sudden gradual repeated rare ' +
  'frequent brief extended partial complete early late open closed warm cool plain rich thin broad ' +
  'narrow deep shallow'
).split(' ');

const screener = createScreener(defaultData());

/**
 * A fresh text in random order, with quotes and line breaks, in which the screen finds nothing. It differs between runs, so that
 * whatever is found was written by this run; the test keeps PostgreSQL from compressing it, because a compressed leak could not
 * be seen.
 */
export function canaryText(length: number): string {
  const lines: string[] = [];
  let size = 0;
  while (size < length) {
    const line = randomLine();
    if (!isClean([lines.at(-1) ?? '', line].join('\n'))) continue;
    lines.push(line);
    size += line.length + 1;
  }
  const text = lines.join('\n');
  // Between two words: the beginning of one can be somebody's name, which a screen marks.
  const cut = `${text.slice(0, text.lastIndexOf(' ', length - 1)).padEnd(length - 1)}.`;
  return isClean(cut) ? cut : canaryText(length);
}

function randomLine(): string {
  const words = Array.from({ length: 12 }, () => {
    const word = WORDS[randomInt(WORDS.length)] ?? '';
    return randomInt(8) === 0 ? `“${word}”` : word;
  });
  return `"${words.join(' ')}",`;
}

/** Words in random order read like a place or a name at times, to an engine that goes by their neighbours. */
const isClean = (text: string): boolean =>
  screener.screen({ sections: [{ key: 'text', text }] }).length === 0;
