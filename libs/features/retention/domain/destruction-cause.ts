/** Why a case came to its end, as the receipt says it. */
export const DESTRUCTION_CAUSES = ['EXPIRED', 'RECALLED', 'CONSENT_WITHDRAWN', 'WITHDRAWN'] as const;

/** One of {@link DESTRUCTION_CAUSES}. */
export type DestructionCause = (typeof DESTRUCTION_CAUSES)[number];

/** The cause that the end of a case tells: recalled, withdrawn by the author or with a consent, or simply expired. */
export function causeOf(ended: { readonly state: string; readonly withdrawnBy: string }): DestructionCause {
  if (ended.state === 'RECALLED') return 'RECALLED';
  if (ended.state !== 'WITHDRAWN') return 'EXPIRED';
  return ended.withdrawnBy === 'AUTHOR' ? 'WITHDRAWN' : 'CONSENT_WITHDRAWN';
}
