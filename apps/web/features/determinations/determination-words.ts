import { dayOf, lastDayOf } from '../../app/clinic-days.js';
import type { DeterminationBasis, DeterminationRowFragment } from '../../graphql/generated/operations.js';

const BASES: Readonly<Record<DeterminationBasis, string>> = {
  EXPERT_DETERMINATION: 'Expert determination, 45 CFR 164.514(b)(1)',
  SAFE_HARBOR: 'Safe harbor, 45 CFR 164.514(b)(2)',
  FICTIONAL: 'Fictional: nobody in it is real',
};

/** On what a determination can rest, as a select shows it. */
export const DETERMINATION_BASES: readonly { readonly value: DeterminationBasis; readonly label: string }[] =
  (['EXPERT_DETERMINATION', 'SAFE_HARBOR', 'FICTIONAL'] as const).map((value) => ({
    value,
    label: BASES[value],
  }));

/** A basis in words, with the rule. */
export const basisWords = (basis: DeterminationBasis): string => BASES[basis];

/** The basis that a select has chosen. */
export const basisOf = (value: string): DeterminationBasis =>
  DETERMINATION_BASES.find((one) => one.value === value)?.value ?? 'EXPERT_DETERMINATION';

type Standing = Pick<DeterminationRowFragment, 'isInForce' | 'until' | 'revokedAt'>;

/** How a determination stands, days being those of the clinic: "Holds until March 1, 2027". */
export function standingWords({ isInForce, until, revokedAt }: Standing, zone: string): string {
  if (revokedAt !== null) return `Revoked ${dayOf(revokedAt, zone)}`;
  return isInForce ? `Holds until ${lastDayOf(until, zone)}` : `Ended ${lastDayOf(until, zone)}`;
}
