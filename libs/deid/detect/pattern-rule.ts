import type { EvidenceCode } from '../evidence.js';
import type { FindingKind } from '../finding-kind.js';
import type { Candidate } from './candidate.js';
import { PatternIndex } from './pattern-index.js';

/**
 * A rule over the folded text. Patterns are linear by construction: every repetition is bounded or runs over one character
 * class that the next part cannot match, and a look-behind keeps a match from starting inside a run.
 */
export interface PatternRule {
  readonly kind: FindingKind;
  readonly code: EvidenceCode;
  readonly confidence: number;
  /** Flags `g` and `d`; the group `value`, if there is one, is the finding and the group `cue` names the cue word. */
  readonly pattern: RegExp;
  /** A cheap test without the flag `g`: where it fails, the pattern cannot match and is not tried. */
  readonly needs?: RegExp;
  readonly accept?: (value: string, whole: string) => boolean;
}

/** Rules that are read together, in one walk over the text. */
export class RuleBook {
  private index: PatternIndex | undefined;
  /** Where every rule has a need, those needs: where none is met, the walk is spared. */
  private readonly needs: readonly RegExp[];

  constructor(private readonly rules: readonly PatternRule[]) {
    const needs = rules.flatMap(({ needs: need }) => (need ? [need] : []));
    this.needs =
      needs.length === rules.length ? [...new Map(needs.map((one) => [String(one), one])).values()] : [];
  }

  /** Every place where one of the rules applies, in the order of the rules. */
  apply(folded: string): Candidate[] {
    if (this.needs.length > 0 && !this.needs.some((need) => need.test(folded))) return [];
    this.index ??= new PatternIndex(
      this.rules.map(({ pattern }) => pattern),
      this.rules.map(({ needs }) => needs),
    );
    const matches = this.index.find(folded);
    const found: Candidate[] = [];
    this.rules.forEach((rule, at) => {
      for (const match of matches[at] ?? []) addCandidate(found, rule, match);
    });
    return found;
  }
}

function addCandidate(found: Candidate[], rule: PatternRule, match: RegExpExecArray): void {
  const [from, to] = match.indices?.groups?.['value'] ?? [match.index, match.index + match[0].length];
  const value = match.input.slice(from, to);
  if (rule.accept && !rule.accept(value, match[0])) return;
  const cue = match.groups?.['cue'];
  const params: Record<string, string> = cue ? { cue: cue.toLowerCase() } : {};
  const evidence = [{ code: rule.code, params }];
  found.push({ from, to, kind: rule.kind, confidence: rule.confidence, evidence });
}

/** How many decimal digits a value holds. */
export function digitCount(value: string): number {
  return value.match(/\d/g)?.length ?? 0;
}
