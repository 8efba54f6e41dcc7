import type { CaseDocument, FindingKind } from '@subrosa/deid';
import { explain } from '@subrosa/deid/evidence.js';
import type { ListedFinding } from './listed-finding.js';
import { markStyleOf } from './mark-style.js';
import type { MarkStyle } from './mark-style.js';

/** All open mentions of one person, place or thing, as one row of the list. It holds no places, so that it stays equal while these move. */
export interface IdentifierGroup {
  readonly entity: string;
  readonly kind: FindingKind;
  readonly style: MarkStyle;
  /** The forms found, each once, the longest first. */
  readonly words: readonly string[];
  readonly count: number;
  /** What would be written for the longest form. */
  readonly replacement: string;
  /** Why, in words; each reason once. */
  readonly reasons: readonly string[];
  /** True if the opened client record names it. */
  readonly isKnown: boolean;
  /** True if the server found it at the last attempt to submit, and this device did not. */
  readonly isFromServer: boolean;
}

const MOST_REASONS = 2;

/** The open findings as rows: in the order of their first mention, so that the list reads like the text. */
export function groupFindings(document: CaseDocument, open: readonly ListedFinding[]): IdentifierGroup[] {
  const texts = new Map(document.sections.map(({ key, text }) => [key, text]));
  const wordsOf = ({ section, from, to }: ListedFinding): string => texts.get(section)?.slice(from, to) ?? '';
  const byEntity = new Map<string, ListedFinding[]>();
  for (const finding of open) {
    const mentions = byEntity.get(finding.entity);
    if (mentions === undefined) byEntity.set(finding.entity, [finding]);
    else mentions.push(finding);
  }
  return [...byEntity].map(([entity, mentions]) => groupOf(entity, mentions, wordsOf));
}

function groupOf(
  entity: string,
  mentions: readonly ListedFinding[],
  wordsOf: (finding: ListedFinding) => string,
): IdentifierGroup {
  const forms = mentions.map((finding) => ({ finding, words: wordsOf(finding) }));
  const longest = forms.reduce((a, b) => (b.words.length > a.words.length ? b : a));
  const { kind, replacement } = longest.finding;
  const reasons = mentions.flatMap(reasonsOf);
  return {
    entity,
    kind,
    style: markStyleOf(kind),
    words: [...new Set(forms.map(({ words }) => words))].sort((a, b) => b.length - a.length),
    count: mentions.length,
    replacement,
    reasons: [...new Set(reasons)].slice(0, MOST_REASONS),
    isKnown: mentions.some(({ layers }) => layers.includes('RECORD')),
    isFromServer: mentions.some(({ toldByServer }) => toldByServer !== undefined),
  };
}

/** The first reason for a finding, in words that follow "it"; none when nothing was told. */
export const reasonsOf = ({ evidence, toldByServer }: ListedFinding): readonly string[] =>
  toldByServer === undefined ? evidence.slice(0, 1).map(explain) : [toldByServer];

/** The rows anew, each the same object as before where nothing of it changed: a list that did not change is not drawn again. */
export function keepEqualGroups(
  before: readonly IdentifierGroup[],
  now: readonly IdentifierGroup[],
): readonly IdentifierGroup[] {
  const known = new Map(before.map((group) => [JSON.stringify(group), group]));
  const next = now.map((group) => known.get(JSON.stringify(group)) ?? group);
  const isSame = next.length === before.length && next.every((group, at) => group === before[at]);
  return isSame ? before : next;
}
