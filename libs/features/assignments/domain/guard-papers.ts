import { isWithin } from '@subrosa/kernel';
import type { Pack } from '@subrosa/packs';
import type { AssignmentEdge } from './assignment-edge.js';
import type { GuardFacts } from './guard-facts.js';
import type { GuardFinding } from './guard-finding.js';
import { ask, citationOf, silence } from './guard-pack.js';

/**
 * The supervision agreement. One that is not signed by its due date is warned about; its supervisor gets no new supervisee until it
 * is. A cover has none of its own.
 */
export function guardAgreement(facts: GuardFacts, pack: Pack): GuardFinding[] {
  if (facts.edge.kind === 'COVERING') return [];
  const rule = ask(facts, pack, 'agreement-due');
  const silent = rule.status === 'silent' ? [silence('agreement-due')] : [];
  const overdue = (facts.isNew ? heldNow(facts) : [facts.edge]).filter((one) => isOverdue(one, facts.now));
  const [first] = overdue;
  if (first === undefined) return silent;
  return [
    ...silent,
    {
      code: 'AGREEMENT_OVERDUE',
      effect: facts.isNew ? 'REFUSE' : 'WARN',
      citation: citationOf(rule),
      field: facts.isNew ? 'supervisorId' : null,
      params: {
        due: first.agreement.dueAt.toISOString(),
        assignmentIds: overdue.map(({ assignmentId }) => assignmentId),
      },
    },
  ];
}

/** True from the due date on, until it is signed. */
function isOverdue({ agreement }: Pick<AssignmentEdge, 'agreement'>, at: Date): boolean {
  return isWithin({ from: agreement.dueAt, until: agreement.signedAt }, at);
}

/** Training is recorded nowhere yet, so a rule that asks for it is a reason to look, and a silent one is said to be silent. */
export function guardTraining(facts: GuardFacts, pack: Pack): GuardFinding[] {
  return [
    ...guardOneTraining(facts, pack, 'supervisor-training-first'),
    ...guardOneTraining(facts, pack, 'supervisor-training-continuing'),
  ];
}

function guardOneTraining(facts: GuardFacts, pack: Pack, id: string): GuardFinding[] {
  const rule = ask(facts, pack, id);
  if (rule.status === 'silent') return [silence(id)];
  const hours = rule.value === null ? {} : { hours: rule.value };
  return [
    {
      code: 'TRAINING_TO_CHECK',
      effect: 'WARN',
      citation: citationOf(rule),
      field: 'supervisorId',
      params: { rule: id, ...hours },
    },
  ];
}

/** The supervisor's running supervisions, covers left out. */
function heldNow({ edge, existing, now }: GuardFacts): readonly AssignmentEdge[] {
  return existing.filter(
    (other) => other.supervisorId === edge.supervisorId && other.kind !== 'COVERING' && isWithin(other, now),
  );
}
