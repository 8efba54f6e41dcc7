import { useQuery } from '@tanstack/react-query';
import { ConsultationGroupsDocument, SupervisionGroupsDocument } from '../../graphql/generated/groups.js';
import type { ConsultationGroupsQuery, SupervisionGroupsQuery } from '../../graphql/generated/operations.js';
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
  const groups =
    one.data === undefined || other.data === undefined
      ? undefined
      : { consultation: one.data.consultationGroups.edges, supervision: other.data.supervisionGroups.edges };
  return {
    groups,
    error: one.error ?? other.error,
    refetch: () => {
      void one.refetch();
      void other.refetch();
    },
  };
}
