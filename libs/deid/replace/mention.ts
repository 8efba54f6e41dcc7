import type { Candidate } from '../detect/candidate.js';
import { isInitial, isParticle } from '../detect/reading.js';
import type { Evidence } from '../evidence.js';
import { sectionTokens } from '../detect/section-tokens.js';
import type { TokenWindow } from '../detect/section-tokens.js';
import type { Token } from '../tokens.js';
import { isNameSuffix, isTitle, sexAround, sexOfCue } from './name-cues.js';
import type { Mention, Spot, ToldSex } from './mention-shape.js';

/** The mention of a person that a candidate is. */
export function mentionOf(windows: readonly TokenWindow[], candidate: Candidate, spot: Spot): Mention {
  const tokens = sectionTokens(windows, candidate);
  const known = spot.mention;
  if (known && isSameEvidence(known.evidence, candidate.evidence) && haveSameWords(known.tokens, tokens))
    return known;
  const { evidence } = candidate;
  const mention: Mention = {
    spot,
    tokens,
    words: nameWords(tokens),
    gaps: gapsOf(tokens, candidate, spot.text),
    evidence,
    isAfterTitle: evidence.some(isTitleCue),
    toldSex: toldSex(tokens, evidence),
    isBracketed: /[("“]$/.test(spot.before),
    sexes: {},
  };
  spot.mention = mention;
  return mention;
}

/** Whom kin, a title or a pronoun around a mention speaks of. */
export function sexAroundMention({ spot, sexes }: Mention, isListed: boolean): ToldSex {
  const key = isListed ? 'listed' : 'unlisted';
  const known = sexes[key] ?? { sex: sexAround(spot, isListed) };
  sexes[key] = known;
  return known.sex;
}

/** Whether two mentions say the same of the people of a case. */
export function saysTheSame(a: Mention, b: Mention): boolean {
  if (a === b) return true;
  return (
    a.spot.text === b.spot.text &&
    a.isAfterTitle === b.isAfterTitle &&
    a.toldSex === b.toldSex &&
    a.isBracketed === b.isBracketed &&
    haveSameWords(a.tokens, b.tokens) &&
    a.gaps.every((gap, index) => gap === b.gaps[index]) &&
    sexAroundMention(a, true) === sexAroundMention(b, true) &&
    sexAroundMention(a, false) === sexAroundMention(b, false)
  );
}

function haveSameWords(a: readonly Token[], b: readonly Token[]): boolean {
  if (a.length !== b.length) return false;
  const shift = (b[0]?.from ?? 0) - (a[0]?.from ?? 0);
  return a.every((token, index) => {
    const other = b[index];
    return other !== undefined && token.text === other.text && token.from + shift === other.from;
  });
}

function isSameEvidence(a: readonly Evidence[], b: readonly Evidence[]): boolean {
  if (a === b) return true;
  return (
    a.length === b.length &&
    a.every(({ code, params }, index) => {
      const other = b[index];
      return other?.code === code && other.params['cue'] === params['cue'];
    })
  );
}

/** The words of a mention that are neither initials, titles nor particles. */
function nameWords(tokens: readonly Token[]): Token[] {
  return tokens.filter(
    (token, index) =>
      !isInitial(token) &&
      token.shape !== 'number' &&
      !isNameSuffix(token.norm) &&
      !(isTitle(token.norm) && index < tokens.length - 1) &&
      !(isParticle(token) && (tokens.length > 1 || token.text.length < 2)),
  );
}

function gapsOf(tokens: readonly Token[], { from, to }: Candidate, text: string): string[] {
  let at = from;
  const gaps = tokens.map((token) => {
    const gap = text.slice(at - from, Math.max(token.from, from) - from);
    at = Math.min(token.to, to);
    return gap;
  });
  return [...gaps, text.slice(at - from)];
}

function toldSex(tokens: readonly Token[], evidence: readonly Evidence[]): ToldSex {
  const title = tokens.find((token) => isTitle(token.norm))?.norm ?? '';
  const cues = evidence.map(({ params }) => String(params['cue'] ?? ''));
  return [title, ...cues].map(sexOfCue).find((sex) => sex !== undefined);
}

function isTitleCue({ code, params }: Evidence): boolean {
  return (
    code === 'TITLE' &&
    /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|doctor|principal|nurse|judge|coach|officer|sheriff|detective|senator|captain|deputy|sergeant|lieutenant|attorney|agent)$/i.test(
      String(params['cue']),
    )
  );
}
