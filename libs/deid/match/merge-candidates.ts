import type { Candidate } from '../detect/candidate.js';
import type { Evidence } from '../evidence.js';
import { isSameReason } from './candidate-heir.js';

/** Overlapping candidates united: the whole stretch, every reason once, and the kind of the surest of them. */
export function mergeCandidates(candidates: readonly Candidate[]): Candidate[] {
  const sorted = [...candidates].sort((a, b) => a.from - b.from || b.to - a.to);
  const merged: Candidate[] = [];
  let group: Candidate[] = [];
  let end = -1;
  for (const candidate of sorted) {
    if (group.length > 0 && candidate.from >= end) {
      merged.push(unite(group));
      group = [];
    }
    group.push(candidate);
    end = group.length === 1 ? candidate.to : Math.max(end, candidate.to);
  }
  return group.length > 0 ? [...merged, unite(group)] : merged;
}

function unite(group: readonly Candidate[]): Candidate {
  const [only] = group;
  if (only && group.length === 1) return only;
  const bySureness = [...group].sort((a, b) => weight(b) - weight(a));
  const [surest] = bySureness;
  const reasons: Evidence[] = [];
  let from = Infinity;
  let to = 0;
  for (const candidate of bySureness) {
    from = Math.min(from, candidate.from);
    to = Math.max(to, candidate.to);
    for (const evidence of candidate.evidence) addReason(reasons, evidence);
  }
  return {
    from,
    to,
    kind: surest?.kind ?? 'R_OTHER',
    confidence: surest?.confidence ?? 0,
    evidence: reasons,
  };
}

/** Each reason once, at its first place; there are few, and looking through them costs less than a table of their texts. */
function addReason(reasons: Evidence[], evidence: Evidence): void {
  const known = reasons.findIndex((other) => isSameReason(other, evidence));
  if (known < 0) reasons.push(evidence);
  else reasons[known] = evidence;
}

/** What the tagger says of the kind yields to a rule that is fairly sure, and to the record always. */
const TAGGER_YIELDS = 0.35;

/** A longer stretch knows more than a part of it: a school's name holds a surname, an address holds a town. */
function weight(candidate: Candidate): number {
  const isGuess = candidate.kind === 'R_OTHER' ? -0.2 : 0;
  const isTagged = candidate.evidence.every(({ code }) => code.startsWith('TAGGER_')) ? -TAGGER_YIELDS : 0;
  return isTagged + candidate.confidence + Math.min(0.3, (candidate.to - candidate.from) / 100) + isGuess;
}
