import type { CaseCipher } from '@subrosa/platform/crypto/index.js';
import type { HidingReport } from './attached.repository.js';
import type { Passage } from './domain/anchor.js';
import { reportedWords } from './domain/reported-words.js';
import type { ReportedWords } from './domain/reported-words.js';
import { sectionField } from './sealed-fields.js';

/** What one report hides: its place in its section, and its words, which are hidden wherever they stand; null if they are too few. */
export interface HiddenWords {
  readonly caseId: string;
  readonly sectionId: string;
  readonly key: string;
  readonly isOpen: boolean;
  readonly place: Passage;
  readonly words: ReportedWords | null;
}

/** The reports with their words in clear, for hiding only; without a key there is nothing that could be shown either. */
export function openHiddenWords(
  reports: readonly HidingReport[],
  ciphers: ReadonlyMap<string, CaseCipher>,
): HiddenWords[] {
  return reports.map((report) => {
    const { caseId, sectionId, key, from, to, state } = report;
    const text = textOf(report, ciphers.get(caseId));
    const words = text === null ? null : reportedWords(text, { from, to });
    return { caseId, sectionId, key, isOpen: state === 'OPEN', place: { from, to }, words };
  });
}

/** The words alone. */
export function wordsOf(hidden: readonly HiddenWords[]): ReportedWords[] {
  return hidden.flatMap(({ words }) => words ?? []);
}

function textOf({ key, versionNumber, body }: HidingReport, cipher: CaseCipher | undefined): string | null {
  if (cipher === undefined || body === null) return null;
  return cipher.open(sectionField(key), versionNumber, body);
}
