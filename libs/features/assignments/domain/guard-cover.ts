import { MILLISECONDS } from '@subrosa/kernel';
import type { Pack } from '@subrosa/packs';
import type { GuardFacts } from './guard-facts.js';
import type { GuardFinding } from './guard-finding.js';
import { ask, citationOf, silence } from './guard-pack.js';

const COVER_RULE = 'Subrosa: a cover stands in for another supervisor, for dates within that supervision';

/** What speaks against a cover beside all that speaks against a supervision; nothing for every other kind. */
export function guardCover(facts: GuardFacts, pack: Pack): GuardFinding[] {
  const { edge, covered, isNew } = facts;
  if (covered === null) return [];
  const findings: GuardFinding[] = [];
  if (covered.supervisorId === edge.supervisorId) {
    findings.push({
      code: 'COVER_OF_SELF',
      effect: isNew ? 'REFUSE' : 'CLOSE',
      citation: COVER_RULE,
      field: 'coveringId',
      params: {},
    });
  }
  if (edge.from.getTime() < covered.from.getTime() || edge.until.getTime() > covered.until.getTime()) {
    // A cover that began by itself goes on when the supervisor has left: that is what it is for.
    findings.push({
      code: 'COVER_OUTSIDE',
      effect: isNew ? 'REFUSE' : 'WARN',
      citation: COVER_RULE,
      field: 'untilOn',
      params: {},
    });
  }
  return edge.isStandby ? findings : [...findings, ...guardLength(facts, pack)];
}

function guardLength(facts: GuardFacts, pack: Pack): GuardFinding[] {
  const rule = ask(facts, pack, 'cover-maximum');
  if (rule.status === 'silent' || rule.value === null || rule.unit !== 'days')
    return [silence('cover-maximum')];
  const days = Math.ceil((facts.edge.until.getTime() - facts.edge.from.getTime()) / MILLISECONDS.day);
  if (days <= rule.value) return [];
  const params = { days, maximum: rule.value };
  return [{ code: 'COVER_TOO_LONG', effect: 'WARN', citation: citationOf(rule), field: 'untilOn', params }];
}
