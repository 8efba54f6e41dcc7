import type { Candidate } from './candidate.js';

const HEAD =
  / (?:(?:outpatient|inpatient|community|medical|health|med|rehab|surgery|cancer|treatment|detox) ){0,2}(?:clinic|facility|hospital|center|centre|shelter)(?!\p{L})/uy;

/** "our Dallas clinic", "the Sinai hospital": a place or body with the word for a facility after it is one stretch. */
export function facilitiesAfterPlaces(folded: string, candidates: readonly Candidate[]): Candidate[] {
  return candidates.flatMap((candidate): Candidate[] => {
    if (candidate.kind !== 'B_GEOGRAPHY' && !candidate.kind.startsWith('QUASI_')) return [];
    HEAD.lastIndex = candidate.to;
    const [head] = HEAD.exec(folded) ?? [];
    if (head === undefined) return [];
    const cue = head.trim();
    return [
      {
        from: candidate.from,
        to: candidate.to + head.length,
        kind: 'QUASI_FACILITY',
        confidence: candidate.confidence,
        evidence: [{ code: 'ORGANIZATION_WORD', params: { cue } }],
      },
    ];
  });
}
