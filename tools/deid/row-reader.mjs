/** Reads the texts of rows just as the screener does, up to the point where the tagger would speak. */
import { defaultData } from '@subrosa/deid';
import { Lexicon } from '@subrosa/deid/detect/lexicon.js';
import { candidatesIn } from '@subrosa/deid/detect/read-section.js';
import { SectionReader } from '@subrosa/deid/detect/section-reader.js';

/** What the rules found in a reading; the tagger's place is taken by one that only listens. */
function foundByRule(reading) {
  let given = [];
  candidatesIn(reading, { find: (_, byRule) => ((given = byRule), []) });
  return given;
}

/**
 * A function from a text to its windows: the reading, what the rules found in it, the places of its tokens in the text as written,
 * and which tokens [first, last) are its own and not its neighbours'.
 */
export function readerOfRows(rules = foundByRule) {
  const lexicon = new Lexicon(defaultData());
  return (text) => {
    const byTokens = new Map();
    const section = new SectionReader(lexicon, (reading) => {
      byTokens.set(reading.tokens, rules(reading));
      return [];
    }).read(text);
    const { origin } = section;
    return section.windows.map(({ reading, base }) => ({
      section,
      base,
      reading,
      byRule: byTokens.get(reading.tokens),
      first: reading.first,
      last: reading.last,
      places: reading.tokens.map(({ from, to }) =>
        origin
          ? { from: origin.starts[from + base], to: origin.ends[to + base - 1] }
          : { from: from + base, to: to + base },
      ),
    }));
  };
}
