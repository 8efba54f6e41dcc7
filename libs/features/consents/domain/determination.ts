import { isWithin } from '@subrosa/kernel';

/** On what a determination rests: 45 CFR 164.514(b)(1), (b)(2), or that nobody in it is real. */
export const DETERMINATION_BASES = ['EXPERT_DETERMINATION', 'SAFE_HARBOR', 'FICTIONAL'] as const;

/** One of {@link DETERMINATION_BASES}. */
export type DeterminationBasis = (typeof DETERMINATION_BASES)[number];

/** True while a determination has begun, has not run out and was not revoked. */
export function isStanding(
  determination: { readonly activeFrom: Date; readonly activeUntil: Date; readonly revokedAt: Date },
  at: Date,
): boolean {
  const { activeFrom: from, activeUntil: until, revokedAt } = determination;
  return isWithin({ from, until }, at) && at.getTime() < revokedAt.getTime();
}
