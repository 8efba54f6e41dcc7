import { after, and, atOrBefore, eq, now, relation, some } from '@subrosa/access';
import type { Condition, Relation } from '@subrosa/access';
import { ConsentScopeRow } from './consent-scope.row.js';
import { ConsentRow } from './consent.row.js';
import type { ConsentInstrument } from './domain/consent.js';
import { DeterminationRow } from './determination.row.js';

const consent = relation({
  entity: ConsentRow,
  fields: ['activeFrom', 'activeUntil', 'withdrawnAt', 'instrument'],
  on: { clinicId: 'clinicId', consentId: 'id' },
});

/** The agreement that a row with `clinicId`, `consentId` and `scope` rests on, for the policies of higher features. */
export const agreementRelation = relation({
  entity: ConsentScopeRow,
  fields: ['withdrawnAt'],
  on: { clinicId: 'clinicId', consentId: 'consentId', scope: 'scope' },
  relations: { consent },
});

type AgreementPaths = typeof agreementRelation extends Relation<string, infer P> ? P : never;

/**
 * The agreement is in force at the moment of the decision, in a document of that kind: begun, not over, and withdrawn neither by
 * itself nor with the whole. A missed review does not end it.
 */
export function agreementInForce(instrument: ConsentInstrument): Condition<AgreementPaths> {
  return and<AgreementPaths>(
    after('withdrawnAt', now()),
    some(
      'consent',
      and<'activeFrom' | 'activeUntil' | 'withdrawnAt' | 'instrument'>(
        eq('instrument', instrument),
        atOrBefore('activeFrom', now()),
        after('activeUntil', now()),
        after('withdrawnAt', now()),
      ),
    ),
  );
}

const DETERMINED = ['activeFrom', 'activeUntil', 'revokedAt'] as const;

/** The determination that a row names by its `determinationId`. */
export const determinationRelation = relation({
  entity: DeterminationRow,
  fields: DETERMINED,
  on: { clinicId: 'clinicId', determinationId: 'id' },
});

/** The determination stands at the moment of the decision. */
export function determinationInForce(): Condition<(typeof DETERMINED)[number]> {
  return and(atOrBefore('activeFrom', now()), after('activeUntil', now()), after('revokedAt', now()));
}
