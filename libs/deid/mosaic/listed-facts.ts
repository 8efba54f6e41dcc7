import { COMMON_OCCUPATIONS, FEW_MEN, FEW_WOMEN, RARE_OCCUPATIONS } from '../data/occupations.js';
import { CONDITIONS, FAITHS, HERITAGES, LANGUAGES, US_MILLIONS } from '../data/populations.js';
import { RARE_DISEASES } from '../data/rare-diseases.js';
import { lineBefore } from '../detect/quasi-rule.js';
import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';
import { strengthOf } from './fact.js';
import type { FactReading, MosaicKind } from './fact.js';
import { PhraseTable } from './phrase-table.js';
import type { PhraseHit } from './phrase-table.js';

/** A section as the mosaic reads it. */
export interface FactText {
  readonly folded: string;
  readonly tokens: readonly Token[];
}

/** Rare diseases count as one in 50,000, the upper end of what the list holds. */
const RARE_SHARE = 1 / 50_000;

const occupations = new PhraseTable(`${COMMON_OCCUPATIONS}|${RARE_OCCUPATIONS}`);
const heritages = new PhraseTable(HERITAGES);
const faiths = new PhraseTable(FAITHS);
const languages = new PhraseTable(LANGUAGES);
const conditions = new PhraseTable(
  `${CONDITIONS}|${RARE_DISEASES.split('|')
    .map((name) => `${name}=${String(RARE_SHARE)}`)
    .join('|')}`,
);
const fewWomen = new Set(FEW_WOMEN.split('|'));
const fewMen = new Set(FEW_MEN.split('|'));
const RARE = new Set(RARE_OCCUPATIONS.split('|').map((entry) => entry.split('=')[0]));

/** What facts of lists a section holds: occupations, heritages, faiths, languages, illnesses. */
export function listedFacts(text: FactText): FactReading[] {
  const found: FactReading[] = [];
  for (let at = 0; at < text.tokens.length; at += 1) {
    const readers = [occupationAt, languageAt, heritageAt, faithAt, conditionAt];
    for (const reader of readers) {
      const fact = reader(text, at);
      if (!fact) continue;
      found.push(fact);
      break;
    }
  }
  return found;
}

const AS_PERSON =
  /(?:\b(?:as|is|was|been|be|became|become|becoming|works?|worked|working|retired|former|trained|employed|studying)(?: to be)? (?:an? |the |only |first )?(?:[a-z-]{3,14} ){0,2}|-old (?:[a-z-]{3,14} ){0,2}|\b(?:husband|wife|mother|father|partner|brother|sister|son|daughter|client|patient|boyfriend|girlfriend|spouse|man|woman|boy|girl),? (?:is |was )?an? (?:[a-z-]{3,14} )?)$/i;
const RARE_ALONE = /\b(?:an?|only|first|her|his|their|female|male|woman|of) (?:[a-z-]{3,14} )?$/i;
const MET =
  /\b(?:saw|sees|seen by|called|met|told|asked|by|from|to|with) (?:an? |the |her |his |their )(?:[a-z-]{3,14} )?$/i;
const SAY_WORK = 'Write the field of work, such as "works in public safety", instead of the occupation.';

function occupationAt(text: FactText, at: number): FactReading | undefined {
  const hit = occupations.at(text.tokens, at);
  if (!hit) return undefined;
  const { from } = tokenAt(text.tokens, hit.first);
  const line = lineBefore(text.folded, from);
  const isSomeone = AS_PERSON.test(line) || (RARE.has(hit.phrase) && RARE_ALONE.test(line));
  if (!isSomeone || MET.test(line)) return undefined;
  const odd = oddSex(line, hit.phrase);
  const strength = strengthOf(hit.value / 1000 / US_MILLIONS) + (odd === '' ? 0 : 1);
  return reading(text, hit, {
    kind: 'OCCUPATION',
    key: `work ${odd}${hit.phrase}`,
    strength,
    plain: Math.min(strength, 1.5),
    words: `${articleOf(odd + hit.phrase)}${odd}${hit.phrase}`,
    say: SAY_WORK,
  });
}

/** "female " before work that few women do, "male " before work that few men do: one in ten at most. */
function oddSex(line: string, phrase: string): string {
  if (fewWomen.has(phrase) && /\b(?:female|woman|lady) $/i.test(line)) return 'female ';
  return fewMen.has(phrase) && /\bmale $/i.test(line) ? 'male ' : '';
}

function articleOf(phrase: string): string {
  return /^[aeiou]/.test(phrase) ? 'an ' : 'a ';
}

function isCapital({ shape }: Token): boolean {
  return shape === 'title' || shape === 'upper' || shape === 'mixed';
}

const SPEAKS =
  /\b(?:speaks?|spoke|speaking|spoken|fluent in|in|learn(?:ed|s|ing)?|tongue is|language is|language,|and|or|bilingual in|only) $/i;

function languageAt(text: FactText, at: number): FactReading | undefined {
  const hit = languages.at(text.tokens, at);
  if (!hit || !isCapital(tokenAt(text.tokens, hit.first))) return undefined;
  const { from } = tokenAt(text.tokens, hit.first);
  const { to } = tokenAt(text.tokens, hit.last);
  const isSpoken = /^[- ](?:speaking|speaker|as (?:her|his|their) first|at home)/i.test(
    text.folded.slice(to, to + 24),
  );
  if (!isSpoken && !SPEAKS.test(lineBefore(text.folded, from))) return undefined;
  return shared(text, hit, {
    kind: 'LANGUAGE',
    words: 'a language other than English',
    say: 'Write "another language" instead of which.',
  });
}

const NO_PERSON =
  /^ (?:food|restaurant|takeout|shepherd|class|homework|toast|fries|movie|drama|music|dressing|coffee|tea|bath|roulette)\b/i;

function heritageAt(text: FactText, at: number): FactReading | undefined {
  const hit = heritages.at(text.tokens, at);
  if (!hit || !isCapital(tokenAt(text.tokens, hit.first))) return undefined;
  const { to } = tokenAt(text.tokens, hit.last);
  if (NO_PERSON.test(text.folded.slice(to, to + 16))) return undefined;
  return shared(text, hit, {
    kind: 'HERITAGE',
    words: 'a heritage',
    say: 'Write a wider region of origin, or leave the heritage out, where the question does not need it.',
  });
}

function faithAt(text: FactText, at: number): FactReading | undefined {
  const hit = faiths.at(text.tokens, at);
  if (!hit || !isCapital(tokenAt(text.tokens, hit.first))) return undefined;
  return shared(text, hit, {
    kind: 'RELIGION',
    words: 'a faith',
    say: 'Write "a religious family" instead of the faith.',
  });
}

const NO_ILLNESS = /^ (?:spot|date|eye to|to (?:the|her|his|it|this)|faith|side|rage|trust|alley|study)\b/i;

function conditionAt(text: FactText, at: number): FactReading | undefined {
  const hit = conditions.at(text.tokens, at);
  if (!hit) return undefined;
  const { from } = tokenAt(text.tokens, hit.first);
  const { to } = tokenAt(text.tokens, hit.last);
  if (
    NO_ILLNESS.test(text.folded.slice(to, to + 12)) ||
    /\bcolou?r[- ]$/i.test(lineBefore(text.folded, from))
  )
    return undefined;
  return shared(text, hit, {
    kind: 'ILLNESS',
    words: hit.value <= RARE_SHARE ? 'a rare disease' : 'an illness or disability that others know of',
    say: 'Write "a chronic illness" or "a disability" instead of which.',
  });
}

function shared(
  text: FactText,
  hit: PhraseHit,
  said: { readonly kind: MosaicKind; readonly words: string; readonly say: string },
): FactReading {
  const strength = strengthOf(hit.value);
  const plain = Math.min(strength, 0.6);
  return reading(text, hit, { ...said, key: `${said.kind} ${hit.phrase}`, strength, plain });
}

function reading({ tokens }: FactText, hit: PhraseHit, fact: Omit<FactReading, 'from' | 'to'>): FactReading {
  return { ...fact, from: tokenAt(tokens, hit.first).from, to: tokenAt(tokens, hit.last).to };
}
