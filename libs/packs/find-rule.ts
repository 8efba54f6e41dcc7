import type { Credential, Pack, PackRule, SilentRule } from './pack.js';

/** Which rule is asked for: its id, whose supervision it is, and the instant. */
export interface RuleQuestion {
  readonly id: string;
  readonly credential: Credential;
  readonly at: Date;
}

/** The rule in force on that day in the pack's own zone; a rule not found is silent, never a permission. */
export function findRule(pack: Pack, question: RuleQuestion): PackRule | SilentRule {
  const day = dayIn(pack.timeZone, question.at);
  const found = pack.rules.find(
    (rule) =>
      rule.id === question.id &&
      rule.appliesTo.includes(question.credential) &&
      (rule.status === 'silent' ||
        (rule.effectiveFrom <= day && (rule.effectiveUntil === null || day < rule.effectiveUntil))),
  );
  return (
    found ?? {
      id: question.id,
      title: 'No rule on file',
      appliesTo: [question.credential],
      status: 'silent',
      note: `The ${pack.jurisdiction} pack of ${pack.version} has no rule of this name for that day. Ask the board.`,
    }
  );
}

/** The calendar day of an instant in a zone, as YYYY-MM-DD; such days compare like strings. */
function dayIn(timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(at);
}
