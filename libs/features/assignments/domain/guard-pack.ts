import { isWithin } from '@subrosa/kernel';
import { findRule } from '@subrosa/packs';
import type { Pack, PackRule, SilentRule } from '@subrosa/packs';
import { peakLoad } from './assignment-edge.js';
import { judgedAt } from './guard-facts.js';
import type { GuardFacts, LicenceFacts } from './guard-facts.js';
import type { GuardFinding } from './guard-finding.js';

/** The supervisor's licence: of this jurisdiction, valid at the beginning, held for as long as the pack asks. */
export function guardLicence(facts: GuardFacts, pack: Pack): GuardFinding[] {
  const at = judgedAt(facts);
  const rule = ask(facts, pack, 'supervisor-licence');
  const citation = citationOf(rule);
  const field = 'supervisorId';
  const effect = facts.isNew ? 'REFUSE' : 'CLOSE';
  const local = facts.supervisor.licences.filter((licence) => licence.jurisdiction === facts.jurisdiction);
  if (local.length === 0) return [{ code: 'LICENCE_MISSING', effect, citation, field, params: {} }];
  const valid = local.filter((licence) => isWithin(licence, at));
  if (valid.length === 0) return [{ code: 'LICENCE_NOT_VALID', effect, citation, field, params: {} }];
  const last = Math.max(...valid.map((licence) => licence.until.getTime()));
  const ends: GuardFinding[] =
    last < facts.edge.until.getTime()
      ? [
          {
            code: 'LICENCE_ENDS_BEFORE',
            effect: 'WARN',
            citation,
            field,
            params: { until: new Date(last).toISOString() },
          },
        ]
      : [];
  return [...ends, ...guardTenure(facts, pack, local)];
}

/** How many supervisees at once; over the number a new one is refused, a cover or a running one is warned about. */
export function guardCapacity(facts: GuardFacts, pack: Pack): GuardFinding[] {
  if (facts.edge.isStandby) return [];
  const id = facts.setting === 'EXEMPT' ? 'capacity-exempt' : 'capacity-nonexempt';
  const rule = ask(facts, pack, id);
  if (rule.status === 'silent' || rule.value === null) return [silence(id)];
  const load = peakLoad(facts.edge, facts.existing);
  if (load.count <= rule.value) return [];
  return [
    {
      code: 'CAPACITY_EXCEEDED',
      effect: facts.isNew && facts.edge.kind !== 'COVERING' ? 'REFUSE' : 'WARN',
      citation: citationOf(rule),
      field: 'supervisorId',
      params: { count: load.count, maximum: rule.value, at: load.at.toISOString() },
    },
  ];
}

function guardTenure(facts: GuardFacts, pack: Pack, licences: readonly LicenceFacts[]): GuardFinding[] {
  const needed = ask(facts, pack, 'supervisor-tenure');
  const window = ask(facts, pack, 'supervisor-tenure-window');
  if (needed.status === 'silent' || window.status === 'silent') return [silence('supervisor-tenure')];
  if (needed.value === null || window.value === null) return [silence('supervisor-tenure')];
  const { from: end } = facts.edge;
  const start = yearsBefore(end, window.value);
  const held = coveredTime(licences, start.getTime(), end.getTime());
  const wanted = end.getTime() - yearsBefore(end, needed.value).getTime();
  if (held >= wanted) return [];
  return [
    {
      code: 'TENURE_TOO_SHORT',
      effect: facts.isNew ? 'REFUSE' : 'WARN',
      citation: citationOf(needed),
      field: 'supervisorId',
      params: { years: needed.value, window: window.value },
    },
  ];
}

/** Milliseconds of `[start, end)` in which some licence held; time under two licences counts once. */
function coveredTime(licences: readonly LicenceFacts[], start: number, end: number): number {
  let held = 0;
  let counted = start;
  for (const licence of [...licences].sort((a, b) => a.from.getTime() - b.from.getTime())) {
    const from = Math.max(counted, licence.from.getTime());
    const until = Math.min(end, licence.until.getTime());
    if (until <= from) continue;
    held += until - from;
    counted = until;
  }
  return held;
}

/** The same day so many calendar years earlier (UTC); an invalid date stays invalid and fulfils nothing. */
function yearsBefore(at: Date, years: number): Date {
  const earlier = new Date(at);
  earlier.setUTCFullYear(at.getUTCFullYear() - years);
  return earlier;
}

/** The rule for this supervisee at the instant that is judged. */
export function ask(facts: GuardFacts, pack: Pack, id: string): PackRule | SilentRule {
  return findRule(pack, { id, credential: facts.supervisee.credential, at: judgedAt(facts) });
}

/** The sources of a rule; null where there is none. */
export function citationOf(rule: PackRule | SilentRule): string | null {
  return rule.status === 'rule' ? rule.citations.join('; ') : null;
}

/** Silence is shown, not taken for a yes. */
export function silence(rule: string): GuardFinding {
  return { code: 'RULE_SILENT', effect: 'WARN', citation: null, field: null, params: { rule } };
}
