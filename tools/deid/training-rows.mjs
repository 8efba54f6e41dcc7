/** Every row that the tagger learns from, in a fixed order: the corpus, its variants, and what is made from them. */
import { readCorpus, seededRandom, withVariants } from './corpus.mjs';
import { inventedWriteUps } from './invented-writeups.mjs';
import { retoldRows } from './retold-rows.mjs';

/** The rows of all sources; each keeps its `source`, so that a fold can leave out a group with all that was made of it. */
export function trainingRows() {
  const rows = readCorpus();
  const made = [...retoldRows(rows, seededRandom(17), 1), ...inventedWriteUps(900, seededRandom(29))];
  return withVariants([...rows, ...made], seededRandom(5));
}
