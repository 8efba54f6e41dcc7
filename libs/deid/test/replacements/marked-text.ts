import { Lexicon } from '../../detect/lexicon.js';
import type { Candidate } from '../../detect/candidate.js';
import type { CaseDocument } from '../../case-document.js';
import type { Finding } from '../../finding.js';
import type { FindingKind } from '../../finding-kind.js';
import { defaultData } from '../../screener-data.js';
import { tokenize } from '../../tokens.js';
import { AliasBook, aliasPools } from '../../replace/alias-book.js';
import { CaseWords } from '../../replace/case-words.js';
import { proposeReplacements } from '../../replace/propose-replacements.js';
import type { ReplacingOptions } from '../../replace/propose-replacements.js';

/** The letters that mark a stretch in a text for tests: "[G Modesto]" is a place. */
const KINDS: Readonly<Record<string, FindingKind>> = {
  N: 'A_NAME',
  D: 'C_DATE',
  A: 'C_AGE_OVER_89',
  S: 'QUASI_SCHOOL',
  F: 'QUASI_FACILITY',
  C: 'QUASI_CONGREGATION',
  E: 'QUASI_EMPLOYER',
  O: 'QUASI_ORGANIZATION',
  G: 'B_GEOGRAPHY',
  M: 'H_RECORD_NUMBER',
  I: 'G_SSN',
  P: 'D_PHONE',
  L: 'F_EMAIL',
  R: 'R_OTHER',
  U: 'N_URL',
  Q: 'QUASI_OCCUPATION',
  V: 'QUASI_EVENT',
};

/** A text whose findings are marked, so that replacements are judged whatever the layers find. */
export interface Marked {
  readonly doc: CaseDocument;
  readonly findings: readonly Finding[];
}

/** Reads "[G Modesto]" marks and proposes the replacements of what they hold. */
export function marked(source: string, replacing: ReplacingOptions = {}): Marked {
  const candidates: Candidate[] = [];
  let text = '';
  let at = 0;
  for (const match of source.matchAll(/\[([A-Z]) ([^\]]{1,200})\]/g)) {
    const [whole, letter = '', words = ''] = match;
    text += source.slice(at, match.index);
    const kind = KINDS[letter] ?? 'R_OTHER';
    candidates.push({ from: text.length, to: text.length + words.length, kind, confidence: 1, evidence: [] });
    text += words;
    at = match.index + whole.length;
  }
  text += source.slice(at);
  const data = defaultData();
  const tokens = tokenize(text);
  const choice = {
    seed: replacing.seed ?? 1,
    aliases: [],
    taken: new CaseWords([new Map(tokens.map(({ norm }) => [norm, true]))]),
    record: undefined,
  };
  const windows = [{ reading: { tokens, first: 0, last: tokens.length }, base: 0 }];
  const section = { folded: text, windows };
  const findings = proposeReplacements([{ key: 'a', section, candidates }], {
    data,
    record: undefined,
    names: undefined,
    book: new AliasBook(aliasPools(data, new Lexicon(data)), choice),
    replacing,
  });
  return { doc: { sections: [{ key: 'a', text }] }, findings };
}
