import type { Candidate } from '../detect/candidate.js';
import { isClinicalUse } from '../detect/names-by-list.js';
import type { Reading } from '../detect/reading.js';
import type { PlacedWindow, ReadSection } from '../detect/section-reader.js';
import { PERSON_VERBS, isParticle } from '../detect/reading.js';
import { tokenAt, tokensWithin } from '../tokens.js';

/** A section with every layer's candidates. */
export interface SectionCandidates {
  readonly key: string;
  readonly section: ReadSection;
  readonly candidates: readonly Candidate[];
}

const WEAK = new Set(['UNKNOWN_WORD', 'SURNAME', 'PERSON_VERB']);
const SURE = 0.54;

/**
 * A name found once is marked wherever it stands in the document, so that no single mention gives away what the aliases
 * hide; and a guess about a capitalised word is dropped when the same document writes the word in lower case.
 */
export function propagateNames(sections: readonly SectionCandidates[]): SectionCandidates[] {
  const seenLower = (word: string): boolean =>
    sections.some(({ section }) => section.context.seenLower(word));
  const kept = sections.map((entry) => ({
    ...entry,
    candidates: entry.candidates.filter((candidate) => !isRefuted(entry, candidate, seenLower)),
  }));
  const known = new Map<string, number>();
  for (const entry of kept) collectNames(entry, known);
  return kept.map((entry) => ({
    ...entry,
    candidates: [...entry.candidates, ...entry.section.windows.flatMap((window) => mentions(window, known))],
  }));
}

function isRefuted(
  { section }: SectionCandidates,
  candidate: Candidate,
  seenLower: (word: string) => boolean,
): boolean {
  if (candidate.kind !== 'A_NAME' || candidate.confidence > 0.6) return false;
  if (!candidate.evidence.every(({ code }) => WEAK.has(code))) return false;
  return seenLower(section.folded.slice(candidate.from, candidate.to).toLowerCase());
}

function collectNames({ section, candidates }: SectionCandidates, known: Map<string, number>): void {
  for (const { kind, confidence, from, to } of candidates) {
    if (kind !== 'A_NAME' || confidence <= SURE) continue;
    for (const token of tokensWithin(section.tokens, { from, to })) {
      const isWord = token.shape !== 'number' && token.text.length > 1 && !isParticle(token);
      if (isWord) known.set(token.norm, Math.max(known.get(token.norm) ?? 0, confidence));
    }
  }
}

/** The words of a window that are known names; the shorter of both lists leads, so that much of either costs no square. */
function mentions({ reading, base }: PlacedWindow, known: ReadonlyMap<string, number>): Candidate[] {
  const found: Candidate[] = [];
  const leading = known.size < reading.words.size ? known.keys() : reading.words.keys();
  for (const word of leading) {
    const confidence = known.get(word);
    if (confidence === undefined) continue;
    for (const index of reading.words.get(word) ?? []) {
      const token = tokenAt(reading.tokens, index);
      const isStem = token.norm !== word;
      if ((isStem && known.has(token.norm)) || !isMention(reading, index, confidence)) continue;
      found.push({
        from: base + token.from,
        to: base + token.to,
        kind: 'A_NAME',
        confidence: Math.min(0.8, confidence),
        evidence: [{ code: 'SAME_NAME', params: {} }],
      });
    }
  }
  return found;
}

function isMention(reading: Reading, index: number, confidence: number): boolean {
  const { lexicon, tokens } = reading;
  const token = tokenAt(tokens, index);
  if (token.shape === 'number' || token.shape === 'mixed' || isClinicalUse(reading, index)) return false;
  if (!lexicon.isOrdinary(token.norm) && !lexicon.isHarmless(token.norm)) {
    return token.shape !== 'lower' || (confidence > 0.7 && token.text.length > 3);
  }
  if (token.shape === 'lower' || (token.shape === 'upper' && token.text.length < 4)) return false;
  return token.isPossessive || standsAsName(reading, index);
}

/** Whether a capitalised word that is ordinary elsewhere is a name here: before a verb, or amid a sentence. */
function standsAsName({ lexicon, tokens }: Reading, index: number): boolean {
  const token = tokenAt(tokens, index);
  const next = tokenAt(tokens, index + 1);
  if (next.gap === ' ' && PERSON_VERBS.has(next.norm)) return true;
  if (token.startsSentence || lexicon.isHarmless(token.norm)) return false;
  return !/^(?:the|a|an)$/.test(tokenAt(tokens, index - 1).norm);
}
