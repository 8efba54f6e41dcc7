import type { CaseDocument, Resolution } from '@subrosa/deid';
import { foldTypography } from '@subrosa/deid/fold-text.js';
import type { DraftContent } from '../write-ups/draft-content.js';
import type { ListedFinding } from './listed-finding.js';
import { answersForServer } from './words-for-server.js';

/** What of a document's findings is answered, and what is left to the author. */
export interface Answers {
  readonly open: readonly ListedFinding[];
  /** One for each answered finding, by its place in the text at hand; holds no words and can be sent. */
  readonly resolutions: readonly Resolution[];
}

const plain = (text: string): string => foldTypography(text).trim().toLowerCase();

/**
 * A finding is answered when its words are what the engine would put in their place, which is what stands there once it was
 * replaced, or when the author keeps these words. What stands for something the server alone had found is answered too. No place has to be remembered from one edit to the next.
 */
export function answerFindings(
  document: CaseDocument,
  findings: readonly ListedFinding[],
  { kept = [], forServer = [] }: Pick<DraftContent, 'kept' | 'forServer'> = {},
): Answers {
  const texts = new Map(document.sections.map(({ key, text }) => [key, text]));
  const reasons = new Map(kept.map(({ quote, reasonCode }) => [plain(quote), reasonCode]));
  const open: ListedFinding[] = [];
  const resolutions: Resolution[] = [];
  for (const finding of findings) {
    const { section, from, to, kind, replacement } = finding;
    const words = texts.get(section)?.slice(from, to) ?? '';
    const reasonCode = reasons.get(plain(words));
    if (reasonCode !== undefined)
      resolutions.push({ section, from, to, kind, resolution: 'KEPT', reasonCode });
    else if (words === replacement)
      resolutions.push({
        section,
        from,
        to,
        kind,
        resolution: kind === 'A_NAME' ? 'REPLACED' : 'GENERALISED',
      });
    else open.push(finding);
  }
  return { open, resolutions: [...resolutions, ...answersForServer(document, findings, forServer)] };
}
