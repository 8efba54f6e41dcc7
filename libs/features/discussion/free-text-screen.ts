import { Inject, Injectable } from '@nestjs/common';
import { explain } from '@subrosa/deid';
import type { Finding, FindingKind } from '@subrosa/deid';
import { Screening, isReleased } from '../cases/index.js';

/** One text as it was typed, under the name of the input field it came in. */
export interface TypedText {
  readonly field: string;
  readonly text: string;
}

/** A stretch that the writer keeps although the screen marks it; half-open, in UTF-16 code units. */
export interface KeptText {
  readonly field: string;
  readonly from: number;
  readonly to: number;
  readonly kind: string;
  readonly reasonCode: string;
}

/** A stretch that may identify a client, told to its writer only; nothing of it is stored. */
export interface TextFinding {
  readonly field: string;
  readonly from: number;
  readonly to: number;
  readonly kind: FindingKind;
  /** Why it was marked, in plain English. */
  readonly reasons: readonly string[];
  /** What could be written instead. */
  readonly replacement: string;
}

/**
 * The server's screen of free text that others will see. What the readers of the case have before their eyes already is no new
 * disclosure: a name that stands in the released text, such as a pseudonym, may be written again.
 */
@Injectable()
export class FreeTextScreen {
  constructor(@Inject(Screening) private readonly screening: Screening) {}

  /** What is still open, in order; empty means the texts may be stored. `released` is text of the case that its readers see. */
  open(
    texts: readonly TypedText[],
    kept: readonly KeptText[],
    released: readonly string[] = [],
  ): TextFinding[] {
    const document = { sections: texts.map(({ field, text }) => ({ key: field, text })) };
    const byField = new Map(texts.map(({ field, text }) => [field, text]));
    const resolutions = kept.map(({ field, ...rest }) => ({
      section: field,
      ...rest,
      resolution: 'KEPT' as const,
    }));
    return this.screening
      .examine(document, resolutions, [])
      .findings.filter(({ isResolved }) => !isResolved)
      .map(({ finding }) => finding)
      .filter(({ section, from, to }) => !isReleased((byField.get(section) ?? '').slice(from, to), released))
      .map(toTextFinding);
  }
}

function toTextFinding(finding: Finding): TextFinding {
  return {
    field: finding.section,
    from: finding.from,
    to: finding.to,
    kind: finding.kind,
    reasons: finding.evidence.map(explain),
    replacement: finding.replacement,
  };
}

/** What the ledger notes of kept stretches: how many, and the codes of the reasons; never where or what. */
export function keptDetails(kept: readonly KeptText[]): { kept: number; keptReasons: readonly string[] } {
  return { kept: kept.length, keptReasons: [...new Set(kept.map(({ reasonCode }) => reasonCode))].sort() };
}
