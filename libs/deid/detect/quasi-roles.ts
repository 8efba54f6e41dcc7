import { RARE_OCCUPATIONS } from '../data/occupations.js';
import type { EvidenceCode } from '../evidence.js';
import { tokenAt } from '../tokens.js';
import type { Token } from '../tokens.js';
import type { Candidate } from './candidate.js';
import { endOf, lineBefore, withArticle } from './quasi-rule.js';
import { IN_BODY, IN_TERRITORY, MARKS, OF_NAMED, PEOPLE, ROLES, TEAMS, TRADES } from './quasi-words.js';
import type { Reading } from './reading.js';

const RARE = new Set(RARE_OCCUPATIONS.split('|').map((entry) => entry.split('=')[0] ?? ''));
const singular = (word: string): string =>
  word.replace(/men$/, 'man').replace(/ves$/, 'fe').replace(/s$/, '');
const RARE_HEADS = new Set([...RARE].map((name) => name.slice(name.lastIndexOf(' ') + 1)));
const FEW = new Set('two three four five six seven eight nine ten'.split(' '));
const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(/[| ]/));
const sticky = (source: string): RegExp => new RegExp(source, 'y');

const UNIQUE = new Set(['only', 'first', 'sole', 'lone', 'youngest', 'oldest', 'last']);
const TERRITORY = new Set('town county village island city parish reservation tribe valley'.split(' '));
const ROLE = new Set([...wordsOf(ROLES), ...RARE_HEADS]);
const PERSON = wordsOf(PEOPLE);
const MARK = wordsOf(MARKS);
const TRADE = wordsOf(`${TRADES}|ever|and|openly`);
const GENDERED = new Set(['woman', 'man', 'girl', 'boy']);

/** "the only teacher in town who listened" is about the listening. */
const NO_CLAUSE = '(?! (?:who|that|to|she|he|they|with whom|whom|where)\\b)';
const ROLE_IN = sticky(IN_TERRITORY + NO_CLAUSE);
const MARKED_IN = sticky(IN_BODY + NO_CLAUSE);
const IN_TEAM = sticky(
  ` (?:in|on) (?:the|her|his|their|our) (?:[a-z]{3,12} ){0,2}(?:${TEAMS})\\b${NO_CLAUSE}`,
);
const TO_ACHIEVE =
  / (?:ever )?to (?:be elected|be ordained|be appointed|hold|lead|command|captain|win|serve (?:as|on)|play (?:for|in)|coach|fly|compete|graduate from|swim|climb|summit|finish)(?: [a-zA-Z\u00c0-\u024f'-]{2,24}){1,4}/y;
/** "felt like the only girl at school" says how it felt. */
const FEELS =
  /(?:like|as if|as though|feels?|felt|thinks|thought|believed?|believes|not|n't|be|being|wish(?:es|ed)?|imagin\w{1,5}|was it|for) (?:(?:she|he|they|i|it) (?:is|was|were|are) )?(?:the |his |her )?$/i;
const BEFORE_POSSESSION = /\b(?:the|our|their|her|his|my) (?:(?:whole|small|tiny|little) )?$/i;

/** Roles of which the text itself says that there is one: "the only female fire captain in …", "the town's doctor". */
export function uniqueRoles({ folded, tokens }: Pick<Reading, 'folded' | 'tokens'>): Candidate[] {
  const found: Candidate[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokenAt(tokens, index);
    if (isOneOfFew(tokens, index)) {
      const walked = walk(tokens, index + 2);
      const to = walked.role === 'role' ? endOf(folded, tokenAt(tokens, walked.at).to, ROLE_IN) : undefined;
      if (to !== undefined) found.push(occupation({ from: token.from, to }, 'QUASI_UNIQUE', 'one of'));
    } else if (UNIQUE.has(token.norm)) {
      const to = endOfUnique(folded, tokens, index);
      if (to === undefined || FEELS.test(lineBefore(folded, token.from))) continue;
      found.push(occupation({ from: withArticle(folded, token.from), to }, 'QUASI_UNIQUE', token.norm));
    } else if (token.isPossessive && TERRITORY.has(token.norm)) {
      const { role, at } = walk(tokens, index);
      if (role !== 'role' || !BEFORE_POSSESSION.test(lineBefore(folded, token.from))) continue;
      const span = { from: withArticle(folded, token.from), to: tokenAt(tokens, at).to };
      found.push(occupation(span, 'QUASI_UNIQUE', token.norm));
    }
  }
  return found;
}

/** "one of three", with a trade to follow. */
function isOneOfFew(tokens: readonly Token[], index: number): boolean {
  if (tokenAt(tokens, index).norm !== 'one' || tokenAt(tokens, index + 1).norm !== 'of') return false;
  return FEW.has(tokenAt(tokens, index + 2).norm);
}

function endOfUnique(folded: string, tokens: readonly Token[], index: number): number | undefined {
  const walked = walk(tokens, index);
  if (walked.role === 'none' && walked.marks === 0) return undefined;
  const end = tokenAt(tokens, walked.at).to;
  const isMarked = walked.marks > 0 && walked.role !== 'none';
  if (walked.role === 'role') {
    const to = endOf(folded, end, ROLE_IN);
    if (to !== undefined) return to;
  }
  if (isMarked || walked.marks > 1) {
    const to = endOf(folded, end, MARKED_IN);
    if (to !== undefined) return to;
  }
  const isGendered = GENDERED.has(tokenAt(tokens, walked.at).norm);
  const inTeam = isGendered ? endOf(folded, end, IN_TEAM) : undefined;
  return inTeam ?? (walked.role === 'none' ? undefined : endOf(folded, end, TO_ACHIEVE));
}

interface Walked {
  /** The last token of the role, or of what leads to it. */
  readonly at: number;
  readonly role: 'role' | 'person' | 'none';
  readonly marks: number;
}

/** From "only" over marks and trades to the role itself: "female", "fire", "captain". */
function walk(tokens: readonly Token[], index: number): Walked {
  let walked: Walked = { at: index, role: 'none', marks: 0 };
  for (let at = index + 1; at <= index + 6; at += 1) {
    const { norm, gap } = tokenAt(tokens, at);
    if (gap !== ' ' && gap !== '-') break;
    const marks = walked.marks + (MARK.has(norm) ? 1 : 0);
    if (ROLE.has(norm) || ROLE.has(singular(norm))) walked = { at, role: 'role', marks };
    else if (PERSON.has(norm) && walked.role !== 'role') walked = { at, role: 'person', marks };
    else if (MARK.has(norm) || TRADE.has(norm) || UNIQUE.has(norm)) walked = { ...walked, at, marks };
    else break;
  }
  return walked;
}

const AT_NAMED = sticky(OF_NAMED);
const OF_PERSON =
  /\b(?:is|was|as|became|a|an|the|her|his|my|their|retired|former),? (?:[a-z-]{3,14} ){0,2}$/i;
const MET =
  /\b(?:saw|called|met|told|asked|by|with|to|consists? of) (?:a |an |the |her |his )(?:[a-z-]{2,14} ){0,2}$/i;

/** "a fire captain in Modoc County": a rare occupation with a place that has a name. */
export function rareRolesWithPlace({ folded, tokens }: Pick<Reading, 'folded' | 'tokens'>): Candidate[] {
  const found: Candidate[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    if (!RARE_HEADS.has(tokenAt(tokens, index).norm)) continue;
    const first = firstOfRare(tokens, index);
    const to = first === undefined ? undefined : endOf(folded, tokenAt(tokens, index).to, AT_NAMED);
    if (first === undefined || to === undefined) continue;
    const { from } = tokenAt(tokens, first);
    const line = lineBefore(folded, from);
    if (!OF_PERSON.test(line) || MET.test(line)) continue;
    found.push(occupation({ from, to }, 'QUASI_RARE_ROLE', tokenAt(tokens, index).norm));
  }
  return found;
}

/** Where the rare occupation that ends at a token begins; three words at most. */
export function firstOfRare(tokens: readonly Token[], index: number): number | undefined {
  let name = tokenAt(tokens, index).norm;
  let first = RARE.has(name) ? index : undefined;
  for (let at = index - 1; at >= index - 2 && tokenAt(tokens, at + 1).gap === ' '; at -= 1) {
    name = `${tokenAt(tokens, at).norm} ${name}`;
    if (RARE.has(name)) first = at;
  }
  return first;
}

function occupation(
  span: { readonly from: number; readonly to: number },
  code: EvidenceCode,
  cue: string,
): Candidate {
  return { ...span, kind: 'QUASI_OCCUPATION', confidence: 0.75, evidence: [{ code, params: { cue } }] };
}
