/** Invented write-ups: our own sentences (data/deid/templates) filled with an invented cast. */
import { Cast, SENTENCES } from './invented-cast.mjs';
import { pick } from './invented-names.mjs';

/** A write-up that grows line by line; marks are placed as it grows. */
class WriteUp {
  text = '';
  spans = [];

  constructor(cast) {
    this.cast = cast;
  }

  add(template, change = (text) => text) {
    for (const piece of template.split(/(\{[a-z]+\d?\})/i)) {
      const { text, type } = piece.startsWith('{') ? this.cast.fill(piece.slice(1, -1)) : { text: piece };
      if (type) this.spans.push([this.text.length, this.text.length + text.length, type]);
      this.text += change(text);
    }
  }
}

const lines = (count, part, random) => Array.from({ length: count }, () => pick(SENTENCES[part], random));
const some = (least, most, random) => least + Math.floor(random() * (most - least + 1));

/** How the sorts of write-ups are put together: their templates in order, and what stands between. */
const SORTS = {
  narrative: (random) =>
    Array.from({ length: some(1, 3, random) }, () => [
      ...(random() < 0.7 ? [`${pick(SENTENCES.heading, random)}${pick(['', ':', '\n'], random)}\n`] : []),
      ...lines(some(2, 5, random), 'narrative', random).flatMap((line) => [
        line,
        ' ',
        ...(random() < 0.3 ? [pick(SENTENCES.negative, random), ' '] : []),
      ]),
      '\n\n',
    ]).flat(),
  dialogue: (random) => [
    ...lines(some(0, 1, random), 'narrative', random).flatMap((line) => [line, '\n']),
    ...lines(some(4, 10, random), 'dialogue', random).flatMap((line) => [line, '\n']),
    ...lines(some(0, 2, random), 'narrative', random).flatMap((line) => [line, ' ']),
  ],
  intake: (random) => lines(some(4, 10, random), 'intake', random).flatMap((line) => [line, '\n']),
  note: (random) =>
    Array.from({ length: some(2, 6, random) }, () => [
      `${pick(SENTENCES.heading, random)}${pick(['', ':', '\n'], random)}\n`,
      ...lines(some(1, 4, random), 'negative', random).flatMap((line) => [line, pick(['\n', ' '], random)]),
      ...(random() < 0.3 ? [pick(SENTENCES.narrative, random)] : []),
      '\n\n',
    ]).flat(),
  query: (random) => lines(1, 'query', random),
};

/** As hurried hands write it: in lower case, without stops. */
const flat = (text) => text.toLowerCase().replace(/\. |[.;:"?!—]/g, ' ');

const HURRIED_LABELS = [
  '',
  '',
  'P: ',
  'D: ',
  'A: ',
  'B: ',
  'I: ',
  'R: ',
  'S: ',
  'O: ',
  '- ',
  'Plan: ',
  'T: ',
  'C: ',
];

/** So many invented write-ups, a third of them dictated or hurried in lower case. */
export function inventedWriteUps(count, random) {
  return Array.from({ length: count }, (_, index) => {
    const writeUp = new WriteUp(new Cast(random));
    if (random() < 0.3) {
      const isLabelled = random() < 0.35;
      if (isLabelled) writeUp.add(`${pick(SENTENCES.heading, random)}\n`);
      for (const line of lines(some(3, 9, random), 'dictated', random)) {
        if (isLabelled) writeUp.add(pick(HURRIED_LABELS, random));
        writeUp.add(line, flat);
        writeUp.add(isLabelled ? '\n' : pick([' ', '\n', '. '], random));
      }
    } else {
      const sort = pick(['narrative', 'narrative', 'dialogue', 'intake', 'note', 'query'], random);
      for (const line of SORTS[sort](random)) writeUp.add(line);
    }
    return {
      id: `invented-${index}`,
      source: 'invented',
      text: writeUp.text,
      spans: writeUp.spans,
      ignore: [],
    };
  });
}
