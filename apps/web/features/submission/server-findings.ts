import { skipToken, useQuery } from '@tanstack/react-query';
import { queryClient } from '../../app/query-client.js';
import type { FindingKind } from '@subrosa/deid';
import type { GateFindingFragment } from '../../graphql/generated/operations.js';
import type { ListedFinding } from '../identifiers/listed-finding.js';

/** What the server has found in one version of a write-up beyond what is answered; places, kinds and reasons, no words of the text. */
export interface ServerFindings {
  readonly draftVersion: number;
  readonly findings: readonly GateFindingFragment[];
}

const keyOf = (draftId: string) => ['ServerFindings', draftId] as const;

/** Keeps them in memory, for the list of the composer; lock and sign-out drop them with every other answer. */
export function noteServerFindings(draftId: string, found: ServerFindings): void {
  queryClient.setQueryData(keyOf(draftId), found);
}

/** What the server has found in this write-up at the last attempt to submit it in this tab; null for nothing. */
export function useServerFindings(draftId: string): ServerFindings | null {
  const { data } = useQuery<ServerFindings>({
    queryKey: keyOf(draftId),
    queryFn: skipToken,
    staleTime: Infinity,
  });
  return data ?? null;
}

/** The same as rows of the composer's list. */
export const listedFindings = ({ findings }: ServerFindings): readonly ListedFinding[] =>
  findings.map(({ section, from, to, kind, entity, confidence, replacement, evidence }) => ({
    section,
    from,
    to,
    // The engine's own codes: both sides run the same package.
    kind: kind as FindingKind,
    confidence,
    replacement,
    entity: `server ${entity}`,
    evidence: [],
    layers: [],
    toldByServer: evidence[0]?.text ?? 'was found by the server',
  }));
