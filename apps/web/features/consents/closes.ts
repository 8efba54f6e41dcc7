import type { ConsentScope, Purpose } from '../../graphql/generated/operations.js';

/** What a purpose asks of consents, as the API says. */
interface PurposeGround {
  readonly purpose: Purpose;
  readonly requiredScope: string;
  readonly requiredScopeWithGuests?: string | null;
}

/** A case of the record, as far as a withdrawal touches it. */
export interface CaseOfConsent {
  readonly number: number;
  readonly purpose: Purpose | null;
  readonly isLive: boolean;
}

/** A living case whose readers may lose it, and the scope that their reading rests on. */
export interface Closing {
  readonly number: number;
  readonly scopes: readonly ConsentScope[];
}

/**
 * Which living cases of a client ask for one of these scopes. Whether one of them stays open by another basis (another consent, a
 * determination, a group without guests) the API decides.
 */
export function closings(
  cases: readonly CaseOfConsent[],
  scopes: readonly ConsentScope[],
  grounds: readonly PurposeGround[],
): Closing[] {
  return cases
    .filter(({ isLive }) => isLive)
    .map(({ number, purpose }) => {
      const ground = grounds.find((one) => one.purpose === purpose);
      const asked = [ground?.requiredScope, ground?.requiredScopeWithGuests];
      return { number, scopes: scopes.filter((scope) => asked.includes(scope)) };
    })
    .filter((closing) => closing.scopes.length > 0)
    .sort((one, other) => one.number - other.number);
}
