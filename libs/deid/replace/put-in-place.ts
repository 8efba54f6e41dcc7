/** What stands around a stretch that is to be replaced. */
export interface Place {
  readonly before: string;
  readonly after: string;
}

/**
 * The words to put in a place; `eats` counts the code units before and after the stretch whose place they take too, such as a
 * preposition or an article that would not read on ("on March 3" becomes "in week 3").
 */
export interface Wording {
  readonly words: string;
  readonly eats: { readonly before: number; readonly after: number };
}

/** Words that take the place of the stretch and of nothing else. */
export function only(words: string): Wording {
  return { words, eats: { before: 0, after: 0 } };
}

/** Words that also take the place of the last `before` code units in front of the stretch. */
export function eating(words: string, before: number, after = 0): Wording {
  return { words, eats: { before, after } };
}

const SENTENCE_START =
  /(?:(?:^|\n)[\s•*-]{0,8}|[.!?]["')\]]{0,3}\s{1,8}|•\s{0,4}|[:,]\s{1,3}(?=["'“]))["'“([]{0,2}$/;
/** A full stop after a title or an abbreviation ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:dr|mr|mrs|ms|mx|st|vs|approx|no|e\.g|i\.e|ca|jr|sr|prof|rev|dept)\.\s{1,8}$/i;

/** The wording with a capital where a sentence starts. */
export function withCapital(wording: Wording, { before }: Place): Wording {
  const left = before.slice(0, before.length - wording.eats.before).slice(-24);
  if (!SENTENCE_START.test(left) || ABBREVIATION.test(left)) return wording;
  return { ...wording, words: capital(wording.words) };
}

/** The words with a first capital letter. */
export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

const NOT_A_NOUN =
  /^ (?:and|or|but|of|to|in|on|at|by|for|from|with|when|while|where|which|who|that|as|if|so|than|then|until|till|since|after|before|because|though|although|during|through|is|was|were|are|be|been|has|had|have|did|does|do|will|would|could|can|may|might|must|should|she|he|they|we|i|it|you|her|his|their|our|my|its|the|a|an|this|these|those|there|not|no|again|alone|also|only|just|about|around|over|under|into|onto|out|off|up|down|together|because|said|says|told|came|went|called|asked|felt|made|gave|took|left|showed|brought|[a-z]{2,20}(?:ed|ly))(?![a-z-])/;

/** Whether a noun follows that the stretch stands before as an adjective does ("the March 3 session"). */
export function isBeforeNoun({ after }: Place): boolean {
  return /^ [a-z]{3,}/.test(after) && !NOT_A_NOUN.test(after);
}
