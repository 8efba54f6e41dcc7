import { useQuery } from '@tanstack/react-query';
import { ConsultationGroupsDocument, SupervisionGroupsDocument } from '../../graphql/generated/groups.js';
import type { ConsultationGroupsQuery, SupervisionGroupsQuery } from '../../graphql/generated/operations.js';
import { isRefusal } from '../../graphql/request-error.js';
import { query } from '../../graphql/use-operation.js';

/** The groups that the signed-in person sees, of both kinds, with why they see them. */
export interface Groups {
  readonly consultation: ConsultationGroupsQuery['consultationGroups']['edges'];
  readonly supervision: SupervisionGroupsQuery['supervisionGroups']['edges'];
}

/** The groups; undefined until both lists are there. An error keeps what was read before. */
export function useGroups(): {
  readonly groups: Groups | undefined;
  readonly error: Error | null;
  readonly refetch: () => void;
} {
  const one = useQuery(query(ConsultationGroupsDocument, {}));
  const other = useQuery(query(SupervisionGroupsDocument, {}));
  // Some roles have groups of one kind only, and are told that the other kind is not theirs.
  const consultation = isRefusal(one.error, 'FORBIDDEN') ? [] : one.data?.consultationGroups.edges;
  const supervision = isRefusal(other.error, 'FORBIDDEN') ? [] : other.data?.supervisionGroups.edges;
  const groups =
    consultation === undefined || supervision === undefined ? undefined : { consultation, supervision };
  const errors = [one.error, other.error].filter((error) => !isRefusal(error, 'FORBIDDEN'));
  return {
    groups,
    error: errors.find((error) => error !== null) ?? null,
    refetch: () => {
      void one.refetch();
      void other.refetch();
    },
  };
}
