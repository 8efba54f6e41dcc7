/** The passage that the supervisor of the tour reports, and the version that answers it. */

/** How much of a section is reported, in UTF-16 code units. */
export const REPORTED_LENGTH = 40;
/** As long as what it replaces, so that the offsets of the resolutions behind it stay right. */
const GENERAL_PHRASE = 'and more about this has been left out   ';

/** Where a stretch begins that holds no resolution of the author, so that another phrase can stand in its place. */
export function freeStretch({ resolutions }, { key, text }) {
  const own = resolutions.filter(({ section }) => section === key);
  for (let from = text.indexOf(' ') + 1; from + REPORTED_LENGTH <= text.length; from += 1) {
    if (own.every((one) => one.to <= from || from + REPORTED_LENGTH <= one.from)) return from;
  }
  throw new Error('no stretch of the section is free of resolutions');
}

/** The next version: a sentence more in the first section, and the reported passage, if it is given, in general words. */
export function changedText(pseudonymized, reported) {
  const [first] = pseudonymized.sections;
  const sections = pseudonymized.sections.map((section) => {
    let { text } = section;
    if (section.key === reported?.key) {
      text = text.slice(0, reported.from) + GENERAL_PHRASE + text.slice(reported.from + REPORTED_LENGTH);
    }
    return { ...section, text: section === first ? `${text} Since then the tone has changed.` : text };
  });
  return { ...pseudonymized, sections };
}
