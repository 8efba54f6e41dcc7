import type { CaseDocument } from '../case-document.js';
import type { Finding } from '../finding.js';
import { foldTypography } from '../fold-text.js';
import type { ScreenerData } from '../screener-data.js';
import { tokenize } from '../tokens.js';
import type { FactReading } from './fact.js';
import { HOUSEHOLD_PATTERNS } from './household-facts.js';
import { listedFacts } from './listed-facts.js';
import type { FactText } from './listed-facts.js';
import { PERSON_PATTERNS } from './person-facts.js';
import type { FactPattern } from './person-facts.js';
import { placeFacts } from './place-facts.js';
import { STANDING_PATTERNS } from './standing-facts.js';
import { foundFacts, toldFacts } from './told-facts.js';

/** A text of the case: what is about to be sent, an earlier version, a comment. */
export interface MosaicText extends CaseDocument {
  /** True for the text that its author can still change; without any such text the last one is it. */
  readonly isCurrent?: boolean;
  /** What the screener found in it; without findings the mosaic goes by its own reading of places and dates. */
  readonly findings?: readonly Finding[];
}

/** A fact with where it stands. */
export interface PlacedFact extends FactReading {
  readonly document: number;
  readonly section: string;
}

/** Every pattern of the mosaic, for the check that none of them can run away. */
export const MOSAIC_PATTERNS: readonly FactPattern[] = [
  ...PERSON_PATTERNS,
  ...HOUSEHOLD_PATTERNS,
  ...STANDING_PATTERNS,
];

/** Every fact of the texts, in order; the same fact as often as it stands there. */
export function collectFacts(texts: readonly MosaicText[], places: ScreenerData['places']): PlacedFact[] {
  return texts.flatMap(({ sections, findings = [] }, document) =>
    sections.flatMap(({ key: section, text }) => {
      const folded = foldTypography(text);
      const read: FactText = { folded, tokens: tokenize(folded) };
      return [
        ...patternFacts(folded),
        ...listedFacts(read),
        ...placeFacts(read, places),
        ...toldFacts(read),
        ...foundFacts(
          read,
          findings.filter((finding) => finding.section === section),
          places,
        ),
      ].map((fact) => ({ ...fact, document, section }));
    }),
  );
}

function patternFacts(folded: string): FactReading[] {
  return MOSAIC_PATTERNS.flatMap(({ kind, pattern, meaning }) =>
    [...folded.matchAll(pattern)].flatMap((match): FactReading[] => {
      const meant = meaning(match.groups ?? {}, match[0]);
      return meant ? [{ kind, ...meant, from: match.index, to: match.index + match[0].length }] : [];
    }),
  );
}
