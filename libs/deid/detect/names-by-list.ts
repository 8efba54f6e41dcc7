import type { EvidenceCode } from '../evidence.js';
import type { Token } from '../tokens.js';
import type { Candidate } from './candidate.js';
import type { Lexicon } from './lexicon.js';
import { PERSON_VERBS, isInitial, isParticle, joins, nameEnd, textEnd } from './reading.js';
import type { Reading } from './reading.js';

/** What a capitalised word can be in a name, as far as the lists tell. */
type Role = 'given' | 'givenWord' | 'surname' | 'surnameWord' | 'initial' | 'unknown' | 'eponym' | 'none';

function roleOf(token: Token, lexicon: Lexicon): Role {
  if (isInitial(token)) return 'initial';
  if (!lexicon.isNameShaped(token)) return 'none';
  const given = lexicon.givenRank(token.norm);
  const surname = lexicon.surnameRank(token.norm);
  const isOrdinary = lexicon.isOrdinary(token.norm);
  if (
    token.shape === 'upper' &&
    token.text.length < 4 &&
    !(given !== undefined && given < 400 && !isOrdinary)
  )
    return 'none';
  if (lexicon.isEponym(token.norm) && (given === undefined || given > 300)) return 'eponym';
  if (given !== undefined && !isOrdinary) return 'given';
  if (given !== undefined && given < 600) return 'givenWord';
  if (surname !== undefined) return isOrdinary ? 'surnameWord' : 'surname';
  if (isOrdinary) return 'none';
  return token.shape === 'upper' ? 'none' : 'unknown';
}

/** Names known by the lists, by the pattern of a full name, and by being capitalised words of no other kind. */
export function namesByList(reading: Reading): Candidate[] {
  const roles = reading.tokens.map((token) => roleOf(token, reading.lexicon));
  const found: Candidate[] = [];
  for (let index = 0; index < roles.length; index += 1) {
    const role = roles[index] ?? 'none';
    if (role === 'none' || isClinicalUse(reading, index)) continue;
    const end = nameEnd(reading, index);
    const verdict = judge(reading, { roles, index, end });
    if (!verdict) continue;
    const [code, confidence] = verdict;
    const from = reading.tokens[index]?.from ?? 0;
    found.push({
      from,
      to: textEnd(reading, end - 1),
      kind: 'A_NAME',
      confidence,
      evidence: [{ code, params: {} }],
    });
    index = end - 1;
  }
  return [...found, ...lowerCaseNames(reading)];
}

interface Run {
  readonly roles: readonly Role[];
  readonly index: number;
  readonly end: number;
}

function judge(reading: Reading, run: Run): [EvidenceCode, number] | undefined {
  const { roles, index, end } = run;
  const token = reading.tokens[index];
  if (!token) return undefined;
  const rest = roles.slice(index + 1, end);
  if (rest.length > 0) return judgeFullName(reading, run, token);
  return judgeSingle(reading, run, token);
}

function judgeFullName(reading: Reading, run: Run, token: Token): [EvidenceCode, number] | undefined {
  const { lexicon, tokens } = reading;
  const role = run.roles[run.index];
  const last = tokens[run.end - 1];
  if (last && lexicon.isAuthor(token.norm, last.norm)) return undefined;
  const rest = run.roles.slice(run.index + 1, run.end);
  const hasFamily = rest.some(
    (other) => other === 'surname' || other === 'unknown' || other === 'given' || other === 'eponym',
  );
  if (role === 'given') return ['FULL_NAME', 0.92];
  if (role === 'givenWord' && hasFamily && !(token.startsSentence && lexicon.isCommon(token.norm)))
    return ['FULL_NAME', 0.85];
  if (role === 'givenWord') return token.startsSentence ? undefined : ['FULL_NAME', 0.6];
  if (role === 'initial') return hasFamily || rest.includes('surnameWord') ? ['FULL_NAME', 0.85] : undefined;
  if (role === 'surname') return ['SURNAME', 0.7];
  if (role === 'unknown') return ['UNKNOWN_WORD', 0.55];
  if (role === 'surnameWord') return hasFamily && !token.startsSentence ? ['SURNAME', 0.6] : undefined;
  return undefined;
}

function judgeSingle(reading: Reading, run: Run, token: Token): [EvidenceCode, number] | undefined {
  const role = run.roles[run.index];
  const next = reading.tokens[run.index + 1];
  const previous = reading.tokens[run.index - 1];
  const actsAsPerson = !!next && PERSON_VERBS.has(next.norm) && next.gap === ' ';
  const isFirst = token.startsSentence;
  switch (role) {
    case 'given':
      return ['GIVEN_NAME', isFirst ? 0.75 : 0.85];
    case 'givenWord':
      if (actsAsPerson && !(previous && /^(?:the|a|an)$/.test(previous.norm))) return ['PERSON_VERB', 0.7];
      if (isFirst || (previous && /^(?:the|a|an|my|no|this|that|of)$/.test(previous.norm))) return undefined;
      return ['GIVEN_NAME', 0.55];
    case 'surname':
      return isFirst &&
        !actsAsPerson &&
        !token.isPossessive &&
        (reading.lexicon.surnameRank(token.norm) ?? 0) > 5000
        ? undefined
        : ['SURNAME', isFirst ? 0.5 : 0.6];
    case 'unknown':
      if (isFirst && !actsAsPerson && !token.isPossessive) return undefined;
      return actsAsPerson ? ['PERSON_VERB', 0.6] : ['UNKNOWN_WORD', 0.45];
    case 'surnameWord':
      return actsAsPerson && !isFirst ? ['PERSON_VERB', 0.5] : undefined;
    case 'initial':
    case 'eponym':
    case 'none':
    case undefined:
      return undefined;
  }
}

/** "Beck Depression Inventory", "Murphy sign", "Hamilton": a capitalised word that a clinical word follows, or a dose. */
export function isClinicalUse(reading: Reading, index: number): boolean {
  const { tokens, lexicon } = reading;
  const token = tokens[index];
  if (!token) return false;
  for (let at = index + 1; at < Math.min(index + 6, tokens.length); at += 1) {
    const next = tokens[at];
    if (!next || !/^[ -]$/.test(next.gap)) return false;
    if (next.shape === 'number')
      return at === index + 1 && /^ ?(?:mg|mcg|ml|units?)/.test(reading.folded.slice(next.to, next.to + 6));
    if (lexicon.isClinicalHead(next.norm))
      return lexicon.isEponym(token.norm) || (!token.isPossessive && next.norm.length > 3);
    if (next.shape === 'lower' && !lexicon.isEponym(token.norm)) return false;
    if (isParticle(next) || PERSON_VERBS.has(next.norm)) return false;
  }
  return false;
}

/** First names written without a capital, as dictated or hurried text has them. */
function lowerCaseNames(reading: Reading): Candidate[] {
  const { tokens, lexicon } = reading;
  return tokens.flatMap((token, index): Candidate[] => {
    const rank = lexicon.givenRank(token.norm);
    if (
      token.shape !== 'lower' ||
      rank === undefined ||
      token.text.length < 4 ||
      lexicon.isOrdinary(token.norm)
    )
      return [];
    if (lexicon.isHarmless(token.norm) || lexicon.isEponym(token.norm) || lexicon.isPlace(token.norm))
      return [];
    const next = tokens[index + 1];
    const isFull = !!next && next.shape === 'lower' && joins(token, next) && isBareSurname(next, lexicon);
    const to = isFull ? next.to : token.to;
    const confidence = isFull ? 0.75 : 0.5;
    return [
      {
        from: token.from,
        to,
        kind: 'A_NAME',
        confidence,
        evidence: [{ code: isFull ? 'FULL_NAME' : 'GIVEN_NAME', params: {} }],
      },
    ];
  });
}

function isBareSurname(token: Token, lexicon: Lexicon): boolean {
  return (
    token.text.length > 2 && lexicon.surnameRank(token.norm) !== undefined && !lexicon.isOrdinary(token.norm)
  );
}
