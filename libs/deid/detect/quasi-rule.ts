import type { EvidenceCode } from '../evidence.js';
import type { FindingKind } from '../finding-kind.js';
import { tokenAt } from '../tokens.js';
import type { Candidate } from './candidate.js';
import type { Reading } from './reading.js';

/** A rule that wakes at one of its words, so that text without them costs one look-up a word. */
export interface QuasiRule {
  /** Folded words, divided by spaces. */
  readonly triggers: string;
  readonly kind: FindingKind;
  readonly code: EvidenceCode;
  readonly confidence: number;
  /** Must match the line before the word, up to it; its group `value`, if there is one, belongs to the finding. */
  readonly before?: RegExp;
  /** Must not match the line before the word. */
  readonly unless?: RegExp;
  /** Sticky; must match from the end of the word, and all it matches belongs to the finding. */
  readonly after?: RegExp;
}

/** How far back a rule looks. */
const REACH = 64;

/** Rules by the words that wake them. */
export function byTrigger(rules: readonly QuasiRule[]): ReadonlyMap<string, readonly QuasiRule[]> {
  const map = new Map<string, QuasiRule[]>();
  for (const rule of rules)
    for (const word of rule.triggers.split(' ')) map.set(word, [...(map.get(word) ?? []), rule]);
  return map;
}

/** Every place where a rule applies; one word gives at most one finding of each rule. */
export function applyQuasiRules(
  { folded, tokens }: Pick<Reading, 'folded' | 'tokens'>,
  rules: ReadonlyMap<string, readonly QuasiRule[]>,
): Candidate[] {
  const found: Candidate[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokenAt(tokens, index);
    const woken = rules.get(token.norm);
    if (woken === undefined) continue;
    for (const rule of woken) {
      const span = applyRule(folded, token, rule);
      if (span)
        found.push({
          ...span,
          kind: rule.kind,
          confidence: rule.confidence,
          evidence: reason(rule, token.norm),
        });
    }
  }
  return found;
}

function reason({ code }: QuasiRule, cue: string): Candidate['evidence'] {
  return [{ code, params: { cue } }];
}

function applyRule(
  folded: string,
  trigger: { readonly from: number; readonly to: number },
  { before, unless, after }: QuasiRule,
): { from: number; to: number } | undefined {
  // What follows fails at its first word where it fails, so it is asked first.
  const to = after ? endOf(folded, trigger.to, after) : trigger.to;
  if (to === undefined) return undefined;
  const line = lineBefore(folded, trigger.from);
  if (unless?.test(line)) return undefined;
  const led = before?.exec(line);
  if (before && !led) return undefined;
  return { from: withArticle(folded, trigger.from - (led?.groups?.['value']?.length ?? 0)), to };
}

/** What stands before a place, from the start of its line, at most as far as a rule looks. */
export function lineBefore(folded: string, at: number): string {
  const window = folded.slice(Math.max(0, at - REACH), at);
  return window.slice(window.lastIndexOf('\n') + 1);
}

/** Where a sticky pattern ends that matches at a place. */
export function endOf(folded: string, from: number, after: RegExp): number | undefined {
  after.lastIndex = from;
  const match = after.exec(folded);
  return match ? from + match[0].length : undefined;
}

/** A finding takes the article before it, for the words put in place bring their own. */
export function withArticle(folded: string, from: number): number {
  const before = folded.slice(Math.max(0, from - 4), from).toLowerCase();
  return before === 'the ' ? from - 4 : from;
}
