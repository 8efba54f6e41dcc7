import type { EvidenceCode } from '../evidence.js';
import type { FindingKind } from '../finding-kind.js';
import type { Candidate } from './candidate.js';

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

/** Every place where one of the rules applies, in the order of the rules. */
export function applyRules(folded: string, rules: readonly PatternRule[]): Candidate[] {
  const found: Candidate[] = [];
  for (const rule of rules) {
    if (rule.needs && !rule.needs.test(folded)) continue;
    rule.pattern.lastIndex = 0;
    for (let match = rule.pattern.exec(folded); match; match = rule.pattern.exec(folded)) {
      if (match[0] === '') rule.pattern.lastIndex += 1;
      const span = match.indices?.groups?.['value'] ?? [match.index, match.index + match[0].length];
      const value = folded.slice(span[0], span[1]);
      if (rule.accept && !rule.accept(value, match[0])) continue;
      const cue = match.groups?.['cue'];
      const params: Record<string, string> = cue ? { cue: cue.toLowerCase() } : {};
      found.push({
        from: span[0],
        to: span[1],
        kind: rule.kind,
        confidence: rule.confidence,
        evidence: [{ code: rule.code, params }],
      });
    }
  }
  return found;
}

/** How many decimal digits a value holds. */
export function digitCount(value: string): number {
  return value.match(/\d/g)?.length ?? 0;
}
