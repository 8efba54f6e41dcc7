import { CREDENTIALS, findRule } from '@subrosa/packs';
import { packOf } from '../assignments/index.js';

/**
 * How many supervisees at once the rules of the jurisdiction allow today, whoever they are: the smallest number that any of its rules
 * gives for a non-exempt setting; null where they are silent, which is not "as many as you like".
 */
export function capacityOf(jurisdiction: string, at: Date): number | null {
  const pack = packOf(jurisdiction);
  const known = CREDENTIALS.flatMap((credential) => {
    const rule = findRule(pack, { id: 'capacity-nonexempt', credential, at });
    return rule.status === 'rule' && rule.value !== null ? [rule.value] : [];
  });
  return known.length === 0 ? null : Math.min(...known);
}
