import { compactForm, recordFacts } from './record-facts.js';
import type { RecordFact } from './record-facts.js';
import { RecordNames } from './record-names.js';
import type { NameMatch } from './record-names.js';
import type { Candidate } from '../detect/candidate.js';
import type { Lexicon } from '../detect/lexicon.js';
import { PERSON_VERBS, isInitial, joins } from '../detect/reading.js';
import type { Reading } from '../detect/reading.js';
import { tokenAt } from '../tokens.js';
import type { OpenedRecord } from '../opened-record.js';
import type { ScreenerData } from '../screener-data.js';

const ROLE_WORDS = { client: 'client', relative: 'relative', other: 'person' } as const;

/** Finds what the author's own record of the client says, in whatever way it is written. */
export class RecordMatcher {
  readonly names: RecordNames;
  private readonly facts: readonly RecordFact[];

  constructor(record: OpenedRecord, data: ScreenerData, lexicon: Lexicon) {
    this.names = new RecordNames(record, data, lexicon);
    this.facts = recordFacts(record, lexicon);
  }

  /** Every mention of the record in a section. */
  find(reading: Reading): Candidate[] {
    return [...this.findNames(reading), ...this.findFacts(reading)];
  }

  private findNames(reading: Reading): Candidate[] {
    return reading.tokens.flatMap((token, index): Candidate[] => {
      if (token.shape === 'number') return [];
      const single = this.names.match(token.norm);
      if (single && (isPlausible(reading, index, single) || this.hasNeighbour(reading, index)))
        return [this.candidate(reading, index, single)];
      const next = reading.tokens[index + 1];
      const pair = next && joins(token, next) ? this.names.match(token.norm + next.norm) : undefined;
      if (!pair || !next || pair.code === 'RECORD_NAME_MISSPELT' || reading.lexicon.isCommon(token.norm))
        return [];
      return [{ ...nameCandidate(pair), from: token.from, to: next.to }];
    });
  }

  /** The name with the initial that stands beside it ("M. Delgado", "Maria D."). */
  private candidate(reading: Reading, index: number, match: NameMatch): Candidate {
    const { tokens } = reading;
    const token = tokens[index];
    const before = tokens[index - 1];
    const after = tokens[index + 1];
    const from =
      token && before && isInitial(before) && joins(before, token) ? before.from : (token?.from ?? 0);
    const isCut =
      token && after && isInitial(after) && joins(token, after) && reading.folded[after.to] === '.';
    return { ...nameCandidate(match), from, to: isCut ? after.to : (token?.to ?? 0) };
  }

  /** "michelle king": a name that is also a word, written beside another name of the record. */
  private hasNeighbour({ tokens }: Reading, index: number): boolean {
    const token = tokenAt(tokens, index);
    const before = tokenAt(tokens, index - 1);
    const after = tokenAt(tokens, index + 1);
    const isName = (word: string): boolean => this.names.match(word)?.code === 'RECORD_NAME';
    return (token.gap === ' ' && isName(before.norm)) || (after.gap === ' ' && isName(after.norm));
  }

  private findFacts(reading: Reading): Candidate[] {
    if (this.facts.length === 0) return [];
    const { compact, offsets } = compactWithOffsets(reading.folded);
    const found: Candidate[] = [];
    for (const fact of this.facts) {
      for (let at = compact.indexOf(fact.compact); at >= 0; at = compact.indexOf(fact.compact, at + 1)) {
        const from = offsets[at] ?? 0;
        const to = (offsets[at + fact.compact.length - 1] ?? from) + 1;
        if (!isWholeWord(reading.folded, from, to)) continue;
        found.push({
          from,
          to,
          kind: fact.kind,
          confidence: 0.98,
          evidence: [{ code: 'RECORD_FACT', params: { fact: fact.label } }],
        });
      }
    }
    return found;
  }
}

function nameCandidate(match: NameMatch): Omit<Candidate, 'from' | 'to'> {
  const evidence = [{ code: match.code, params: { role: ROLE_WORDS[match.role] } }];
  return { kind: 'A_NAME', confidence: match.confidence, evidence };
}

/** A name that is also a word counts only where it is written as a name. */
function isPlausible(reading: Reading, index: number, match: NameMatch): boolean {
  const token = reading.tokens[index];
  if (!token) return false;
  if (!reading.lexicon.isOrdinary(token.norm) && !reading.lexicon.isHarmless(token.norm)) return true;
  if (token.shape === 'lower') return token.isPossessive && !reading.lexicon.isCommon(token.norm);
  if (match.code !== 'RECORD_NAME') return !token.startsSentence;
  const next = reading.tokens[index + 1];
  const isFollowed = !!next && (PERSON_VERBS.has(next.norm) || /^(?:is|was|has|had|and)$/.test(next.norm));
  return !token.startsSentence || token.isPossessive || isFollowed || !reading.lexicon.isCommon(token.norm);
}

function compactWithOffsets(folded: string): { compact: string; offsets: number[] } {
  const units: string[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    for (const character of compactUnit(folded, at)) {
      units.push(character);
      offsets.push(at);
    }
  }
  return { compact: units.join(''), offsets };
}

/** One code unit in its compact form; plain ASCII, nearly all of a text, takes the short way. */
function compactUnit(folded: string, at: number): string {
  const code = folded.charCodeAt(at);
  if (code > 127) return compactForm(folded[at] ?? '');
  const isDigitOrLower = (code > 47 && code < 58) || (code > 96 && code < 123);
  if (isDigitOrLower) return folded[at] ?? '';
  return code > 64 && code < 91 ? String.fromCharCode(code + 32) : '';
}

function isWholeWord(text: string, from: number, to: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text[from - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[to] ?? ' ');
}
