/** A share as the ceremony made it. */
export interface CeremonyShare {
  readonly holderId: string;
  readonly holderPublicKey: string;
  readonly index: number;
}

/** Somebody who may hold a share today, with the public key of their vault. */
export interface PossibleHolder {
  readonly personId: string;
  readonly publicKey: string;
}

/** What is wrong with a ceremony, each once. */
export type CeremonyProblem =
  | 'THRESHOLD_UNDER_TWO'
  | 'FEWER_SHARES_THAN_THRESHOLD'
  | 'HOLDER_TWICE'
  | 'INDEX_NOT_IN_ORDER'
  | 'HOLDER_NOT_DIRECTOR_OR_PRIVACY_OFFICER'
  | 'HOLDER_KEY_CHANGED'
  | 'USED_BEFORE';

/** Every problem at once; empty means that two people together, and nobody alone, will be able to open what duty demands. */
export function decideRecovery(
  ceremony: {
    readonly threshold: number;
    readonly shares: readonly CeremonyShare[];
    /** True if the clinic has seen this key or this ceremony before: then two sets of shares would look like one. */
    readonly isUsed: boolean;
  },
  possible: readonly PossibleHolder[],
): readonly CeremonyProblem[] {
  const { threshold, shares, isUsed } = ceremony;
  const keys = new Map(possible.map(({ personId, publicKey }) => [personId, publicKey]));
  const problems: [CeremonyProblem, boolean][] = [
    ['THRESHOLD_UNDER_TWO', !Number.isInteger(threshold) || threshold < 2],
    ['FEWER_SHARES_THAN_THRESHOLD', shares.length < threshold],
    ['USED_BEFORE', isUsed],
    ['HOLDER_TWICE', new Set(shares.map(({ holderId }) => holderId)).size < shares.length],
    ['INDEX_NOT_IN_ORDER', shares.some(({ index }, position) => index !== position)],
    ['HOLDER_NOT_DIRECTOR_OR_PRIVACY_OFFICER', shares.some(({ holderId }) => !keys.has(holderId))],
    [
      'HOLDER_KEY_CHANGED',
      shares.some(
        ({ holderId, holderPublicKey }) => (keys.get(holderId) ?? holderPublicKey) !== holderPublicKey,
      ),
    ],
  ];
  return problems.flatMap(([problem, isTrue]) => (isTrue ? [problem] : []));
}
