import type { RecoveryQuery } from '../../graphql/generated/operations.js';
import { RequestError } from '../../graphql/request-error.js';
import { refusalTexts } from '../../graphql/refusal-texts.js';

/** Somebody whom the API names for a share today; `publicKey` is null while they have made no keys. */
export interface PossibleHolder {
  readonly personId: string;
  readonly displayName: string;
  readonly publicKey: string | null;
}

/** Directors and privacy officers by name, each once, with the public keys that are known. */
export function possibleHolders(
  { directors, officers }: Pick<RecoveryQuery, 'directors' | 'officers'>,
  keys: readonly { readonly personId: string; readonly publicKey: string }[],
): readonly PossibleHolder[] {
  const people = new Map(
    [...directors.edges, ...officers.edges].map(({ node }) => [node.person.id, node.person.displayName]),
  );
  return [...people]
    .map(([personId, displayName]) => ({
      personId,
      displayName,
      publicKey: keys.find((key) => key.personId === personId)?.publicKey ?? null,
    }))
    .sort((one, other) => one.displayName.localeCompare(other.displayName));
}

const PROBLEMS: Readonly<Record<string, string>> = {
  THRESHOLD_UNDER_TWO: 'At least two holders must be needed to open the key.',
  FEWER_SHARES_THAN_THRESHOLD: 'Choose at least as many holders as are needed to open the key.',
  HOLDER_TWICE: 'A holder was named twice. Hold the ceremony again.',
  INDEX_NOT_IN_ORDER: 'The shares came out of order. Hold the ceremony again.',
  HOLDER_NOT_DIRECTOR_OR_PRIVACY_OFFICER:
    'A holder is no longer director or privacy officer. Load the page again and choose anew.',
  HOLDER_KEY_CHANGED: 'The key of a holder is another one meanwhile. Load the page again and compare anew.',
  USED_BEFORE: 'This key was used before. Hold the ceremony again.',
};

/** Every reason why a ceremony was refused, in words. */
export function ceremonyProblems(error: Error | null): readonly string[] {
  const given = error instanceof RequestError ? error.details['problems'] : undefined;
  const texts = Array.isArray(given)
    ? given.flatMap((code) => (typeof code === 'string' ? (PROBLEMS[code] ?? []) : []))
    : [];
  if (texts.length > 0) return texts;
  if (error instanceof RequestError && error.code === 'VERSION_CONFLICT')
    return ['Another ceremony came first. Load the page again: that key is in force now.'];
  return refusalTexts(error);
}
