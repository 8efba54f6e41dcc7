import type { Finding, Resolution } from '@subrosa/deid';
import type { GateFindingFragment } from '../../graphql/generated/operations.js';
import type { Tint } from './text-pieces.js';

/** Something that may identify someone and is not answered, as the author is told of it. */
export interface FoundPlace {
  readonly section: string;
  readonly from: number;
  readonly to: number;
  /** The author's own words at that place. */
  readonly words: string;
  readonly reasons: readonly string[];
  /** True if the server found it and this device did not. */
  readonly isFromServer: boolean;
}

type Texts = ReadonlyMap<string, string>;

/** What this device found and nobody answered. */
export const openHere = (
  texts: Texts,
  open: readonly Finding[],
  explain: (finding: Finding) => readonly string[],
): FoundPlace[] =>
  open.map((finding) => ({
    section: finding.section,
    from: finding.from,
    to: finding.to,
    words: texts.get(finding.section)?.slice(finding.from, finding.to) ?? '',
    reasons: explain(finding),
    isFromServer: false,
  }));

/** What the server found and nobody answered. */
export const openThere = (texts: Texts, findings: readonly GateFindingFragment[]): FoundPlace[] =>
  findings
    .filter(({ isResolved }) => !isResolved)
    .map(({ section, from, to, evidence }) => ({
      section,
      from,
      to,
      words: texts.get(section)?.slice(from, to) ?? '',
      reasons: evidence.map(({ text }) => text),
      isFromServer: true,
    }));

/** What is tinted in one section: what was replaced and what is kept, and above both what is still open. */
export function tintsOf(
  section: string,
  resolutions: readonly Resolution[],
  open: readonly FoundPlace[],
): Tint[] {
  const answered = resolutions.map(({ resolution, ...place }) => ({
    ...place,
    as: resolution === 'KEPT' ? ('kept' as const) : ('alias' as const),
  }));
  return [...answered, ...open.map((place) => ({ ...place, as: 'open' as const }))]
    .filter((place) => place.section === section)
    .map(({ from, to, as }) => ({ from, to, as }));
}
