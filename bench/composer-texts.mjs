/** Write-ups of 20,000 letters with about 250 places that may identify someone, as a client's file has them. */

const SECTIONS = ['presenting_concern', 'background', 'course', 'assessment', 'treatment', 'dilemma'];
const LENGTH = 20_000;
const SURNAMES = [
  'Okonkwo',
  'Lindqvist',
  'Petrossian',
  'Villanueva',
  'Szymanski',
  'Abernathy',
  'Castellanos',
];
const TOWNS = ['Sacramento', 'Modesto', 'Bakersfield', 'Eureka', 'Santa Rosa'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July'];

/** Whose record is open. */
export const RECORD = { names: [{ given: 'Maribel', family: 'Quintanilla', role: 'client' }] };

/** The name that is typed again and again to see how soon it is underlined. */
export const NAME = 'Maribel';

const at = (list, number) => list[number % list.length];

/** One paragraph of about 640 letters with eight such places. */
const paragraph = (number) =>
  `Maribel came to the session of ${at(MONTHS, number)} ${(number % 27) + 1} and spoke about the week with few words, as if all of it had ` +
  `happened to somebody else. Mrs. ${at(SURNAMES, number)} had asked Maribel to wait outside, and that wait was what stayed. The way from ` +
  `${at(TOWNS, number)} took two hours; there was no one to call. When Maribel Quintanilla speaks of it, the voice gets low, the hands ` +
  `are still, and the story stops before the end. We stayed with the silence. Later she told how Mr. ${at(SURNAMES, number + 3)} had ` +
  `written to her on ${at(MONTHS, number + 2)} ${(number % 25) + 2}, and that nothing of it had been new. I noticed how much I wanted to help, and said little. At ` +
  `the end she asked if this would ever be different.`;

function paragraphs() {
  const all = [];
  for (let length = 0; length < LENGTH; length += all.at(-1).length + 1) all.push(paragraph(all.length));
  return all;
}

/** The content of a draft by the name of how it is spread: over six sections, in one, in one without a line break. */
export function draftOf(spread) {
  const all = paragraphs();
  const joined = { 'one section': '\n', 'one paragraph': ' ' }[spread];
  const textOf = (index) =>
    all.filter((_, number) => Math.floor((number * SECTIONS.length) / all.length) === index).join('\n');
  return {
    question: 'What would help me to stay?',
    sections: SECTIONS.map((key, index) => ({
      key,
      text: joined === undefined ? textOf(index) : key === 'course' ? all.join(joined) : '',
    })),
  };
}
