/** Why a case came to its end, as the receipt says it. */
export const DESTRUCTION_CAUSES = ['EXPIRED', 'RECALLED', 'CONSENT_WITHDRAWN'] as const;

/** One of {@link DESTRUCTION_CAUSES}. */
export type DestructionCause = (typeof DESTRUCTION_CAUSES)[number];

/** The cause that the last state of a case tells: recalled, withdrawn, or simply expired. */
export function causeOf(state: string): DestructionCause {
  if (state === 'RECALLED') return 'RECALLED';
  return state === 'WITHDRAWN' ? 'CONSENT_WITHDRAWN' : 'EXPIRED';
}
