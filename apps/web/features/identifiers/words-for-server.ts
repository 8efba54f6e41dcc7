import type { CaseDocument, Finding, Resolution } from '@subrosa/deid';
import type { WordsForServer } from '../write-ups/draft-content.js';

const literally = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/**
 * Answers for the words that were written in place of what the server alone had found: an alias looks like a name to whoever does not
 * know it for one, and would be found there again. What this device itself has found is answered for by that.
 */
export function answersForServer(
  { sections }: CaseDocument,
  here: readonly Finding[],
  written: readonly WordsForServer[],
): readonly Resolution[] {
  return written.flatMap(({ words, kind }) => {
    const whole = new RegExp(String.raw`(?<![\p{L}\p{N}])${literally(words)}(?![\p{L}\p{N}])`, 'gu');
    const resolution = kind === 'A_NAME' ? 'REPLACED' : 'GENERALISED';
    return sections.flatMap(({ key, text }) =>
      [...text.matchAll(whole)]
        .map(
          ({ index }) => ({ section: key, from: index, to: index + words.length, kind, resolution }) as const,
        )
        .filter(
          ({ section, from, to }) =>
            !here.some((one) => one.section === section && one.from < to && from < one.to),
        ),
    );
  });
}

/** The words remembered, with those that these findings of the server are being replaced by. */
export function withWordsFor(
  mentions: readonly (Pick<Finding, 'kind' | 'replacement'> & { readonly toldByServer?: string })[],
  before: readonly WordsForServer[] = [],
): readonly WordsForServer[] {
  const added = mentions.flatMap(({ toldByServer, replacement: words, kind }) =>
    toldByServer === undefined || words === '' ? [] : [{ words, kind }],
  );
  const all = new Map([...before, ...added].map((one) => [one.words, one]));
  return [...all.values()];
}
