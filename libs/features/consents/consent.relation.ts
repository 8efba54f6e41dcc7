import { after, and, atOrBefore, now, relation } from '@subrosa/access';
import type { Condition } from '@subrosa/access';
import { ConsentRow } from './consent.row.js';

const PERIOD = ['activeFrom', 'activeUntil', 'withdrawnAt'] as const;

/** The consent that a row with `clinicId` and `consentId` rests on, for the policies of higher features. */
export const consentRelation = relation({
  entity: ConsentRow,
  fields: PERIOD,
  on: { clinicId: 'clinicId', consentId: 'id' },
});

/** The consent is in force at the moment of the decision: begun, not over, not withdrawn. A missed review does not end it. */
export function consentInForce(): Condition<(typeof PERIOD)[number]> {
  return and(atOrBefore('activeFrom', now()), after('activeUntil', now()), after('withdrawnAt', now()));
}
