import type { Candidate } from '../detect/candidate.js';
import type { Reading } from '../detect/reading.js';
import { firstTokenFrom, tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';
import { yearBehind } from './record-dates.js';
import type { FactPhrase, RecordFact, RecordFacts } from './record-facts.js';

/** The facts of the record that start at a token, in any of their forms; the longest of them when there are several, and of those the kind named first. */
export function factAt(reading: Reading, index: number, facts: RecordFacts): Candidate | undefined {
  const token = tokenAt(reading.tokens, index);
  return (
    phraseAt(reading, index, facts) ??
    (token.shape === 'number' ? figuresAt(reading, index, facts) : misspeltAt(reading, index, facts))
  );
}

function phraseAt(reading: Reading, index: number, facts: RecordFacts): Candidate | undefined {
  const { from } = tokenAt(reading.tokens, index);
  const hits = facts.phrases.find(reading.folded, from);
  if (hits.length === 0) return undefined;
  const standing = hits.filter((candidate) => stands(reading, index, candidate));
  const longest = standing.at(-1)?.to;
  const hit = standing.find(({ to }) => to === longest);
  if (!hit) return undefined;
  const to = hit.value.kind === 'C_DATE' ? hit.to + yearBehind(reading.folded, hit.to) : hit.to;
  return { ...thing('RECORD_FACT', hit.value), from, to: afterParts(reading, to, facts) };
}

function thing(
  code: 'RECORD_FACT' | 'RECORD_FACT_MISSPELT',
  fact: RecordFact,
): Omit<Candidate, 'from' | 'to'> {
  const evidence = [{ code, params: { fact: fact.label } }];
  return { kind: fact.kind, confidence: code === 'RECORD_FACT' ? 0.98 : 0.75, evidence };
}

const AT_WORK =
  /^(?:work|works|worked|working|job|employed|employee|shift|shifts|hired|fired|interviewed|drives|attends|attended|attending|studies|studied|school|enrolled)$/;

/** Whether the form is written as its guard asks, and an ordinary word as a name. */
function stands(reading: Reading, first: number, hit: { to: number; value: FactPhrase }): boolean {
  const { tokens, lexicon } = reading;
  const token = tokenAt(tokens, first);
  if (hit.value.guard === 'upper') return isAcronym(reading, token, hit.to);
  const covered = coveredBy(tokens, first, hit.to);
  if (covered.some(({ shape }) => shape === 'number')) return true;
  const isPlain = (other: Token): boolean => lexicon.isOrdinary(other.norm) || lexicon.isHarmless(other.norm);
  if (covered.length > 1)
    return hit.value.guard === 'any' || isCapital(token) || covered.some((other) => !isPlain(other));
  if (!isPlain(token)) return true;
  if (token.shape === 'lower') {
    if (!lexicon.isOrdinary(token.norm)) return true;
    const isAt = /^(?:at|for)$/.test(tokenAt(tokens, first - 1).norm);
    return isAt && AT_WORK.test(tokenAt(tokens, first - 2).norm);
  }
  return !token.startsSentence || !lexicon.isCommon(token.norm);
}

function isAcronym({ lexicon }: Reading, token: Token, to: number): boolean {
  if (to > token.to + 1) return isCapital(token);
  if (lexicon.isHarmless(token.norm) || lexicon.isCommon(token.norm)) return false;
  return (
    token.shape === 'upper' ||
    (token.shape === 'lower' && token.text.length > 3 && lexicon.isUnknown(token.norm))
  );
}

const isCapital = ({ shape }: Token): boolean => shape === 'title' || shape === 'upper';

function coveredBy(tokens: readonly Token[], first: number, to: number): Token[] {
  const covered = [tokenAt(tokens, first)];
  for (let at = first + 1; at < tokens.length && tokenAt(tokens, at).from < to; at += 1)
    covered.push(tokenAt(tokens, at));
  return covered;
}

/** A telling word of a body or place, misspelt ("the Toulumne office"). */
function misspeltAt(reading: Reading, index: number, facts: RecordFacts): Candidate | undefined {
  const token = tokenAt(reading.tokens, index);
  const fact = facts.misspelt(token.norm);
  if (!fact) return undefined;
  return {
    ...thing('RECORD_FACT_MISSPELT', fact),
    from: token.from,
    to: afterParts(reading, token.to, facts),
  };
}

/** A name begun goes on over the words it has in the record: at most five, each after a space, in capitals. */
function afterParts({ tokens }: Reading, to: number, facts: RecordFacts): number {
  if (facts.parts.size === 0) return to;
  let end = to;
  let at = firstTokenFrom(tokens, to);
  for (let count = 0; count < 5; count += 1, at += 1) {
    const token = tokenAt(tokens, at);
    if (token.gap !== ' ' || token.from !== end + 1 || !isCapital(token) || !facts.parts.has(token.norm))
      break;
    end = token.to;
  }
  return end;
}

const NUMERIC_DATE = /\d{1,4} ?[./-] ?\d{1,2}(?: ?[./-] ?\d{2,4})?(?![\d/])/y;
const DATE_CUE =
  /(?:^|[^\p{L}])(?:on|dob|birthday|bday|born|birth|birthdate|date|since|until|till|by|from|before|after|around|turned|admitted|discharged)[ :(]{1,3}(?:the )?$/iu;
const FOUR_CUE = /(?:ending|ends|four|4|digits|x|#|\*|-|\.)[ :]{0,2}(?:in|with|are|is|of)?[ :#]{0,2}$/i;

/** A date in figures in any order, or the last four figures of a number of the record. */
function figuresAt({ folded, tokens }: Reading, index: number, facts: RecordFacts): Candidate | undefined {
  const token = tokenAt(tokens, index);
  const before = folded.slice(Math.max(0, token.from - 16), token.from);
  NUMERIC_DATE.lastIndex = token.from;
  const written = /[\d/]$/.test(before) ? undefined : NUMERIC_DATE.exec(folded)?.[0];
  const date = written === undefined ? undefined : facts.numericDates.get(plainDate(written));
  if (written !== undefined && (date === 'whole' || (date === 'partial' && DATE_CUE.test(before))))
    return {
      ...thing('RECORD_FACT', { kind: 'C_DATE', label: 'date' }),
      from: token.from,
      to: token.from + written.length,
    };
  const fact = facts.lastFours.get(token.text);
  if (!fact || /\d[.,:/]$/.test(before)) return undefined;
  if (/^(?:19|20)/.test(token.text) && !FOUR_CUE.test(before)) return undefined;
  return { ...thing('RECORD_FACT', fact), from: token.from, to: token.to };
}

const plainDate = (written: string): string =>
  written
    .split(/ ?[./-] ?/)
    .map((part) => String(Number(part)))
    .join('/');
